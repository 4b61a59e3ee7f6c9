package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.browser.CaseWork.choose;
import static vn.mangnon.browser.CaseWork.fill;
import static vn.mangnon.browser.CaseWork.main;
import static vn.mangnon.browser.CaseWork.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Role;
import vn.mangnon.places.Place;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.rules.Danger;

/**
 * Grave danger reported over the Lunar New Year: it happened in one commune, the child lives in a
 * second and then moves to a third, which takes the case over with its clocks. At every step each
 * commune sees what is theirs and no more.
 */
class TwoCommunesStoryTest {
  private static final CaseWork WORK = new CaseWork("2027-02-03T21:00:00+07:00");
  private static final Pattern MOMENT = Pattern.compile("\\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4}");
  private static final String REASON = "Gia đình chuyển hẳn đến ở nhà ông bà ngoại";
  private final Place happened = WORK.commune(0);
  private final Place home = WORK.commune(1);
  private final Place next = WORK.commune(2);
  private final Page eventChair = WORK.signedIn(Role.COMMUNE_CHAIR);
  private final Page worker =
      WORK.signedIn(WORK.person("thu.can-bo-hai", "Cán bộ Hai", Role.CASE_WORKER, home));
  private final Page chair =
      WORK.signedIn(WORK.person("thu.chu-tich-hai", "Chủ tịch Hai", Role.COMMUNE_CHAIR, home));
  private final Page nextWorker =
      WORK.signedIn(WORK.person("thu.can-bo-ba", "Cán bộ Ba", Role.CASE_WORKER, next));
  private final Page nextChair =
      WORK.signedIn(WORK.person("thu.chu-tich-ba", "Chủ tịch Ba", Role.COMMUNE_CHAIR, next));

  @AfterAll
  static void stop() {
    WORK.close();
  }

  @Test
  void theCaseFollowsTheChildAndNoClockIsLost() {
    WORK.clock.until("2027-02-03T22:40:10+07:00");
    NewConcern told =
        WORK.reported(Danger.YES, "Hàng xóm nghe em khóc, người có vết bầm", happened, home);
    UUID id = WORK.opened(told, "thu.can-bo-hai");
    theCommuneOfTheEventProtectsTheChildAtOnce(id);
    theCommuneWhereTheChildLivesPlans(id);
    sees(nextChair, id, false);
    aFirstAskingIsDeclined(id);
    String asking = theChildMovesAndTheChairAsks(id);
    untilItIsAcceptedTheThirdCommuneSeesTheLeast(id, asking);
    List<String> due = due(chair, id);
    theThirdCommuneTakesItOver(id, asking);
    assertThat(due(nextChair, id)).as("no clock starts anew, none is lost").isEqualTo(due);
    theFormerCommuneKeepsThatItWasHandedOver(id, asking);
    theWorkGoesOnInTheThirdCommune(id, asking);
  }

  private void theCommuneOfTheEventProtectsTheChildAtOnce(UUID id) {
    WORK.clock.until("2027-02-03T23:20:00+07:00");
    WORK.form(worker, id, "initial-risk");
    choose(worker, "grave", "yes");
    choose(worker, "harm", "HIGH");
    choose(worker, "protection", "LOW");
    fill(worker, "grounds", "Bầm tím hai tay.");
    WORK.record(worker);
    WORK.clock.until("2027-02-04T07:20:00+07:00");
    assertThat(WORK.today(eventChair))
        .contains("Áp dụng biện pháp bảo vệ ngay", "còn 3 giờ", "trước 10:40 04/02/2027")
        .doesNotContain(CaseWork.NAME);
    WORK.form(eventChair, id, "emergency-measure");
    fill(eventChair, "measure", "Đưa em đến trạm y tế, có người trông");
    fill(eventChair, "responsible", "Công an xã");
    assertThat(WORK.record(eventChair)).contains("Chờ đánh giá cụ thể", "Đúng hạn");
  }

  private void theCommuneWhereTheChildLivesPlans(UUID id) {
    WORK.clock.until("2027-02-08T09:00:00+07:00");
    WORK.form(worker, id, "specific-risk");
    choose(worker, "overall", "HIGH");
    fill(worker, "met-on", "8/2/2027");
    fill(worker, "minutes", "Cuộc họp thống nhất.");
    WORK.record(worker);
    WORK.form(worker, id, "plan-drafted");
    fill(worker, "what-1", "Khám sức khỏe");
    fill(worker, "due-1", "20/02/2027");
    fill(worker, "what-2", "Tham vấn tâm lý");
    fill(worker, "due-2", "01/03/2027");
    fill(worker, "review-on", "10/03/2027");
    WORK.record(worker);
    assertThat(open(eventChair, id).locator("main a[href$='/do/plan-decided']").count()).isZero();
    WORK.form(chair, id, "plan-decided");
    choose(chair, "approved", "yes");
    fill(chair, "decision", "15/QĐ-UBND");
    assertThat(WORK.record(chair)).contains("Đang thực hiện kế hoạch");
  }

  private void aFirstAskingIsDeclined(UUID id) {
    WORK.clock.until("2027-02-16T08:00:00+07:00");
    WORK.form(chair, id, "transfer-asked");
    chair.locator("#to").selectOption(String.valueOf(next.id()));
    choose(chair, "ground", "MOVED");
    fill(chair, "reason", "Nghe nói em sắp chuyển đi");
    WORK.record(chair);
    chair.locator("main .notice a[href*='/protection/transfers/']").click();
    String asking = chair.url();
    nextChair.navigate(asking);
    press(nextChair, "Từ chối nhận");
    assertThat(nextChair.locator(".faults a[href='#reason']").count()).isEqualTo(1);
    fill(nextChair, "reason", "Em chưa về đây, xã đã đến nhà ông bà");
    press(nextChair, "Từ chối nhận");
    assertThat(main(nextChair)).contains("Đã từ chối. Xã gửi vẫn phụ trách vụ việc");
    Browsing.looksWell(nextChair, "transfer-today-declined");
    assertThat(status(nextChair, asking)).isEqualTo(404);
    chair.navigate(asking);
    assertThat(main(chair))
        .contains("Bị từ chối", "Từ chối lúc", "08:00 16/02/2027", "Xã bạn vẫn phụ trách")
        .contains("Em chưa về đây, xã đã đến nhà ông bà")
        .doesNotContain("Rút đề nghị", "hẹn trả lời");
    Browsing.looksWell(chair, "transfer-declined");
    assertThat(main(open(worker, id)))
        .contains("Em chưa về đây, xã đã đến nhà ông bà")
        .doesNotContain("Đang chờ " + next.nameIn("vi"));
    Browsing.looksWell(worker, "case-declined");
  }

  private String theChildMovesAndTheChairAsks(UUID id) {
    WORK.clock.until("2027-02-17T10:00:00+07:00");
    assertThat(open(worker, id).locator("main a[href$='/do/transfer-asked']").count()).isZero();
    WORK.form(chair, id, "transfer-asked");
    press(chair, "Ghi");
    assertThat(chair.locator(".faults li").allInnerTexts())
        .containsExactly(
            "Xã được đề nghị nhận: Chọn một mục.", "Vì sao chuyển: Chọn một mục.", "Ghi lý do.");
    chair.locator("#to").selectOption(String.valueOf(WORK.commune(3).id()));
    choose(chair, "ground", "MOVED");
    fill(chair, "reason", REASON);
    press(chair, "Ghi");
    assertThat(chair.locator(".faults a[href='#to']").innerText())
        .contains("chưa có Chủ tịch dùng hệ thống");
    chair.locator("#to").selectOption(String.valueOf(next.id()));
    Browsing.looksWell(chair, "transfer-form");
    assertThat(WORK.record(chair))
        .contains("Đang chờ " + next.nameIn("vi") + " nhận vụ việc", "22/02/2027")
        .contains("Đang thực hiện kế hoạch");
    Browsing.looksWell(chair, "case-offered");
    chair.locator("main .notice a[href*='/protection/transfers/']").click();
    assertThat(main(chair)).contains("Đang chờ trả lời", REASON, "Rút đề nghị");
    Browsing.looksWell(chair, "transfer-waiting");
    String asking = chair.url();
    speaksEnglish(chair, "Transfer of a case", "Waits for an answer", "The child has moved");
    return asking;
  }

  private void untilItIsAcceptedTheThirdCommuneSeesTheLeast(UUID id, String asking) {
    theChairWhoIsAskedIsTold(asking);
    assertThat(WORK.today(nextChair))
        .contains("Đề nghị nhận vụ việc, chờ bạn trả lời", home.nameIn("vi"))
        .contains("trước 23:59 20/02/2027")
        .doesNotContain(CaseWork.NAME, REASON, "Khám sức khỏe");
    Browsing.looksWell(nextChair, "today-offer");
    nextChair.locator("main a[href*='/protection/transfers/']").click();
    assertThat(main(nextChair))
        .contains("Đang thực hiện kế hoạch", "Nguy cơ: Cao", REASON, home.nameIn("vi"))
        .contains("Cung cấp dịch vụ của kế hoạch: trước 23:59 20/02/2027")
        .doesNotContain(CaseWork.NAME, "bầm", "Bầm", "Khám sức khỏe", "15/QĐ-UBND");
    assertThat(nextChair.title() + nextChair.url()).doesNotContain(CaseWork.NAME, "VV-");
    Browsing.looksWell(nextChair, "offer");
    speaksEnglish(nextChair, "A case offered to your commune", "High", "not a limit of the law");
    sees(nextChair, id, false);
    sees(nextWorker, id, false);
    assertThat(WORK.today(nextWorker)).contains("Không có việc nào đang chờ.");
    sees(worker, id, true);
    sees(chair, id, true);
    assertThat(main(open(eventChair, id))).contains("Đang chờ " + next.nameIn("vi"));
    for (Page other : List.of(eventChair, worker, nextWorker)) {
      assertThat(status(other, asking)).isEqualTo(404);
    }
  }

  private void theChairWhoIsAskedIsTold(String asking) {
    assertThat(unread(nextChair)).isEqualTo("1");
    assertThat(notices(nextWorker)).doesNotContain("nhận vụ việc");
    assertThat(notices(nextChair))
        .contains("Chưa đọc: 1", home.nameIn("vi") + " đề nghị xã bạn nhận vụ việc", "22/02/2027")
        .doesNotContain(CaseWork.NAME, REASON, "bầm");
    Browsing.looksWell(nextChair, "notices-offer");
    speaksEnglish(nextChair, "asks your commune to take the case over", "Waits for an answer");
    nextChair.locator("main th a[href*='/protection/transfers/']").click();
    assertThat(nextChair.url()).isEqualTo(asking);
  }

  private void whoAskedIsToldOfTheAnswer() {
    assertThat(unread(nextChair)).as("answered").isEmpty();
    assertThat(notices(nextChair)).doesNotContain("đề nghị xã bạn nhận");
    assertThat(notices(worker)).doesNotContain("nhận vụ việc");
    assertThat(unread(chair)).isEqualTo("1");
    assertThat(notices(chair)).contains(next.nameIn("vi") + " đã nhận vụ việc", "Đã chuyển giao");
    Browsing.looksWell(chair, "notices-answer");
    press(chair, "Đánh dấu tất cả là đã đọc");
    assertThat(main(chair)).contains("Bạn đã đọc hết.", "Đã chuyển giao");
    assertThat(unread(chair)).isEmpty();
  }

  private static String notices(Page page) {
    page.navigate(WORK.application.address() + "/protection/notices");
    return main(page);
  }

  /** The number beside the notices in the navigation; nothing when there is none. */
  private static String unread(Page page) {
    page.navigate(WORK.application.address() + "/protection/today");
    Locator number = page.locator("nav.parts a[href='/protection/notices'] .unread");
    return number.count() == 0 ? "" : number.innerText();
  }

  private void theThirdCommuneTakesItOver(UUID id, String asking) {
    WORK.clock.until("2027-02-18T09:00:00+07:00");
    nextChair.navigate(asking);
    press(nextChair, "Nhận vụ việc");
    assertThat(nextChair.locator(".faults a[href='#lead']").innerText())
        .isEqualTo("Chọn người phụ trách trong danh sách của xã.");
    assertThat(nextChair.locator("#lead").innerText()).doesNotContain("Cán bộ Hai");
    nextChair
        .locator("#lead")
        .selectOption(
            new com.microsoft.playwright.options.SelectOption()
                .setLabel("Cán bộ Ba – Cán bộ bảo vệ trẻ em"));
    press(nextChair, "Nhận vụ việc");
    assertThat(nextChair.url()).endsWith("/protection/cases/" + id + "?saved=1");
    assertThat(main(nextChair))
        .contains("Đang thực hiện kế hoạch", next.nameIn("vi"), "Cán bộ Ba phụ trách")
        .doesNotContain("Đang chờ");
    Browsing.looksWell(nextChair, "case-taken-over");
    assertThat(WORK.today(nextChair)).doesNotContain("chờ bạn trả lời");
    whoAskedIsToldOfTheAnswer();
  }

  private void theFormerCommuneKeepsThatItWasHandedOver(UUID id, String asking) {
    for (Page former : List.of(worker, chair)) {
      sees(former, id, false);
      assertThat(WORK.today(former)).contains("Không có việc nào đang chờ.");
      former.navigate(WORK.application.address() + "/protection/cases");
      assertThat(main(former)).contains("Đã chuyển giao", next.nameIn("vi"), "09:00 18/02/2027");
      assertThat(former.locator("main a[href$='/protection/cases/" + id + "']").count()).isZero();
      former.navigate(asking);
      assertThat(main(former))
          .contains("Xã kia nhận lúc", "09:00 18/02/2027")
          .doesNotContain(CaseWork.NAME, "Rút đề nghị");
    }
    Browsing.looksWell(chair, "transfer-done");
    chair.navigate(WORK.application.address() + "/protection/cases");
    Browsing.looksWell(chair, "cases-handed-over");
  }

  private void theWorkGoesOnInTheThirdCommune(UUID id, String asking) {
    assertThat(WORK.today(nextWorker))
        .contains("Cung cấp dịch vụ của kế hoạch", "trước 23:59 20/02/2027", next.nameIn("vi"));
    WORK.form(nextWorker, id, "service-given");
    choose(nextWorker, "service", "1");
    fill(nextWorker, "result", "Đã khám ở trạm y tế mới");
    assertThat(WORK.record(nextWorker)).contains("Đúng hạn");
    press(nextWorker, "Xem danh tính");
    assertThat(main(nextWorker)).contains(CaseWork.NAME);
    assertThat(main(open(eventChair, id)))
        .as("the commune of the event keeps its part")
        .contains("Đã khám ở trạm y tế mới")
        .doesNotContain(CaseWork.NAME);
    chair.navigate(asking);
    assertThat(main(chair)).doesNotContain("trạm y tế mới");
  }

  private static Page open(Page page, UUID id) {
    WORK.open(page, id);
    return page;
  }

  private static void sees(Page page, UUID id, boolean seen) {
    assertThat(status(page, WORK.application.address() + "/protection/cases/" + id))
        .isEqualTo(seen ? 200 : 404);
  }

  private static void speaksEnglish(Page page, String... words) {
    String address = page.url();
    page.navigate(address + "?lang=en");
    assertThat(main(page)).contains(words).doesNotContain("⟦");
    page.navigate(address + "?lang=vi");
  }

  private static int status(Page page, String address) {
    return page.navigate(address).status();
  }

  /** When everything of the case is due, and when it began. */
  private static List<String> due(Page page, UUID id) {
    WORK.open(page, id);
    String limits = page.locator("main table").first().innerText();
    return MOMENT.matcher(limits).results().map(MatchResult::group).toList();
  }
}
