package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.browser.CaseWork.fill;
import static vn.mangnon.browser.CaseWork.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Role;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Payload;

/** Every form of a case, sent blank, names each field that is wrong as the page calls it. */
class BlankFormsTest {
  private static final CaseWork WORK = new CaseWork("2026-11-23T09:00:00+07:00");
  private static final FreeText WORDS = FreeText.of("thử");

  @AfterAll
  static void stop() {
    WORK.close();
  }

  @Test
  void theSummaryLinksToEachFieldAndNamesIt() {
    UUID id = WORK.opened(WORK.reported(Danger.UNKNOWN, "bị bỏ mặc"));
    List<Page> pages = List.of(WORK.signedIn(Role.CASE_WORKER), WORK.signedIn(Role.COMMUNE_CHAIR));
    pages.forEach(page -> sendsEachBlank(page, id));
    underWay(id);
    pages.forEach(page -> sendsEachBlank(page, id));
  }

  private static void underWay(UUID id) {
    LocalDate day = LocalDate.of(2026, 11, 23);
    WORK.does(
        Role.CASE_WORKER,
        id,
        new Payload.InitialRisk(Level.LOW, Level.LOW, false, Optional.empty(), WORDS));
    WORK.does(
        Role.CASE_WORKER,
        id,
        new Payload.SpecificRisk(Level.LOW, Level.LOW, Level.LOW, day, WORDS, WORDS, WORDS));
    WORK.does(
        Role.CASE_WORKER,
        id,
        new Payload.PlanDrafted(
            WORDS,
            List.of(new Payload.PlannedService(WORDS, WORDS, "", day.plusDays(3))),
            day.plusDays(6)));
    WORK.does(Role.COMMUNE_CHAIR, id, new Payload.PlanDecided(true, "5/QĐ-UBND", WORDS));
  }

  private static void sendsEachBlank(Page page, UUID id) {
    WORK.open(page, id);
    List<?> forms =
        (List<?>)
            page.locator("main a[href*='/cases/" + id + "/do/']")
                .evaluateAll("all => [...new Set(all.map(one => one.getAttribute('href')))]");
    assertThat(forms).hasSizeGreaterThan(3);
    for (Object form : forms) {
      page.navigate(WORK.application.address() + form);
      fill(page, "happened-day", "");
      press(page, "Ghi");
      List<Locator> faults = page.locator(".faults li").all();
      assertThat(faults).as("%s", form).isNotEmpty();
      for (Locator fault : faults) {
        namesItsField(page, fault);
      }
    }
  }

  private static void namesItsField(Page page, Locator fault) {
    String field = fault.locator("a").getAttribute("href").substring(1);
    assertThat(page.locator("[id='" + field + "']").count()).as(field).isOne();
    Locator label =
        page.locator("label[for='" + field + "'], fieldset[id='" + field + "'] > legend").first();
    String called = String.valueOf(label.evaluate("one => one.childNodes[0].textContent.trim()"));
    assertThat(fault.innerText().toLowerCase(Locale.ROOT))
        .as(field)
        .contains(called.toLowerCase(Locale.ROOT));
  }
}
