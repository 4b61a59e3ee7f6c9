package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.browser.CaseWork.choose;
import static vn.mangnon.browser.CaseWork.fill;
import static vn.mangnon.browser.CaseWork.main;
import static vn.mangnon.browser.CaseWork.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Role;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.rules.Danger;

/**
 * At night a child stands before a worker of another commune, who breaks the glass and reads the
 * case; its lead sees it at once and reviews it, and after four hours it is closed. Then the case
 * is sealed by two, and consent is recorded and withdrawn.
 */
class OpeningStoryTest {
  private static final CaseWork WORK = new CaseWork("2027-02-03T22:40:00+07:00");
  private static final String REASON = "Em đang ở trụ sở xã, một mình, cần biết ai chăm sóc em.";

  @AfterAll
  static void stop() {
    WORK.close();
  }

  @Test
  void aWorkerBreaksTheGlassTheLeadReviewsItAndAfterFourHoursItIsClosed() {
    UUID id = WORK.opened(WORK.reported(Danger.YES, "Em bị bỏ ở nhà một mình"));
    String login = WORK.workerElsewhere();
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page stranger = People.of(WORK.application).signIn(visitor, login, People.PASSWORD);
      Page lead = WORK.signedIn(Role.CASE_WORKER);
      Page chair = WORK.signedIn(Role.COMMUNE_CHAIR);
      theStrangerSeesNothing(stranger, id);
      aCodeThatLeadsNowhereIsAnsweredWithoutAWord(stranger);
      theStrangerBreaksTheGlassAndReads(stranger, id);
      theLeadSeesItAtOnceAndReviewsIt(lead, id);
      WORK.clock.until("2027-02-04T03:30:00+07:00");
      theStrangerSeesNothing(stranger, id);
      theCaseIsSealedByTwo(lead, chair, id);
      nowTheStrangerIsToldTheSameAsOfNothing(stranger, id);
      consentIsRecordedAndWithdrawn(lead, id);
    }
  }

  private static void theStrangerSeesNothing(Page page, UUID id) {
    assertThat(page.navigate(address("/protection/cases/" + id)).status()).isEqualTo(404);
    assertThat(page.navigate(address("/protection/cases/" + id + "/openings")).status())
        .isEqualTo(404);
    assertThat(page.navigate(address("/protection/cases/" + id + "/consent")).status())
        .isEqualTo(404);
  }

  private static void aCodeThatLeadsNowhereIsAnsweredWithoutAWord(Page page) {
    page.navigate(address("/protection/openings"));
    page.locator("main .heading a").click();
    press(page, "Mở hồ sơ");
    assertThat(page.locator(".faults").innerText()).contains("VV-7K3F-91QC");
    Browsing.looksWell(page, "opening-new-refused");
    fill(page, "code", "VV-0000-0000");
    fill(page, "reason", REASON);
    press(page, "Mở hồ sơ");
    assertThat(main(page)).contains("Không mở được hồ sơ theo mã này", "Chưa mở", "111");
    Browsing.looksWell(page, "opening-kept");
  }

  private static void theStrangerBreaksTheGlassAndReads(Page page, UUID id) {
    page.navigate(address("/protection/openings/new"));
    fill(page, "code", CaseCode.of(id));
    fill(page, "reason", REASON);
    press(page, "Mở hồ sơ");
    assertThat(main(page)).contains("Bạn đọc được vụ việc này đến 02:4");
    assertThat(page.title() + page.url()).doesNotContain(CaseWork.NAME);
    Browsing.looksWell(page, "opening-yours");
    page.locator("main a.button").click();
    assertThat(page.url()).endsWith("/protection/cases/" + id);
    assertThat(main(page)).contains(CaseCode.of(id)).doesNotContain(CaseWork.NAME);
    assertThat(page.locator("main a[href*='/do/']").count()).as("nothing can be done").isZero();
  }

  private static void theLeadSeesItAtOnceAndReviewsIt(Page page, UUID id) {
    page.navigate(address("/protection/openings"));
    assertThat(main(page)).contains("Chờ xem xét: 1", CaseCode.of(id), "Đang mở đến");
    Browsing.looksWell(page, "openings");
    page.locator("main ul.plain a").first().click();
    assertThat(main(page)).contains(REASON);
    press(page, "Lưu kết luận");
    assertThat(page.locator(".faults").innerText()).contains("Chọn một trong hai kết luận");
    choose(page, "verdict", "JUSTIFIED");
    fill(page, "found", "Đã gọi trụ sở xã, em an toàn.");
    Browsing.looksWell(page, "opening-review");
    press(page, "Lưu kết luận");
    assertThat(main(page)).contains("Có lý do chính đáng", "em an toàn");
    Browsing.looksWell(page, "opening-reviewed");
    WORK.open(page, id);
    page.locator("main a[href$='/openings']").last().click();
    assertThat(main(page)).contains("Người thử xã khác", "Hồ sơ vụ việc", "Không niêm phong");
    Browsing.looksWell(page, "case-openings");
  }

  private static void theCaseIsSealedByTwo(Page lead, Page chair, UUID id) {
    String here = address("/protection/cases/" + id + "/openings");
    lead.navigate(here);
    lead.locator("main summary").click();
    fill(lead, "reason", "Người liên quan làm việc ở xã.");
    press(lead, "Gửi đề nghị");
    assertThat(main(lead)).contains("Chờ một người phụ trách khác hoặc Chủ tịch trả lời");
    Browsing.looksWell(lead, "sealing-waits");
    chair.navigate(here);
    press(chair, "Đồng ý");
    assertThat(main(chair)).contains("Đang niêm phong");
    Browsing.looksWell(chair, "sealed");
    assertThat(WORK.open(chair, id)).contains(CaseCode.of(id));
  }

  private static void nowTheStrangerIsToldTheSameAsOfNothing(Page page, UUID id) {
    String[] told = new String[2];
    String[] codes = {CaseCode.of(id), "VV-0000-0000"};
    for (int i = 0; i < codes.length; i++) {
      page.navigate(address("/protection/openings/new"));
      fill(page, "code", codes[i]);
      fill(page, "reason", REASON);
      press(page, "Mở hồ sơ");
      told[i] =
          main(page)
              .replace(codes[i], "CODE")
              .replaceAll("\\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4}", "TIME");
    }
    assertThat(told[0]).isEqualTo(told[1]).contains("Không mở được hồ sơ theo mã này");
  }

  private static void consentIsRecordedAndWithdrawn(Page page, UUID id) {
    WORK.open(page, id);
    page.locator("main a[href$='/consent']").click();
    assertThat(main(page)).contains("Không được", "Em chưa đồng ý");
    press(page, "Lưu");
    assertThat(page.locator(".faults").innerText()).contains("Chọn việc được đồng ý");
    Browsing.looksWell(page, "consent-refused");
    for (String giver : new String[] {"REPRESENTATIVE", "CHILD"}) {
      choose(page, "kind", "PUBLICATION");
      choose(page, "giver", giver);
      choose(page, "form", "WRITTEN");
      fill(page, "by", giver.equals("CHILD") ? "em" : "mẹ");
      fill(page, "scope", "Một ảnh chụp từ phía sau, trong báo cáo của xã");
      fill(page, "given", "03/02/2027");
      press(page, "Lưu");
    }
    assertThat(main(page)).contains("Được, trong phạm vi đã đồng ý");
    Browsing.looksWell(page, "consent");
    page.locator("main summary").first().click();
    press(page, "Lưu việc rút lại");
    assertThat(main(page)).contains("đã rút lại sự đồng ý").doesNotContain("Được, trong phạm vi");
    Browsing.looksWell(page, "consent-withdrawn");
  }

  private static String address(String path) {
    return WORK.application.address() + path;
  }
}
