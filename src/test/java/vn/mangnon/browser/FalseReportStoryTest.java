package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.browser.CaseWork.choose;
import static vn.mangnon.browser.CaseWork.fill;
import static vn.mangnon.browser.CaseWork.main;
import static vn.mangnon.browser.CaseWork.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Role;
import vn.mangnon.protection.rules.Danger;

/**
 * A report that turns out to be unfounded, closed by the chair after the specific assessment, and
 * opened again when the child is reported once more.
 */
class FalseReportStoryTest {
  private static final CaseWork WORK = new CaseWork("2027-02-02T09:15:10+07:00");

  @AfterAll
  static void stop() {
    WORK.close();
  }

  @Test
  void aFalseReportIsClosedAsUnfoundedAndOpenedAgainWithNewClocks() {
    UUID id = WORK.opened(WORK.reported(Danger.NO, "Một người gọi nói em bị bỏ đói"));
    Page worker = WORK.signedIn(Role.CASE_WORKER);
    Page chair = WORK.signedIn(Role.COMMUNE_CHAIR);
    initialRiskIsNotGrave(worker, id);
    theChairPausesTheClockOverTetAndGoesOn(chair, id);
    somebodyJoins(worker, id);
    specificRiskFindsNothing(worker, id);
    theChairClosesItAsUnfounded(worker, chair, id);
    itIsReportedAgain(worker, id);
    everyWayLeadsSomewhere(worker, id);
    nobodyElseSeesIt(id);
  }

  private void initialRiskIsNotGrave(Page worker, UUID id) {
    assertThat(WORK.today(worker)).contains("Không nguy hiểm ngay");
    WORK.form(worker, id, "initial-risk");
    choose(worker, "grave", "no");
    choose(worker, "harm", "LOW");
    fill(worker, "grounds", "Em ăn uống đủ, chưa rõ ai gọi.");
    assertThat(WORK.record(worker)).contains("Chờ đánh giá cụ thể", "Không còn phải làm");
    assertThat(WORK.today(worker)).contains("Quyết định kế hoạch can thiệp", "còn 5 ngày làm việc");
  }

  private void theChairPausesTheClockOverTetAndGoesOn(Page chair, UUID id) {
    WORK.form(chair, id, "clock-paused");
    choose(chair, "clock", "PLAN_DECISION");
    fill(chair, "reason", "Chờ trường xác nhận");
    WORK.record(chair);
    assertThat(WORK.today(chair)).contains("Đang tạm dừng", "Thời hạn đang tạm dừng");
    Browsing.looksWell(chair, "today-paused");
    WORK.clock.until("2027-02-12T08:30:00+07:00");
    WORK.form(chair, id, "clock-resumed");
    choose(chair, "clock", "PLAN_DECISION");
    WORK.record(chair);
    assertThat(WORK.today(chair)).contains("còn 5 ngày làm việc");
  }

  private void somebodyJoins(Page worker, UUID id) {
    WORK.form(worker, id, "member-added");
    worker
        .locator("#account")
        .selectOption(
            worker
                .locator("#account option")
                .filter(new Locator.FilterOptions().setHasText(Role.COMMUNE_CHAIR.vi()))
                .first()
                .getAttribute("value"));
    choose(worker, "function", "PARTNER");
    Browsing.looksWell(worker, "member-form");
    assertThat(WORK.record(worker)).contains("Người thử Chủ tịch", "Cung cấp dịch vụ");
    WORK.form(worker, id, "noted");
    fill(worker, "note", "Đã gọi cô giáo chủ nhiệm.");
    WORK.record(worker);
    WORK.form(worker, id, "member-left");
    worker.locator("input[name=account]").last().check();
    press(worker, "Ghi");
    assertThat(main(worker)).contains("Diễn biến");
  }

  private void specificRiskFindsNothing(Page worker, UUID id) {
    WORK.form(worker, id, "specific-risk");
    choose(worker, "harm", "LOW");
    choose(worker, "protection", "HIGH");
    choose(worker, "overall", "LOW");
    fill(worker, "minutes", "Em khỏe mạnh. Người gọi có mâu thuẫn với gia đình.");
    assertThat(WORK.record(worker)).contains("Chờ lập kế hoạch", "Nguy cơ: Thấp");
  }

  private void theChairClosesItAsUnfounded(Page worker, Page chair, UUID id) {
    WORK.form(chair, id, "closed");
    assertThat(main(chair)).doesNotContain("Em an toàn, cuộc sống ổn định");
    choose(chair, "ground", "UNFOUNDED");
    press(chair, "Ghi");
    assertThat(chair.locator(".faults a[href='#reason']").innerText()).isEqualTo("Ghi lý do.");
    assertThat(chair.locator("#ground-UNFOUNDED").isChecked()).isTrue();
    Browsing.looksWell(chair, "closing-refused");
    fill(chair, "reason", "Xác minh: không có căn cứ");
    assertThat(WORK.record(chair)).contains("Đã kết thúc");
    assertThat(WORK.today(worker)).contains("Không có việc nào đang chờ.");
  }

  private void itIsReportedAgain(Page worker, UUID id) {
    WORK.clock.until("2027-03-20T23:05:00+07:00");
    WORK.form(worker, id, "reopened");
    choose(worker, "danger", "YES");
    fill(worker, "received-time", "22:50");
    fill(worker, "reason", "Tổng đài 111 chuyển tin mới");
    assertThat(WORK.record(worker)).contains("Chờ đánh giá ban đầu", "Đang nguy hiểm");
    assertThat(WORK.today(worker)).contains("10:50 21/03/2027", "còn 11 giờ 4");
    worker.navigate(WORK.application.address() + "/protection/cases?step=RECEIVED");
    assertThat(worker.locator("main tbody tr").count()).isEqualTo(1);
    Browsing.looksWell(worker, "cases-list");
  }

  private void everyWayLeadsSomewhere(Page worker, UUID id) {
    String today = WORK.today(worker);
    assertThat(today).contains("Việc hôm nay", "Vụ việc");
    assertThat(worker.locator("header nav a[href='/protection']").count()).isEqualTo(1);
    leadSomewhere(worker, "nav.parts a, header nav a[href='/protection']", 4);
    WORK.open(worker, id);
    leadSomewhere(worker, "main ul.plain a, main .doing a, main .columns a", 8);
  }

  private static void leadSomewhere(Page page, String links, int least) {
    assertThat(page.locator(links).all())
        .hasSizeGreaterThanOrEqualTo(least)
        .allSatisfy(link -> {
          String path = link.getAttribute("href");
          assertThat(page.request().get(WORK.application.address() + path).status())
              .as(path)
              .isEqualTo(200);
        });
  }

  private void nobodyElseSeesIt(UUID id) {
    String address = WORK.application.address() + "/protection/cases/";
    for (Role role : new Role[] {Role.LEAD_AGENCY, Role.HOTLINE_OPERATOR, Role.ADMINISTRATOR}) {
      Page page = WORK.signedIn(role);
      page.navigate(address + id);
      String forbidden = main(page);
      page.navigate(address + UUID.randomUUID());
      assertThat(forbidden).isEqualTo(main(page)).doesNotContain("VV-");
    }
    try (BrowserContext nobody = Browsing.visitor(360)) {
      Page page = nobody.newPage();
      page.navigate(address + id);
      assertThat(page.url()).contains("/dang-nhap");
    }
  }
}
