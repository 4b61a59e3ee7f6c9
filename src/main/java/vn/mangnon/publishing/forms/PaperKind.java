package vn.mangnon.publishing.forms;

import java.util.List;
import vn.mangnon.protection.rules.Payload;

/** The papers of the annex of Decree 56/2017/NĐ-CP that a case comes to. */
public enum PaperKind {
  INTAKE("mau-01", "Mẫu số 01", "Báo cáo tiếp nhận thông tin trẻ em", "Report of what was told"),
  INITIAL_RISK(
      "mau-02",
      "Mẫu số 02",
      "Báo cáo kết quả đánh giá nguy cơ ban đầu, tình trạng tổn hại của trẻ em",
      "Initial risk and harm"),
  SPECIFIC_RISK(
      "mau-03",
      "Mẫu số 03",
      "Báo cáo đánh giá nguy cơ cụ thể và nhu cầu hỗ trợ, can thiệp",
      "Specific risk and needs"),
  MINUTES(
      "bien-ban",
      "Biên bản",
      "Biên bản cuộc họp xác định nhu cầu",
      "Minutes of the meeting on needs"),
  PLAN("mau-04", "Mẫu số 04", "Kế hoạch hỗ trợ, can thiệp", "Plan of support and intervention"),
  PLAN_DECISION(
      "mau-05",
      "Mẫu số 05",
      "Quyết định phê duyệt kế hoạch hỗ trợ, can thiệp",
      "Decision that approves the plan"),
  REVIEW("mau-06", "Mẫu số 06", "Rà soát, đánh giá tình trạng của trẻ em", "Review"),
  SEPARATION("mau-07", "Mẫu số 07", "Quyết định tạm thời cách ly trẻ em", "Decision on separation"),
  CARE_REGISTRATION(
      "mau-08",
      "Mẫu số 08",
      "Đơn đăng ký nhận chăm sóc thay thế",
      "Registration to take a child in care");

  private final String stem;
  private final String form;
  private final String vi;
  private final String en;

  PaperKind(String stem, String form, String vi, String en) {
    this.stem = stem;
    this.form = form;
    this.vi = vi;
    this.en = en;
  }

  /** The papers that an action comes to, in the order of the file; none for most actions. */
  public static List<PaperKind> of(Payload payload) {
    return switch (payload) {
      // Somebody may ask to care for the child as soon as there is a case.
      case Payload.Opened ignored -> List.of(INTAKE, CARE_REGISTRATION);
      case Payload.InitialRisk ignored -> List.of(INITIAL_RISK);
      case Payload.SpecificRisk ignored -> List.of(SPECIFIC_RISK, MINUTES);
      case Payload.PlanDrafted ignored -> List.of(PLAN);
      case Payload.PlanDecided decided -> decided.approved() ? List.of(PLAN_DECISION) : List.of();
      case Payload.Reviewed ignored -> List.of(REVIEW);
      case Payload.Separation ignored -> List.of(SEPARATION);
      case Payload.SeparationRenewed ignored -> List.of(SEPARATION);
      case Payload.EmergencyMeasure ignored -> List.of();
      case Payload.SeparationEnded ignored -> List.of();
      case Payload.ServiceGiven ignored -> List.of();
      case Payload.Closed ignored -> List.of();
      case Payload.Reopened ignored -> List.of();
      case Payload.ClockPaused ignored -> List.of();
      case Payload.ClockResumed ignored -> List.of();
      case Payload.MemberAdded ignored -> List.of();
      case Payload.MemberLeft ignored -> List.of();
      case Payload.TransferAsked ignored -> List.of();
      case Payload.TransferWithdrawn ignored -> List.of();
      case Payload.TransferDeclined ignored -> List.of();
      case Payload.TransferAccepted ignored -> List.of();
      case Payload.Noted ignored -> List.of();
      case Payload.CareDecided ignored -> List.of();
      case Payload.CareHandedOver ignored -> List.of();
      case Payload.CareFollowed ignored -> List.of();
      case Payload.CareEnded ignored -> List.of();
      case Payload.ProceedingNoted ignored -> List.of();
      case Payload.FamilyNoted ignored -> List.of();
    };
  }

  /** What its file's name begins with. */
  public String stem() {
    return stem;
  }

  /** As the decree numbers it. */
  public String form() {
    return form;
  }

  /** What it is called in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
