package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.browser.CaseWork.main;
import static vn.mangnon.browser.CaseWork.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Role;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Payload;

/**
 * A case that ended as unfounded: five years later the chair proposes to forget it and the lead
 * agency agrees, while somebody still has the form of an action open.
 */
class CaseRetentionStoryTest {
  private static final String TOLD = "Nghe kể em bị mắng ngoài chợ";
  private static final CaseWork WORK = new CaseWork("2027-01-22T09:00:00+07:00");

  @AfterAll
  static void stop() {
    WORK.close();
  }

  @Test
  void aCaseIsForgottenByTwoPersonsAndAFormThatWasOpenBringsNothingBack() {
    NewConcern told = WORK.reported(Danger.NO, TOLD);
    UUID caseId = WORK.opened(told);
    WORK.does(
        Role.CASE_WORKER,
        caseId,
        new Payload.InitialRisk(Level.LOW, Level.HIGH, false, Optional.empty(), FreeText.of(TOLD)));
    WORK.does(
        Role.COMMUNE_CHAIR,
        caseId,
        new Payload.Closed(ClosingGround.UNFOUNDED, FreeText.of("mẹ em kể khác")));
    String code = CaseCode.of(caseId);

    Page early = WORK.signedIn(Role.COMMUNE_CHAIR);
    retention(early);
    assertThat(main(early))
        .contains("Chưa có đề nghị nào", "Đề xuất, chờ cán bộ pháp chế của tỉnh xác nhận");
    press(early, "Lập đề nghị");
    assertThat(main(early)).contains("Không có vụ việc hay thông tin nào đến hạn xóa");
    look(early, "retention-none");

    WORK.clock.until("2032-01-23T09:00:00+07:00");
    Page chair = WORK.signedIn(Role.COMMUNE_CHAIR);
    Page worker = WORK.signedIn(Role.CASE_WORKER);
    WORK.form(worker, caseId, "noted");
    chair.navigate(WORK.application.address() + "/protection/cases");
    chair.locator("main a.button[href='/protection/retention']").click();
    press(chair, "Lập đề nghị");
    assertThat(main(chair))
        .contains(code, "5 năm sau khi kết thúc", "22/01/2027", "22/01/2032")
        .contains("Nhờ Chủ tịch khác của xã")
        .doesNotContain(CaseWork.NAME, TOLD);
    assertThat(chair.locator("main button[name=approved]").count())
        .as("nobody approves their own")
        .isZero();
    look(chair, "retention-proposed");

    Page agency = WORK.signedIn(Role.LEAD_AGENCY);
    retention(agency);
    assertThat(main(agency)).contains(code).doesNotContain(CaseWork.NAME, TOLD);
    assertThat(agency.locator("main a[href*='/protection/cases/']").count())
        .as("the lead agency sees the code and no case")
        .isZero();
    look(agency, "retention-agency");
    agency.locator("main button[name=approved][value=true]").click();
    assertThat(main(agency)).contains("Đã xóa thông tin: 1");
    look(agency, "retention-done");

    worker.locator("main textarea").first().fill("gặp lại " + CaseWork.NAME);
    Response late = worker.waitForResponse("**/do/noted", () -> press(worker, "Ghi"));
    assertThat(late.status()).isEqualTo(422);
    assertThat(main(worker)).contains("đã được xóa theo thời hạn lưu");

    String page = WORK.open(worker, caseId);
    assertThat(page)
        .contains(code, "Thông tin trong vụ việc đã được xóa", "Kết thúc vụ việc")
        .doesNotContain(TOLD, "mẹ em kể khác", "Lý do xem");
    assertThat(worker.locator("main a[href*='/do/']").count()).isZero();
    assertThat(worker.locator("main form[action$='/who']").count()).isZero();
    look(worker, "retention-case");
    worker.navigate(WORK.application.address() + "/protection/concerns/" + told.id());
    assertThat(main(worker))
        .contains("đã được xóa vĩnh viễn")
        .doesNotContain(TOLD, "Số của nguồn tin", "Cơ quan tiếp nhận");
    look(worker, "retention-report");
  }

  private static void retention(Page page) {
    page.navigate(WORK.application.address() + "/protection/today");
    page.locator("a[href='/protection/retention']").first().click();
  }

  private static void look(Page page, String name) {
    Browsing.looksWell(page, name);
    assertThat(main(page)).as("the key of a missing text").doesNotContain("⟦");
  }
}
