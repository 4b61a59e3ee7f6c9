package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.Cases;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.cases.Command;
import vn.mangnon.protection.cases.ConcernAnswer;
import vn.mangnon.protection.cases.Concerns;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.OpenCase;
import vn.mangnon.protection.cases.Told;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Payload;

/** A worker prints the forms of a case: chooses, is told what is missing, takes the files. */
class FormsStoryTest {
  private static final String NAME = "Chíu Thị Hoàng Yến";
  private final RunningApplication application = RunningApplication.withSampleData();
  private final Clock clock = application.service(Clock.class);
  private final UUID concern = UuidV7.next(clock);
  private final UUID caseId = UuidV7.next(clock);

  FormsStoryTest() {
    People.of(application);
    Actor.User worker = People.actor(application, People.login(Role.CASE_WORKER));
    int place = worker.grants().getFirst().placeId().orElseThrow();
    UUID child = UuidV7.next(clock);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    ConcernAnswer taken =
        application
            .service(Concerns.class)
            .take(
                worker,
                new NewConcern(
                    concern,
                    now,
                    Channel.OFFICER,
                    "",
                    "",
                    Danger.UNKNOWN,
                    Optional.of(place),
                    Optional.of(place),
                    Told.of("bị bỏ đói"),
                    List.of(ToldChild.named(child, NAME)),
                    Optional.empty(),
                    List.of()));
    assertThat(taken).isInstanceOf(ConcernAnswer.Done.class);
    Cases cases = application.service(Cases.class);
    assertThat(cases.open(worker, new OpenCase(caseId, UuidV7.next(clock), child, "")))
        .isInstanceOf(CaseAnswer.Done.class);
    Payload risk =
        new Payload.InitialRisk(
            Level.HIGH, Level.LOW, true, Optional.empty(), FreeText.of("gầy yếu"));
    assertThat(cases.perform(worker, new Command(UuidV7.next(clock), caseId, 1, now, risk, "")))
        .isInstanceOf(CaseAnswer.Done.class);
  }

  @Test
  void aWorkerTakesAFormInEachFormatAndOnlyTheOneWithIdentityNamesTheChild() throws IOException {
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = People.of(application).signIn(visitor, Role.CASE_WORKER);
      page.navigate(application.address() + "/protection/cases/" + caseId + "/forms");
      assertThat(page.locator("h1").innerText()).isEqualTo("In biểu mẫu của vụ việc");
      assertThat(page.content()).doesNotContain(NAME);
      Browsing.looksWell(page, "forms");
      page.getByLabel("Mẫu số 02").check();
      button(page, "Word");
      assertThat(page.locator(".faults").innerText())
          .contains("Chọn có hay không ghi danh tính.", "Chọn lý do in.");
      Browsing.looksWell(page, "forms-missing");
      assertThat(page.getByLabel("Mẫu số 02").isChecked()).isTrue();
      page.getByLabel("Không: chỉ ghi mã").check();
      page.getByLabel("Trình ký").check();
      Download word = page.waitForDownload(() -> button(page, "Word"));
      assertThat(word.suggestedFilename()).matches("mau-02-vv-[0-9a-z]{4}-[0-9a-z]{4}\\.docx");
      assertThat(Unpacked.text(Files.readAllBytes(word.path())))
          .contains("gầy yếu")
          .doesNotContain("Yến");
      page.getByLabel("Có: họ tên").check();
      Response[] answered = new Response[1];
      page.onResponse(response -> answered[0] = response);
      Download pdf = page.waitForDownload(() -> button(page, "PDF"));
      assertThat(answered[0].headerValue("cache-control")).contains("no-store");
      assertThat(answered[0].headerValue("content-disposition")).startsWith("attachment");
      assertThat(pdf.suggestedFilename()).endsWith(".pdf").startsWith("mau-02-");
      assertThat(Unpacked.text(Files.readAllBytes(pdf.path()))).contains("gầy yếu", NAME);
    }
  }

  @Test
  void theReportOfIntakeIsPrintedFromTheReportItself() {
    try (BrowserContext visitor = Browsing.visitor(360)) {
      Page page = People.of(application).signIn(visitor, Role.COMMUNE_CHAIR);
      page.navigate(application.address() + "/protection/concerns/" + concern + "/form-01");
      Browsing.looksWell(page, "form-01");
      page.getByLabel("Có: họ tên").check();
      page.getByLabel("Lưu hồ sơ giấy").check();
      Download pdf = page.waitForDownload(() -> button(page, "PDF"));
      assertThat(pdf.suggestedFilename()).matches("mau-01-tb-[0-9a-z]{4}-[0-9a-z]{4}\\.pdf");
    }
  }

  @Test
  void whoeverMayNotSeeACaseFindsNothingThere() {
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = People.of(application).signIn(visitor, Role.HOTLINE_OPERATOR);
      assertThat(status(page, "/protection/cases/" + caseId + "/forms")).isEqualTo(404);
      assertThat(status(page, "/protection/concerns/" + UUID.randomUUID() + "/form-01"))
          .isEqualTo(404);
    }
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = People.of(application).signIn(visitor, Role.CASE_WORKER);
      assertThat(status(page, "/protection/cases/" + UUID.randomUUID() + "/forms")).isEqualTo(404);
    }
  }

  private static void button(Page page, String words) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tải tệp " + words))
        .click();
  }

  private int status(Page page, String path) {
    Response response = page.navigate(application.address() + path);
    return response == null ? 0 : response.status();
  }
}
