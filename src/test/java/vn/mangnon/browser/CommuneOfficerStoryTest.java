package vn.mangnon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An officer of a commune files the year's figures without a mouse, and loses nothing. */
class CommuneOfficerStoryTest {
  private final RunningApplication application = RunningApplication.withSampleData();
  private final BrowserContext visitor = Browsing.visitor(1366);

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void fillsAFormByKeyboardAndHandsItIn() {
    Page page = People.of(application).signIn(visitor, "xa-ba-che");
    EntryForm form = EntryForm.begin(page);

    form.cell(0).focus();
    page.keyboard().press("Enter");
    assertThat(form.cell(1)).isFocused();
    page.keyboard().press("Shift+Enter");
    assertThat(form.cell(0)).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(form.cell(0)).not().isFocused();
    page.keyboard().press("ArrowUp");
    assertThat(form.cell(0)).isFocused();

    form.cell(0).fill("12,5o");
    assertThat(form.said(0)).containsText("“12,5o” không phải là số");
    form.savedNow();
    page.reload();
    assertThat(form.cell(0)).hasValue("12,5o");
    assertThat(form.said(0)).containsText("12,5o");

    int known = form.known();
    form.fillAsBefore();
    form.cell(known).fill(form.before(known) + "0");
    page.keyboard().press("Tab");
    form.savedNow();
    form.cell(known).focus();
    page.keyboard().press("Control+z");
    form.savedNow();
    assertThat(form.cell(known)).hasValue(form.before(known));

    form.check();
    assertThat(page.locator("h1")).hasText("Kiểm tra trước khi nộp");
    page.getByText("Nộp biểu", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("[role=status]")).containsText("Đã nộp.");
    assertThat(page.locator(".about")).containsText("đã nộp");
  }

  @Test
  void aSurprisingNumberAsksForItsReason() {
    Page page = People.of(application).signIn(visitor, "xa-ba-che");
    EntryForm form = EntryForm.begin(page);
    form.fillAsBefore();
    int known = form.known();
    form.cell(known).fill(form.before(known) + "00");
    page.keyboard().press("Tab");
    Locator reason = page.locator("tr.doubt:not([hidden]) textarea").first();
    reason.fill("Đã kiểm tra lại với từng thôn.");
    page.keyboard().press("Tab");
    form.savedNow();
    page.reload();
    assertThat(page.locator("tr.doubt:not([hidden]) textarea").first())
        .hasValue("Đã kiểm tra lại với từng thôn.");
  }

  @Test
  void aLostConnectionIsSaidAndMadeGood() {
    Page page = People.of(application).signIn(visitor, "xa-ha-lam");
    EntryForm form = EntryForm.begin(page);
    visitor.setOffline(true);
    form.cell(0).fill("3");
    page.keyboard().press("Tab");
    assertThat(page.locator("[data-state]")).containsText("Chưa gửi được lên máy chủ");
    visitor.setOffline(false);
    form.savedNow();
    page.reload();
    assertThat(form.cell(0)).hasValue("3");
  }

  @Test
  void twoPeopleWhoChangeTheSameCellAreBothHeard() {
    Page page = People.of(application).signIn(visitor, "xa-ha-lam");
    EntryForm mine = EntryForm.begin(page);
    try (BrowserContext colleague = Browsing.visitor(1366)) {
      Page other = People.of(application).signIn(colleague, "xa-ha-lam");
      other.navigate(page.url());
      EntryForm theirs = EntryForm.on(other);
      theirs.cell(0).fill("7");
      theirs.cell(1).fill("2");
      theirs.cell(1).press("Tab");
      theirs.savedNow();

      mine.cell(0).fill("8");
      page.keyboard().press("Tab");
      Locator conflict = page.locator("[data-conflicts]");
      assertThat(conflict).containsText("Của tôi: 8 · Trên máy chủ: 7");
      assertThat(mine.cell(1)).hasValue("2");
      conflict.getByText("Giữ của tôi").click();
      mine.savedNow();
      assertThat(conflict).isHidden();
      other.reload();
      assertThat(theirs.cell(0)).hasValue("8");
    }
  }

  @Test
  void theFormIsThereWithoutScripts() {
    try (BrowserContext plain = Browsing.withoutScripts(360)) {
      Page page = People.of(application).signIn(plain, "xa-ha-lam");
      page.getByText("Danh mục").click();
      assertThat(page.locator("header nav a").first()).isVisible();
      page.navigate(application.address() + "/viec-cua-toi");
      page.locator("form[action='/nhap-so-lieu'] button").last().click();
      EntryForm form = EntryForm.on(page);
      form.cell(0).fill("4");
      page.locator("[data-plain]").click();
      assertThat(form.cell(0)).hasValue("4");
      assertThat(page.locator("[data-state]")).containsText("Đã lưu lần cuối");
    }
  }
}
