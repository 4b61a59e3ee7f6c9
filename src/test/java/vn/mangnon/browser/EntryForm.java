package vn.mangnon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form being filled in, as its cells appear on the page. */
final class EntryForm {
  private static final Pattern BEFORE = Pattern.compile("Kỳ trước: ([0-9.,]+)");
  private static final Pattern SAVED = Pattern.compile("Đã lưu (lần cuối )?lúc \\d{2}:\\d{2}.*");

  private final Page page;

  private EntryForm(Page page) {
    this.page = page;
  }

  /** Begins the first form that the person owes. */
  static EntryForm begin(Page page) {
    page.getByRole(
            com.microsoft.playwright.options.AriaRole.LINK,
            new Page.GetByRoleOptions().setName("Việc của tôi").setExact(true))
        .click();
    page.locator("form[action='/nhap-so-lieu'] button").first().click();
    page.waitForURL(Pattern.compile(".*/nhap-so-lieu/[0-9a-f-]{36}$"));
    return new EntryForm(page);
  }

  /** The form that {@code page} shows. */
  static EntryForm on(Page page) {
    return new EntryForm(page);
  }

  /** The cells in the order of the page. */
  Locator cells() {
    return page.locator("form[data-entry] .box input:not([type=hidden])");
  }

  /** One cell, counted from 0. */
  Locator cell(int number) {
    return cells().nth(number);
  }

  /** What stands below a cell: what is wrong with it, or how it was understood. */
  Locator said(int number) {
    return page.locator("form[data-entry] .box .fault").nth(number);
  }

  /**
   * The value of last period beside a cell, as a person would type it; empty when there is none.
   */
  String before(int number) {
    Matcher found = BEFORE.matcher(page.locator(".box .before").nth(number).innerText());
    return found.find() ? found.group(1).replace(".", "") : "";
  }

  /** A cell that had a value last period. */
  int known() {
    for (int i = 0; i < cells().count(); i++) {
      if (!before(i).isEmpty() && !before(i).equals("0")) {
        return i;
      }
    }
    throw new AssertionError("no cell has a value of last period");
  }

  /** Repeats last period's values, so that every check is content. */
  void fillAsBefore() {
    for (int i = 0; i < cells().count(); i++) {
      cell(i).fill(before(i));
    }
    cell(0).press("Tab");
    savedNow();
  }

  /** Waits until the page says that everything is saved. */
  void savedNow() {
    assertThat(page.locator("[data-state]")).hasText(SAVED);
  }

  /** Goes on to the page of checks, with a reason for every number that surprises. */
  void check() {
    for (Locator reason : page.locator("tr.doubt:not([hidden]) textarea").all()) {
      reason.fill("Đã kiểm tra lại với từng thôn.");
      reason.press("Tab");
    }
    savedNow();
    page.getByText("Kiểm tra và nộp").click();
    page.waitForURL(Pattern.compile(".*/kiem-tra.*"));
  }
}
