package vn.mangnon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Role;

/** What becomes of a form after it was handed in, seen from both sides. */
class ReviewStoryTest {
  private final RunningApplication application = RunningApplication.withSampleData();
  private final BrowserContext commune = Browsing.visitor(1366);
  private final BrowserContext lead = Browsing.visitor(1366);

  @AfterEach
  void leave() {
    commune.close();
    lead.close();
  }

  @Test
  void aFormIsReturnedWithAReasonMendedAcceptedAndLocked() {
    Page officer = People.of(application).signIn(commune, Role.COMMUNE_OFFICER);
    EntryForm form = EntryForm.begin(officer);
    String path = officer.url();
    form.fillAsBefore();
    handIn(officer, form);

    Page reviewer = People.of(application).signIn(lead, Role.LEAD_AGENCY);
    String review = path.replace("/nhap-so-lieu/", "/nop-bao-cao/");
    reviewer.navigate(review);
    button(reviewer, "Trả lại để sửa").click();
    assertThat(reviewer.locator(".faults")).containsText("Hãy ghi lý do trả lại");
    reviewer.locator("#ly-do").fill("Xem lại câu 1: lệch với năm trước.");
    button(reviewer, "Trả lại để sửa").click();
    assertThat(reviewer.locator("[role=status]").first()).containsText("trả lại");

    officer.navigate(application.address() + "/viec-cua-toi");
    assertThat(officer.locator("main")).containsText("Xem lại câu 1: lệch với năm trước.");
    officer.getByText("Sửa và nộp lại").first().click();
    assertThat(officer.locator(".notice.bad")).containsText("Xem lại câu 1");
    handIn(officer, form);

    reviewer.navigate(review);
    button(reviewer, "Duyệt").click();
    assertThat(reviewer.locator("[role=status]").first()).containsText("duyệt");
    button(reviewer, "Khóa").click();
    assertThat(reviewer.locator("[role=status]").first()).containsText("khóa");
    assertThat(reviewer.locator("ol.history")).containsText("Lý do trả lại");
  }

  @Test
  void aCorrectionChangesTheFigureAndLeavesWhatWasKnownBefore() {
    Page page = People.of(application).signIn(lead, Role.LEAD_AGENCY);
    page.navigate(application.address() + "/chi-tieu/" + aTarget() + "?nam=2025");
    page.locator("#bang-dia-ban tbody a").first().click();
    String target = page.url().replaceFirst("&biet-den=[^&]*", "");
    String before = thisYear(page).textContent();
    page.getByText("Giải thích con số này").click();
    Locator source = page.locator("tbody tr").first();
    String element = source.locator("td").first().innerText().replaceFirst("\\s+\\([^(]*$", "");
    String form = source.locator("a[href^='/nhap-so-lieu/']").getAttribute("href");

    page.navigate(application.address() + form);
    button(page, "Đính chính").click();
    page.waitForURL(Pattern.compile(".*/nhap-so-lieu/[0-9a-f-]{36}$"));
    String correction = page.url();
    EntryForm entry = EntryForm.on(page);
    Locator cell =
        page.locator("tr.asked", new Page.LocatorOptions().setHasText(element))
            .locator(".box input:not([type=hidden])")
            .first();
    cell.fill(Integer.toString(Integer.parseInt(cell.inputValue()) - 1));
    cell.press("Tab");
    entry.savedNow();
    handIn(page, entry);
    page.navigate(correction.replace("/nhap-so-lieu/", "/nop-bao-cao/"));
    button(page, "Duyệt").click();
    assertThat(page.locator("[role=status]").first()).containsText("duyệt");

    page.navigate(target);
    assertThat(thisYear(page)).not().hasText(before);
    page.navigate(target + "&biet-den=2026-11-22");
    assertThat(page.locator(".past")).containsText("22/11/2026");
    assertThat(thisYear(page)).hasText(before);
  }

  /** A target whose communes report whole numbers that one can change by a tenth. */
  private String aTarget() {
    return application.service(vn.mangnon.programme.Programme.class).targets().get(1).id();
  }

  private static Locator thisYear(Page page) {
    return page.locator("#theo-nam tbody tr", new Page.LocatorOptions().setHasText("2025")).first();
  }

  private static Locator button(Page page, String name) {
    return page.locator("main button", new Page.LocatorOptions().setHasText(name)).last();
  }

  private static void handIn(Page page, EntryForm form) {
    form.check();
    button(page, "Nộp biểu").click();
    assertThat(page.locator("[role=status]").first()).containsText("Đã nộp.");
  }
}
