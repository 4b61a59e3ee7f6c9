package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.browser.CaseWork.choose;
import static vn.mangnon.browser.CaseWork.fill;
import static vn.mangnon.browser.CaseWork.main;
import static vn.mangnon.browser.CaseWork.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Role;
import vn.mangnon.children.record.Sex;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Payload;

/**
 * Three siblings left alone when the father who cared for them is arrested (Decree 56/2017, art.
 * 26–30 and 38–46): one goes to a relative, two to a facility. The fifteen working days to hand
 * them over run over the Lunar New Year's holiday of 4 to 10 February 2027.
 */
class SiblingsStoryTest {
  private static final String FAMILY_NAME = "Tằng Dếnh";
  private static final String GRANDMOTHER = "bà ngoại Chíu Nhì Múi, bản Khe Tiền";
  private static final CaseWork WORK = new CaseWork("2027-01-22T19:30:00+07:00");

  private final Page worker = WORK.signedIn(Role.CASE_WORKER);
  private final Page chair = WORK.signedIn(Role.COMMUNE_CHAIR);
  private List<UUID> cases = List.of();

  @AfterAll
  static void stop() {
    WORK.close();
  }

  @Test
  void threeSiblingsOneWithARelativeTwoInAFacilityOverTet() {
    WORK.clock.until("2027-01-22T20:10:05+07:00");
    NewConcern told =
        WORK.reported(
            Danger.NO,
            "Cha bị bắt, mẹ đã mất; ba em ở nhà không có người lớn, hàng xóm đang trông",
            List.of(
                WORK.child(Sex.FEMALE, 2015, named("Sau")),
                WORK.child(Sex.MALE, 2018, named("Chắn")),
                WORK.child(Sex.FEMALE, 2022, named("Tài"))));
    cases = told.children().stream().map(WORK::opened).toList();
    theWorkerWritesTheInitialRiskOfEachGoingFromOneToTheNext();
    theGrandmotherIsNotedAsWhoCouldCare();
    oneVisitIsNotedForAllThreeAtOnce();
    WORK.clock.until("2027-01-25T08:00:00+07:00");
    plansAreDecidedInTime();
    theChairDecidesOnCareForEach();
    theArrestIsLinkedToTheCase();
    oneIsHandedOverBeforeTet();
    anotherAfterTetStillInTime();
    aThirdIsNotYetAndItsCaseIsNotClosedAsSafe();
    nowLate();
    theProceedingGoesOnAndADossierIsLinked();
    aPlacementIsFollowedUp();
    eachCaseEnds();
    nobodyElseSees();
  }

  private void theWorkerWritesTheInitialRiskOfEachGoingFromOneToTheNext() {
    String today = WORK.today(worker);
    for (UUID id : cases) {
      assertThat(today).contains(CaseCode.of(id));
    }
    WORK.form(worker, cases.getFirst(), "initial-risk");
    assessed("Ba chị em tự nấu ăn, em bé sốt");
    assertThat(main(worker))
        .contains("Anh chị em trong cùng thông tin báo", CaseCode.of(cases.get(1)))
        .contains("Ghi cho em này: Đánh giá nguy cơ ban đầu (Mẫu 02)", "còn 11 giờ")
        .doesNotContain(FAMILY_NAME);
    Browsing.looksWell(worker, "siblings-case");
    for (UUID sibling : cases.subList(1, 3)) {
      worker.locator("main a[href='/protection/cases/" + sibling + "/do/initial-risk']").click();
      assessed("Ở cùng chị, không có người lớn");
    }
    assertThat(main(worker)).doesNotContain("Ghi cho em này");
  }

  private void assessed(String grounds) {
    choose(worker, "grave", "no");
    choose(worker, "harm", "MEDIUM");
    choose(worker, "protection", "LOW");
    fill(worker, "grounds", grounds);
    WORK.record(worker);
  }

  private void theGrandmotherIsNotedAsWhoCouldCare() {
    WORK.form(worker, cases.get(0), "family-noted");
    choose(worker, "kinship", "GRANDPARENT");
    fill(worker, "who", GRANDMOTHER);
    choose(worker, "closeness", "COULD_CARE");
    assertThat(WORK.record(worker)).contains("Gia đình", "Ông, bà", "Có thể nhận chăm sóc em");
  }

  private void oneVisitIsNotedForAllThreeAtOnce() {
    WORK.form(worker, cases.get(0), "noted");
    assertThat(main(worker)).contains("Ghi cùng lúc cho anh chị em", CaseCode.of(cases.get(2)));
    fill(worker, "note", "Đến nhà lúc tối, hàng xóm đang trông cả ba em");
    for (UUID sibling : cases.subList(1, 3)) {
      worker.locator("#sibling-" + sibling).check();
    }
    Browsing.looksWell(worker, "noted-together");
    assertThat(WORK.record(worker)).contains("Đã ghi, cùng lúc cho các vụ việc anh chị em");
    for (UUID id : cases) {
      assertThat(WORK.open(worker, id)).containsOnlyOnce("hàng xóm đang trông cả ba em");
    }
  }

  /** What other stories show in the browser is done here without it, child by child. */
  private void plansAreDecidedInTime() {
    for (UUID id : cases) {
      WORK.does(
          Role.CASE_WORKER,
          id,
          new Payload.SpecificRisk(
              Level.MEDIUM,
              Level.LOW,
              Level.MEDIUM,
              LocalDate.of(2027, 1, 25),
              FreeText.of("Trưởng bản, y sĩ trạm, công an xã"),
              FreeText.of("Các em cần người chăm sóc thay cha mẹ."),
              FreeText.of("Nơi ở, người chăm sóc, đi học")));
      WORK.does(
          Role.CASE_WORKER,
          id,
          new Payload.PlanDrafted(
              FreeText.of("Có người chăm sóc, đi học đều"),
              List.of(
                  new Payload.PlannedService(
                      FreeText.of("Hỗ trợ đi học"), FreeText.NONE, "", LocalDate.of(2027, 3, 5))),
              LocalDate.of(2027, 3, 10)));
      WORK.does(Role.COMMUNE_CHAIR, id, new Payload.PlanDecided(true, "15/QĐ-UBND", FreeText.NONE));
    }
    assertThat(WORK.open(worker, cases.getFirst())).contains("Đúng hạn");
  }

  private void theChairDecidesOnCareForEach() {
    WORK.form(chair, cases.get(0), "care-decided");
    Browsing.looksWell(chair, "care-decided");
    choose(chair, "care", "RELATIVE");
    fill(chair, "decision", "16/QĐ-UBND");
    fill(chair, "carers", GRANDMOTHER);
    fill(chair, "until", "20/02/2027");
    fill(chair, "review-on", "01/03/2027");
    fill(chair, "voice", "Em muốn ở với bà và được gặp các em");
    press(chair, "Ghi");
    assertThat(chair.locator(".faults a[href='#review-on']").innerText())
        .contains("Ngày theo dõi phải trước khi hết thời hạn chăm sóc.");
    fill(chair, "until", "");
    assertThat(WORK.record(chair))
        .contains(
            "Em đang được chăm sóc thay thế từ 25/01/2027 (Người thân thích)",
            "Chưa giao em cho nơi chăm sóc.",
            "Giao em cho nơi chăm sóc thay thế",
            "còn 15 ngày làm việc",
            "Em muốn ở với bà");
    Browsing.looksWell(chair, "care-owed");
    for (UUID id : cases.subList(1, 3)) {
      WORK.form(chair, id, "care-decided");
      choose(chair, "care", "FACILITY");
      fill(chair, "decision", "17/QĐ-UBND");
      fill(chair, "carers", "Cơ sở trợ giúp xã hội của tỉnh, nhà số 2");
      fill(chair, "until", "31/12/2027");
      fill(chair, "review-on", "01/03/2027");
      assertThat(WORK.record(chair)).contains("đến hết ngày 31/12/2027");
    }
    assertThat(WORK.today(worker))
        .contains("Giao em cho nơi chăm sóc thay thế: trước 23:59 22/02/2027")
        .doesNotContain("Khe Tiền");
  }

  private void theArrestIsLinkedToTheCase() {
    WORK.form(worker, cases.get(0), "proceeding-noted");
    choose(worker, "procedure", "INVESTIGATION");
    choose(worker, "office", "POLICE");
    fill(worker, "office-name", "Cơ quan Cảnh sát điều tra, anh Hải");
    fill(worker, "file", "VA-15/2027");
    fill(worker, "on", "23/01/2027");
    fill(worker, "stands", "Đã khởi tố bị can là cha của em");
    fill(worker, "next-on", "02/02/2027");
    fill(worker, "next", "Lấy lời khai của em với vai trò người làm chứng");
    choose(worker, "role", "WITNESS");
    Browsing.looksWell(worker, "proceeding-form");
    assertThat(WORK.record(worker))
        .contains("Thủ tục liên quan", "VA-15/2027", "Việc tiếp theo ngày 02/02/2027.")
        .contains("Hỗ trợ em là người làm chứng");
    Browsing.looksWell(worker, "proceeding-case");
  }

  private void oneIsHandedOverBeforeTet() {
    WORK.clock.until("2027-02-02T14:00:00+07:00");
    assertThat(WORK.today(worker)).contains("Theo dõi thủ tục liên quan");
    handedOver(cases.get(0));
    assertThat(main(worker)).contains("Đúng hạn, 14:0").doesNotContain("Chưa giao em");
  }

  private void anotherAfterTetStillInTime() {
    WORK.clock.until("2027-02-22T15:00:00+07:00");
    assertThat(WORK.today(worker)).contains("còn 8 giờ");
    handedOver(cases.get(1));
    assertThat(main(worker)).contains("Đúng hạn, 15:0");
  }

  private void handedOver(UUID id) {
    WORK.form(worker, id, "care-handed-over");
    press(worker, "Ghi");
    assertThat(worker.locator(".faults a[href='#handover']").innerText())
        .isEqualTo("Biên bản giao nhận: ai giao, ai nhận: Ghi nội dung.");
    fill(worker, "handover", "Cán bộ xã giao, người chăm sóc nhận, có biên bản");
    WORK.record(worker);
  }

  private void aThirdIsNotYetAndItsCaseIsNotClosedAsSafe() {
    UUID id = cases.get(2);
    reviewedAsStable(id);
    WORK.form(chair, id, "closed");
    choose(chair, "ground", "SAFE");
    fill(chair, "reason", "Rà soát kết luận ổn định");
    press(chair, "Ghi");
    assertThat(chair.locator(".faults").innerText())
        .contains("Đã quyết định chăm sóc thay thế nhưng chưa giao em.");
    Browsing.looksWell(chair, "closing-refused");
  }

  private void nowLate() {
    WORK.clock.until("2027-02-23T09:00:00+07:00");
    assertThat(WORK.today(worker)).contains("Quá hạn", "quá hạn 9 giờ");
    handedOver(cases.get(2));
    assertThat(main(worker)).contains("Muộn, 09:0");
  }

  private void theProceedingGoesOnAndADossierIsLinked() {
    WORK.open(worker, cases.get(0));
    worker.locator("main a:text-is('Cập nhật: Khởi tố, điều tra')").click();
    assertThat(worker.locator("#file").inputValue()).isEqualTo("VA-15/2027");
    choose(worker, "procedure", "PROSECUTION");
    choose(worker, "office", "PROCURACY");
    fill(worker, "stands", "Đã chuyển hồ sơ đề nghị truy tố");
    fill(worker, "basis", "Luật Tư pháp người chưa thành niên 59/2024/QH15");
    String page = WORK.record(worker);
    assertThat(worker.locator("section:has(h2:text-is('Thủ tục liên quan')) li").count())
        .as("one proceeding, brought up to date")
        .isOne();
    assertThat(worker.locator("section:has(h2:text-is('Thủ tục liên quan')) li").innerText())
        .contains("Truy tố", "Viện kiểm sát", "VA-15/2027", "59/2024/QH15")
        .doesNotContain("Đã khởi tố");
    assertThat(page).as("nothing is overwritten").contains("Đã khởi tố bị can là cha của em");
    WORK.form(worker, cases.get(2), "proceeding-noted");
    choose(worker, "procedure", "DOSSIER");
    choose(worker, "office", "COMMUNE");
    fill(worker, "file", "H49.18-270223-0007");
    fill(worker, "on", "23/02/2027");
    fill(worker, "stands", "Đã tiếp nhận hồ sơ trợ giúp xã hội");
    fill(worker, "next-on", "09/03/2027");
    assertThat(WORK.record(worker))
        .contains("Hồ sơ thủ tục hành chính", "H49.18-270223-0007", "09/03/2027");
  }

  private void aPlacementIsFollowedUp() {
    WORK.clock.until("2027-03-01T09:00:00+07:00");
    assertThat(WORK.today(worker)).contains("Theo dõi nơi chăm sóc thay thế");
    for (UUID id : cases) {
      WORK.form(worker, id, "care-followed");
      fill(worker, "finding", "Em khỏe, được đi học");
      fill(worker, "review-on", "01/06/2027");
      assertThat(WORK.record(worker)).contains("Lần sau ngày 01/06/2027");
    }
  }

  private void eachCaseEnds() {
    WORK.clock.until("2027-03-10T08:30:00+07:00");
    reviewedAsStable(cases.get(0));
    reviewedAsStable(cases.get(1));
    // The boy goes to his aunt; his sisters stay where they are.
    WORK.form(chair, cases.get(1), "care-ended");
    choose(chair, "ending", "OTHER_CARE");
    fill(chair, "where-to", "Cô ruột đón em về, có giấy xác nhận");
    Browsing.looksWell(chair, "care-ended");
    assertThat(WORK.record(chair)).doesNotContain("Em đang được chăm sóc thay thế từ");
    for (UUID id : cases) {
      WORK.form(chair, id, "closed");
      choose(chair, "ground", "SAFE");
      fill(chair, "reason", "Rà soát kết luận ổn định");
      assertThat(WORK.record(chair)).contains("Đã kết thúc");
    }
    assertThat(WORK.open(worker, cases.get(0)))
        .contains("Em đang được chăm sóc thay thế từ 25/01/2027", "Theo dõi nơi chăm sóc");
    Browsing.looksWell(worker, "care-after-closing");
    assertThat(WORK.today(worker))
        .as("who stays in care is looked after still")
        .contains("Theo dõi nơi chăm sóc thay thế", CaseCode.of(cases.get(0)))
        .doesNotContain(CaseCode.of(cases.get(1)));
    worker.locator("main a[href='/protection/cases/" + cases.get(0) + "']").click();
    assertThat(main(worker)).contains("Đã kết thúc");
  }

  private void reviewedAsStable(UUID id) {
    WORK.does(
        Role.CASE_WORKER,
        id,
        new Payload.Reviewed(
            Level.LOW, Level.HIGH, true, FreeText.of("Em có người chăm sóc, đi học đều.")));
  }

  private void nobodyElseSees() {
    String login = WORK.workerElsewhere();
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page elsewhere = People.of(WORK.application).signIn(visitor, login, People.PASSWORD);
      assertThat(WORK.today(elsewhere)).contains("Không có việc nào đang chờ.");
      for (UUID id : cases) {
        Response answer =
            elsewhere.navigate(WORK.application.address() + "/protection/cases/" + id);
        assertThat(answer == null ? 0 : answer.status()).isEqualTo(404);
      }
    }
    Page leader = WORK.signedIn(Role.PROVINCE_LEADER);
    assertThat(WORK.today(leader))
        .contains("Đã kết thúc", "Vụ việc theo bước")
        .doesNotContain("VV-", "chăm sóc thay thế từ");
    assertThat(leader.locator("main a[href*='/protection/cases']").count()).isZero();
  }

  private static Identity named(String given) {
    return new Identity(
        FreeText.of(FAMILY_NAME + " " + given),
        FreeText.NONE,
        FreeText.of("nhà đầu bản"),
        FreeText.NONE,
        FreeText.of("cha bị tạm giam, mẹ đã mất"));
  }
}
