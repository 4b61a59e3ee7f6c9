package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.browser.CaseWork.main;
import static vn.mangnon.browser.CaseWork.press;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.Cases;
import vn.mangnon.protection.cases.Command;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.notices.NoticeRounds;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Payload;

/** What a worker is told of deadlines, and what a leader and the lead agency see of all of it. */
class NumbersStoryTest {
  private static final CaseWork WORK = new CaseWork("2026-11-23T08:00:10+07:00");
  private static final FreeText WORDS = FreeText.of("ghi nhận");

  @AfterAll
  static void stop() {
    WORK.close();
  }

  @Test
  void aWorkerIsToldAndALeaderSeesNumbers() {
    Page worker = WORK.signedIn(Role.CASE_WORKER);
    Page leader = WORK.signedIn(Role.PROVINCE_LEADER);
    nothingIsThereYet(worker, leader);
    muchHappens();
    theWorkerReadsAndMarksTheNotices(worker);
    aLeaderSeesNumbersOfTheProvince(leader);
    aWorkerSeesTheirCommunesNumbers(worker);
    theLeadAgencySeesCommunesButNoFew(WORK.signedIn(Role.LEAD_AGENCY));
  }

  private static void nothingIsThereYet(Page worker, Page leader) {
    go(worker, "/protection/notices");
    assertThat(main(worker)).contains("Chưa có thông báo nào.");
    go(leader, "/protection/figures");
    assertThat(main(leader)).contains("chưa có thông tin báo hay vụ việc nào");
  }

  private static void muchHappens() {
    WORK.opened(reported());
    UUID planned = WORK.opened(reported());
    does(Role.CASE_WORKER, planned, risk(false));
    WORK.clock.until("2026-11-23T15:00:00+07:00");
    UUID grave = WORK.opened(reported());
    does(Role.CASE_WORKER, grave, risk(true));
    does(Role.COMMUNE_CHAIR, grave, new Payload.EmergencyMeasure(WORDS, WORDS));
    LocalDate day = LocalDate.of(2026, 11, 23);
    does(
        Role.CASE_WORKER,
        planned,
        new Payload.SpecificRisk(Level.HIGH, Level.LOW, Level.HIGH, day, WORDS, WORDS, WORDS));
    does(
        Role.CASE_WORKER,
        planned,
        new Payload.PlanDrafted(
            WORDS,
            List.of(new Payload.PlannedService(WORDS, WORDS, "", day.plusDays(3))),
            day.plusDays(6)));
    does(Role.COMMUNE_CHAIR, planned, new Payload.PlanDecided(true, "5/QĐ-UBND", WORDS));
    rounds();
    WORK.clock.until("2026-11-26T09:30:00+07:00");
    reported();
    does(Role.CASE_WORKER, planned, new Payload.ServiceGiven(1, WORDS));
    rounds();
  }

  private static void theWorkerReadsAndMarksTheNotices(Page worker) {
    go(worker, "/protection/today");
    worker.locator("nav.parts a[href='/protection/notices']").click();
    assertThat(main(worker))
        .contains("Tổng hợp ngày 26/11/2026", "Quá hạn", "Việc mới", "Đánh dấu tất cả")
        .containsPattern("VV-[0-9A-Z]{4}-[0-9A-Z]{4}")
        .containsPattern("TB-[0-9A-Z]{4}-[0-9A-Z]{4}")
        .doesNotContain(CaseWork.NAME)
        .doesNotContain("⟦");
    Browsing.looksWell(worker, "protection-notices");
    press(worker, "Đánh dấu tất cả là đã đọc");
    assertThat(main(worker)).contains("Bạn đã đọc hết.");
  }

  private static void aLeaderSeesNumbersOfTheProvince(Page leader) {
    go(leader, "/protection/figures?ky=2026-11");
    assertThat(main(leader))
        .contains(
            "Tháng 11 năm 2026: 4 em được báo, 1 em còn chờ xem xét. Hiện có 3 vụ việc",
            "Có 1 việc đã quá hạn")
        .contains("Đánh giá nguy cơ ban đầu", "Trung vị", "0 ngày làm việc")
        .doesNotContain("Theo xã, phường, đặc khu")
        .doesNotContain(CaseWork.NAME)
        .doesNotContain("⟦");
    assertThat(leader.locator("a[download]").getAttribute("href"))
        .isEqualTo("/protection/figures.csv?ky=2026-11");
    Browsing.looksWell(leader, "protection-figures");
    go(leader, "/protection/notices");
    assertThat(main(leader))
        .contains("Quá hạn lâu, báo lên cấp của bạn")
        .doesNotContainPattern("VV-[0-9A-Z]{4}");
  }

  private static void aWorkerSeesTheirCommunesNumbers(Page worker) {
    go(worker, "/protection/figures");
    assertThat(main(worker)).contains("Địa bàn của bạn", "4 em được báo");
  }

  private static void theLeadAgencySeesCommunesButNoFew(Page agency) {
    go(agency, "/protection/figures?ky=2026-11");
    agency.locator("a[href='/protection/figures?ky=2026']").click();
    assertThat(main(agency)).contains("Theo xã, phường, đặc khu", "không hiển thị");
    Browsing.looksWell(agency, "protection-figures-places");
    String csv =
        agency.request().get(WORK.application.address() + "/protection/figures.csv?ky=2026").text();
    assertThat(csv)
        .startsWith("\ufeffky,bang,dong,so_lieu,gia_tri\r\n")
        .contains("2026,thoi_gian,INITIAL_RISK,tong,4\r\n", "so_em,khong_hien_thi\r\n")
        .doesNotContain(CaseWork.NAME);
    go(agency, "/protection/notices");
    assertThat(main(agency)).contains("Báo lên cấp trên");
    Browsing.looksWell(agency, "protection-notices-raised");
  }

  private static NewConcern reported() {
    return WORK.reported(Danger.UNKNOWN, "bị bỏ mặc");
  }

  private static Payload risk(boolean grave) {
    return new Payload.InitialRisk(
        grave ? Level.HIGH : Level.MEDIUM, Level.LOW, grave, Optional.empty(), WORDS);
  }

  private static void does(Role role, UUID id, Payload payload) {
    Actor.User actor = People.actor(WORK.application, People.login(role));
    assertThat(
            WORK.application
                .service(Cases.class)
                .perform(
                    actor,
                    new Command(
                        UUID.randomUUID(),
                        id,
                        Integer.MAX_VALUE,
                        WORK.clock.instant(),
                        payload,
                        "")))
        .isInstanceOf(CaseAnswer.Done.class);
  }

  private static void rounds() {
    WORK.application.service(NoticeRounds.class).round();
  }

  private static void go(Page page, String path) {
    page.navigate(WORK.application.address() + path);
  }
}
