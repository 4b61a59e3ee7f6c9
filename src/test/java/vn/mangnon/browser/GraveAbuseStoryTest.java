package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.browser.CaseWork.choose;
import static vn.mangnon.browser.CaseWork.fill;
import static vn.mangnon.browser.CaseWork.main;
import static vn.mangnon.browser.CaseWork.press;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Role;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.rules.Danger;

/**
 * Grave abuse at night, from the law (Decree 56/2017, art. 26–32): reported on the evening before
 * the Lunar New Year's holiday of 4 to 10 February 2027, so that hours run through it and working
 * days rest.
 */
class GraveAbuseStoryTest {
  private static final CaseWork WORK = new CaseWork("2027-02-03T21:00:00+07:00");

  @AfterAll
  static void stop() {
    WORK.close();
  }

  @Test
  void fromAReportAtNightBeforeTetToAClosedCase() {
    WORK.clock.until("2027-02-03T22:40:10+07:00");
    NewConcern told = WORK.reported(Danger.YES, "Hàng xóm nghe em khóc, người có vết bầm");
    Page worker = WORK.signedIn(Role.CASE_WORKER);
    Page chair = WORK.signedIn(Role.COMMUNE_CHAIR);
    theReportWaitsWithTwelveHours(worker);

    UUID id = WORK.opened(told);
    WORK.clock.until("2027-02-03T23:20:00+07:00");
    initialRiskIsGrave(worker, id);
    theChairSeparatesTheChildWithinTwelveHours(chair, id);
    WORK.clock.until("2027-02-08T09:00:00+07:00");
    specificRiskIsAssessedAtAMeeting(worker, id);
    aPlanIsDrafted(worker, id);
    theChairSendsItBackAndThenDecides(worker, chair, id);
    servicesAreGivenAndOneIsLate(worker, id);
    theSeparationIsRenewedAndEnds(chair, id);
    theReviewFindsTheChildStable(worker, id);
    theChairClosesTheCase(worker, chair, id);
  }

  private void theReportWaitsWithTwelveHours(Page worker) {
    String today = WORK.today(worker);
    assertThat(today)
        .contains("Xử lý thông tin tiếp nhận", "Đang nguy hiểm", "còn 11 giờ", "10:40 04/02/2027")
        .doesNotContain(CaseWork.NAME);
  }

  private void initialRiskIsGrave(Page worker, UUID id) {
    assertThat(WORK.today(worker))
        .contains("Đánh giá nguy cơ ban đầu (Mẫu 02)", "Chờ đánh giá ban đầu", "còn 11 giờ");
    worker.locator("main a[href='/protection/cases/" + id + "']").click();
    assertThat(main(worker)).contains("Đang nguy hiểm").doesNotContain(CaseWork.NAME);
    assertThat(worker.title()).doesNotContain(CaseWork.NAME).contains("Vụ việc VV-");
    worker.locator("main a[href$='/do/initial-risk']").click();
    press(worker, "Ghi");
    assertThat(worker.locator(".faults").innerText())
        .contains("nghiêm trọng không? Chọn một mục.", "Căn cứ đánh giá: Ghi nội dung.");
    choose(worker, "grave", "yes");
    choose(worker, "harm", "HIGH");
    choose(worker, "protection", "LOW");
    press(worker, "Ghi");
    assertThat(worker.locator(".faults a[href='#grounds']").innerText())
        .isEqualTo("Căn cứ đánh giá: Ghi nội dung.");
    assertThat(worker.locator("#harm-HIGH").isChecked()).as("nothing typed is lost").isTrue();
    fill(worker, "grounds", "Bầm tím hai tay.\nEm sợ về nhà.");
    assertThat(WORK.record(worker)).contains("Khẩn cấp: chờ biện pháp bảo vệ", "Em sợ về nhà.");
    Browsing.looksWell(worker, "case-emergency");
  }

  private void theChairSeparatesTheChildWithinTwelveHours(Page chair, UUID id) {
    WORK.clock.until("2027-02-04T07:20:00+07:00");
    String today = WORK.today(chair);
    assertThat(today)
        .contains("Áp dụng biện pháp bảo vệ ngay", "còn 3 giờ 1", "trước 10:40 04/02/2027");
    Browsing.looksWell(chair, "today-emergency");
    WORK.form(chair, id, "separation");
    assertThat(main(chair)).contains("Ngày cuối cùng được phép: 19/02/2027");
    fill(chair, "until", "20/02/2027");
    fill(chair, "decision", "12/QĐ-UBND");
    fill(chair, "where", "Trung tâm Công tác xã hội");
    fill(chair, "reason", "Người gây hại ở cùng nhà");
    press(chair, "Ghi");
    assertThat(chair.locator(".faults a[href='#until']").innerText())
        .contains("vượt thời hạn cách ly");
    Browsing.looksWell(chair, "separation-refused");
    assertThat(chair.locator("#decision").inputValue()).isEqualTo("12/QĐ-UBND");
    fill(chair, "until", "19/02/2027");
    fill(chair, "happened-time", "6h50");
    assertThat(WORK.record(chair))
        .contains("Em đang cách ly đến hết ngày 19/02/2027", "Chờ đánh giá cụ thể", "Đúng hạn");
  }

  private void specificRiskIsAssessedAtAMeeting(Page worker, UUID id) {
    assertThat(WORK.today(worker))
        .as("five working days after Tết, which in an emergency are a goal")
        .contains("Đánh giá nguy cơ cụ thể (Mẫu 03)", "còn 5 ngày làm việc", "17/02/2027")
        .contains("Khẩn cấp: luật không buộc thời hạn này");
    WORK.form(worker, id, "specific-risk");
    choose(worker, "harm", "HIGH");
    choose(worker, "protection", "UNKNOWN");
    choose(worker, "overall", "HIGH");
    fill(worker, "met-on", "9/2/2027");
    fill(worker, "present", "Trưởng bản, y sĩ trạm");
    fill(worker, "minutes", "Cuộc họp thống nhất giữ em ở Trung tâm.");
    fill(worker, "needs", "Khám sức khỏe, tham vấn");
    press(worker, "Ghi");
    assertThat(worker.locator(".faults a[href='#met-on']").innerText())
        .isEqualTo("Ngày họp: Ngày này ở tương lai. Ghi hôm nay hoặc ngày đã qua.");
    fill(worker, "met-on", "8/2/2027");
    assertThat(WORK.record(worker)).contains("Chờ lập kế hoạch", "Họp ngày 08/02/2027");
  }

  private void aPlanIsDrafted(Page worker, UUID id) {
    WORK.form(worker, id, "plan-drafted");
    fill(worker, "goals", "Em an toàn, đi học lại");
    fill(worker, "what-1", "Khám sức khỏe");
    fill(worker, "responsible-1", "Trạm y tế");
    fill(worker, "due-1", "15/02/2027");
    fill(worker, "what-2", "Tham vấn tâm lý");
    fill(worker, "due-2", "01/03/2027");
    press(worker, "Thêm dịch vụ");
    assertThat(worker.locator("#what-1").inputValue()).isEqualTo("Khám sức khỏe");
    fill(worker, "what-3", "Hỗ trợ đi học lại");
    fill(worker, "due-3", "05/03/2027");
    fill(worker, "review-on", "10/03/2027");
    Browsing.looksWell(worker, "plan-form");
    assertThat(WORK.record(worker)).contains("Chờ Chủ tịch quyết định", "Dự thảo kế hoạch chờ");
  }

  private void theChairSendsItBackAndThenDecides(Page worker, Page chair, UUID id) {
    assertThat(WORK.today(chair)).contains("Quyết định kế hoạch (Mẫu 05)");
    chair.navigate(WORK.application.address() + "/protection/today?of=mine");
    assertThat(main(chair)).contains("Quyết định kế hoạch (Mẫu 05)");
    WORK.form(chair, id, "plan-decided");
    assertThat(main(chair)).contains("Tham vấn tâm lý");
    WORK.form(worker, id, "plan-drafted");
    fill(worker, "goals", "Em an toàn, đi học lại, có người chăm sóc");
    WORK.record(worker);
    choose(chair, "approved", "yes");
    fill(chair, "decision", "15/QĐ-UBND");
    press(chair, "Ghi");
    assertThat(chair.locator(".faults").innerText()).contains("Người khác vừa ghi một bước mới");
    assertThat(main(chair)).contains("Việc mới ghi trong lúc bạn viết", "có người chăm sóc");
    Browsing.looksWell(chair, "decision-overtaken");
    assertThat(chair.locator("#decision").inputValue()).isEqualTo("15/QĐ-UBND");
    choose(chair, "approved", "no");
    fill(chair, "reason", "Thêm người phụ trách khám sức khỏe");
    WORK.record(chair);
    WORK.form(worker, id, "plan-drafted");
    assertThat(worker.locator("#what-2").inputValue()).isEqualTo("Tham vấn tâm lý");
    fill(worker, "responsible-2", "Chị Hoa");
    WORK.record(worker);
    WORK.form(chair, id, "plan-decided");
    choose(chair, "approved", "yes");
    fill(chair, "decision", "15/QĐ-UBND");
    assertThat(WORK.record(chair)).contains("Đang thực hiện kế hoạch", "quyết định số 15/QĐ-UBND");
  }

  private void servicesAreGivenAndOneIsLate(Page worker, UUID id) {
    WORK.clock.until("2027-02-17T10:00:00+07:00");
    assertThat(WORK.today(worker))
        .contains("Quá hạn", "Cung cấp dịch vụ của kế hoạch", "quá hạn 1 ngày");
    for (String service : new String[] {"1", "2", "3"}) {
      WORK.form(worker, id, "service-given");
      choose(worker, "service", service);
      fill(worker, "result", "Đã làm xong");
      WORK.record(worker);
    }
    assertThat(main(worker)).contains("Muộn, 10:0", "Đúng hạn, 10:0");
  }

  private void theSeparationIsRenewedAndEnds(Page chair, UUID id) {
    WORK.form(chair, id, "separation-renewed");
    assertThat(main(chair)).contains("Ngày cuối cùng được phép: 06/03/2027");
    fill(chair, "until", "06/03/2027");
    fill(chair, "decision", "20/QĐ-UBND");
    fill(chair, "reason", "Chưa có nơi ở an toàn");
    WORK.record(chair);
    WORK.clock.until("2027-03-05T08:00:00+07:00");
    assertThat(WORK.today(chair)).contains("Hết hạn tạm thời cách ly", "còn 1 ngày");
    WORK.form(chair, id, "separation-ended");
    fill(chair, "where-to", "Về với bà ngoại");
    assertThat(WORK.record(chair)).doesNotContain("Em đang cách ly");
  }

  private void theReviewFindsTheChildStable(Page worker, UUID id) {
    WORK.clock.until("2027-03-10T08:00:00+07:00");
    assertThat(WORK.today(worker)).contains("Rà soát, đánh giá", "còn 15 giờ 5");
    WORK.form(worker, id, "reviewed");
    choose(worker, "harm", "LOW");
    choose(worker, "protection", "HIGH");
    choose(worker, "stable", "yes");
    fill(worker, "finding", "Em ở với bà, đi học đều.");
    assertThat(WORK.record(worker)).contains("Đã rà soát: ổn định");
    assertThat(main(worker)).doesNotContain("Kết thúc vụ việc");
  }

  private void theChairClosesTheCase(Page worker, Page chair, UUID id) {
    assertThat(WORK.today(chair)).contains("Quyết định kết thúc vụ việc", "Không có thời hạn");
    Browsing.looksWell(chair, "today-closing");
    WORK.form(chair, id, "closed");
    assertThat(main(chair)).doesNotContain("không có căn cứ");
    choose(chair, "ground", "SAFE");
    fill(chair, "reason", "Rà soát kết luận ổn định");
    assertThat(WORK.record(chair)).contains("Đã kết thúc", "Không còn việc phải làm");
    assertThat(WORK.today(worker)).contains("Không có việc nào đang chờ.");
    Browsing.looksWell(worker, "today-empty");
    worker.navigate(WORK.application.address() + "/protection/cases?step=CLOSED");
    assertThat(main(worker)).contains("Đã kết thúc", "VV-").doesNotContain(CaseWork.NAME);
    Browsing.looksWell(worker, "cases-closed");
    WORK.open(worker, id);
    press(worker, "Xem danh tính");
    assertThat(main(worker)).contains(CaseWork.NAME, "khoảng 9 tuổi", "Chưa biết");
    assertThat(worker.title() + worker.url()).doesNotContain(CaseWork.NAME);
    Browsing.looksWell(worker, "who");
    WORK.open(worker, id);
    Browsing.looksWell(worker, "case-closed");
    Page leader = WORK.signedIn(Role.PROVINCE_LEADER);
    assertThat(WORK.today(leader)).contains("Đã kết thúc", "Vụ việc theo bước");
    assertThat(leader.locator("main a[href*='/protection/cases']").count()).isZero();
    Browsing.looksWell(leader, "today-leader");
  }
}
