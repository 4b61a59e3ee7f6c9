package vn.mangnon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.browser.Browsing.looksWell;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.NewGrant;
import vn.mangnon.access.Role;
import vn.mangnon.children.record.Sex;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.Cases;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.cases.Command;
import vn.mangnon.protection.cases.ConcernAnswer;
import vn.mangnon.protection.cases.Concerns;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.OpenCase;
import vn.mangnon.protection.cases.Told;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Payload;

/**
 * Neglect with a plan and two referrals: one is accepted and done by the neighbouring commune, the
 * other is declined there and goes out again to a facility that has no account.
 */
class ReferralStoryTest {
  private static final String NAME = "Hoàng Thị Chuyển Gửi";
  private static final String NEIGHBOUR = "thu.lang_gieng_nhan";
  private static final String FACILITY = "Phòng khám Nhi Bình Minh";
  private static final String NEEDS = "khám dinh dưỡng và răng miệng";
  private final RunningApplication application = RunningApplication.withSampleData();
  private final Clock clock = application.service(Clock.class);

  @Test
  void twoReferralsFromOneCaseAreAnsweredAndTheCaseLearnsIt() {
    People people = People.of(application);
    Place there = communes().get(1);
    neighbour(there);
    UUID caseId = neglectWithAPlan();
    try (BrowserContext agency = Browsing.visitor(1366);
        BrowserContext home = Browsing.visitor(1366);
        BrowserContext next = Browsing.visitor(1366);
        BrowserContext clinic = Browsing.visitor(360)) {
      entersTheFacility(people.signIn(agency, Role.LEAD_AGENCY));

      Page worker = people.signIn(home, Role.CASE_WORKER);
      worker.navigate(application.address() + "/protection/referrals/of/" + caseId);
      looksWell(worker, "referral-none");
      sends(worker, "counselling", there.nameIn("vi"), false);
      sends(worker, "medical", there.nameIn("vi"), false);
      looksWell(worker, "referral-sent");

      Page neighbour = signIn(next);
      answersBoth(neighbour);

      worker.reload();
      assertThat(main(worker)).containsText("đã gặp em ba buổi");
      assertThat(main(worker)).containsText("không có bác sĩ nhi");
      sends(worker, "medical", FACILITY, true);
      linkAnswered(worker, clinic.newPage());
      worker.navigate(application.address() + "/protection/referrals/of/" + caseId);
      assertThat(main(worker)).containsText("hẹn thứ Năm");
      assertThat(main(worker)).containsText("Bác sĩ An, trưởng phòng khám");
      looksWell(worker, "referral-answered");
    }
  }

  private void entersTheFacility(Page page) {
    page.navigate(application.address() + "/protection/services");
    looksWell(page, "services-before");
    link(page, "Thêm dịch vụ").click();
    button(page, "Lưu").click();
    assertThat(page.locator(".faults")).containsText("Ghi tên cơ sở.");
    looksWell(page, "service-faults");
    page.locator("#facility").fill(FACILITY);
    page.locator("#kind").selectOption("medical");
    page.locator("#contact").fill("0203 000 111, điều dưỡng trực");
    page.locator("#opening").fill("Hằng ngày 7:30–17:00");
    page.locator("#capacity").fill("20");
    button(page, "Lưu").click();
    assertThat(main(page)).containsText("Đã lưu vào danh bạ.");
    looksWell(page, "services");
    link(page, FACILITY).click();
    page.locator("#capacity").fill("25");
    looksWell(page, "service");
    button(page, "Lưu").click();
    assertThat(main(page)).containsText("25");
  }

  private void sends(Page page, String service, String recipient, boolean withName) {
    link(page, "Chuyển gửi mới").click();
    button(page, "Gửi").click();
    assertThat(page.locator(".faults")).containsText("Chọn nơi nhận.");
    page.locator("#service").selectOption(service);
    Locator choice =
        page.locator("#recipient option")
            .filter(new Locator.FilterOptions().setHasText(recipient))
            .first();
    page.locator("#recipient").selectOption(choice.getAttribute("value"));
    page.locator("#purpose").fill("giúp em khỏe lại theo kế hoạch");
    page.locator("#basis-PLAN").check();
    page.locator("#due").fill("05/12/2026");
    for (String part : List.of("AGE_AND_SEX", "NEEDS", "RISK", "CONTACT")) {
      page.locator("#parts-" + part).check();
    }
    if (withName) {
      page.locator("#parts-NAME").check();
    }
    page.locator("#needs").fill(NEEDS);
    page.locator("#contact").fill("chị Thu, 0203 000 222, giờ hành chính");
    if (withName) {
      looksWell(page, "referral-new");
    }
    button(page, "Gửi").click();
    assertThat(main(page)).containsText("Đã ghi.");
  }

  private void answersBoth(Page page) {
    page.navigate(application.address() + "/protection/referrals");
    looksWell(page, "referral-inbox");
    link(page, "Tham vấn").click();
    assertThat(main(page)).containsText(NEEDS);
    assertThat(main(page)).containsText("2019");
    assertThat(page.content()).doesNotContain(NAME, "bị bỏ mặc", "/protection/cases/");
    assertThat(page.title() + page.url()).doesNotContain(NAME);
    looksWell(page, "referral-received");
    button(page, "Nhận").click();
    button(page, "Báo không thực hiện được").click();
    assertThat(page.locator(".faults")).containsText("Ghi lý do hoặc kết quả.");
    page.locator("#words").fill("đã gặp em ba buổi, em đi học lại");
    button(page, "Ghi kết quả, hoàn thành").click();
    assertThat(main(page)).containsText("Đã hoàn thành");

    page.navigate(application.address() + "/protection/referrals");
    link(page, "Khám và chữa bệnh").click();
    page.locator("#words").fill("trạm không có bác sĩ nhi");
    button(page, "Từ chối").click();
    assertThat(main(page)).containsText("Bị từ chối");
    assertThat(page.content()).as("it asks them no more").doesNotContain(NEEDS);
    looksWell(page, "referral-declined");
  }

  private void linkAnswered(Page worker, Page clinic) {
    worker.locator("summary").filter(hasText("Đường dẫn cho cơ sở")).first().click();
    button(worker, "Tạo đường dẫn").click();
    String address = worker.locator("#link-address").innerText();
    String factor = worker.locator("#link-factor").innerText();
    looksWell(worker, "referral-link");
    String path = address.replaceFirst("^https?://[^/]+", "");
    Response asked = clinic.navigate(application.address() + path);
    assertThat(asked.headerValue("cache-control")).contains("no-store");
    assertThat(clinic.content()).doesNotContain(NAME, NEEDS, FACILITY);
    looksWell(clinic, "link-ask");
    clinic.locator("#code").fill(factor.equals("000000") ? "000001" : "000000");
    button(clinic, "Mở").click();
    assertThat(clinic.locator(".faults")).containsText("Không mở được");
    looksWell(clinic, "link-wrong");
    clinic.locator("#code").fill(factor);
    button(clinic, "Mở").click();
    assertThat(main(clinic)).containsText(NAME);
    assertThat(clinic.title()).doesNotContain(NAME).contains("Trả lời đề nghị");
    looksWell(clinic, "link-shown");
    button(clinic, "Nhận").click();
    assertThat(clinic.locator(".faults")).containsText("Ghi họ tên, chức vụ người trả lời.");
    clinic.locator("#by").fill("Bác sĩ An, trưởng phòng khám");
    clinic.locator("#words").fill("hẹn thứ Năm 8 giờ");
    button(clinic, "Nhận").click();
    assertThat(main(clinic)).containsText("Cảm ơn bạn.");
    looksWell(clinic, "link-done");
    clinic.navigate(application.address() + path);
    clinic.locator("#code").fill(factor);
    button(clinic, "Mở").click();
    assertThat(clinic.locator(".faults")).containsText("Không mở được");
    worker.navigate(application.address() + "/protection/referrals");
    assertThat(worker.content()).as("no inbox of the sender").doesNotContain(FACILITY);
  }

  private UUID neglectWithAPlan() {
    Actor.User operator = People.actor(application, People.login(Role.HOTLINE_OPERATOR));
    Actor.User worker = People.actor(application, People.login(Role.CASE_WORKER));
    Actor.User chair = People.actor(application, People.login(Role.COMMUNE_CHAIR));
    int home = communes().getFirst().id();
    UUID child = UuidV7.next(clock);
    NewConcern told =
        new NewConcern(
            UuidV7.next(clock),
            clock.instant().truncatedTo(ChronoUnit.MINUTES),
            Channel.HOTLINE,
            "",
            "Đường dây nóng",
            Danger.NO,
            Optional.of(home),
            Optional.of(home),
            Told.of("em bị bỏ mặc"),
            List.of(
                new ToldChild(
                    child, Sex.FEMALE, Optional.of(2019), Identity.named(NAME), Optional.empty())),
            Optional.empty(),
            List.of());
    assertThat(application.service(Concerns.class).take(operator, told))
        .isEqualTo(new ConcernAnswer.Done(told.id()));
    UUID caseId = UuidV7.next(clock);
    assertThat(
            application
                .service(Cases.class)
                .open(worker, new OpenCase(caseId, UuidV7.next(clock), child, "")))
        .isInstanceOf(CaseAnswer.Done.class);
    LocalDate today = LocalDate.now(clock);
    does(
        worker,
        caseId,
        new Payload.InitialRisk(
            Level.MEDIUM, Level.LOW, false, Optional.empty(), FreeText.of("thiếu ăn")));
    does(
        worker,
        caseId,
        new Payload.SpecificRisk(
            Level.MEDIUM,
            Level.LOW,
            Level.MEDIUM,
            today,
            FreeText.of("trưởng thôn"),
            FreeText.of("biên bản"),
            FreeText.of("ăn, học")));
    does(
        worker,
        caseId,
        new Payload.PlanDrafted(
            FreeText.of("em được chăm sóc"),
            List.of(
                new Payload.PlannedService(
                    FreeText.of("tham vấn"), FreeText.of("xã bên"), "", today.plusDays(20))),
            today.plusDays(30)));
    does(chair, caseId, new Payload.PlanDecided(true, "15/QĐ-UBND", FreeText.NONE));
    return caseId;
  }

  private void does(Actor.User actor, UUID caseId, Payload payload) {
    Instant now = clock.instant();
    assertThat(
            application
                .service(Cases.class)
                .perform(
                    actor,
                    new Command(UuidV7.next(clock), caseId, Integer.MAX_VALUE, now, payload, "")))
        .isInstanceOf(CaseAnswer.Done.class);
  }

  private List<Place> communes() {
    Places places = application.service(Places.class);
    return places.validOn(places.latestMap(), PlaceLevel.COMMUNE);
  }

  private void neighbour(Place there) {
    Accounts accounts = application.service(Accounts.class);
    Actor.Machine machine = Actor.machine("browser-test");
    AccountAnswer made =
        accounts.create(machine, NEIGHBOUR, "Người nhận ở xã bên", Optional.empty());
    if (made instanceof AccountAnswer.Done(UUID id)) {
      accounts.setPassword(machine, id, People.PASSWORD);
      accounts.grant(
          machine, id, NewGrant.of(Role.CASE_WORKER, LocalDate.of(2021, 1, 1)).at(there.id()));
    }
  }

  private Page signIn(BrowserContext visitor) {
    Page page = visitor.newPage();
    page.navigate(application.address() + "/dang-nhap");
    page.getByLabel("Tên đăng nhập").fill(NEIGHBOUR);
    page.getByLabel("Mật khẩu").fill(People.PASSWORD);
    page.locator("main button[type=submit]").click();
    page.waitForURL(url -> !url.contains("/dang-nhap"));
    return page;
  }

  private static Locator main(Page page) {
    return page.locator("main");
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator link(Page page, String name) {
    return main(page)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
        .first();
  }

  private static Locator button(Page page, String name) {
    return main(page)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
