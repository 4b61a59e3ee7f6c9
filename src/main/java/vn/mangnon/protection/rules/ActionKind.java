package vn.mangnon.protection.rules;

/** The kinds of actions of a case; a payload's type says which it is. */
public enum ActionKind {
  OPENED(Payload.Opened.class, true, "Mở vụ việc", "Case opened"),
  INITIAL_RISK(
      Payload.InitialRisk.class, true, "Đánh giá nguy cơ ban đầu (Mẫu 02)", "Initial risk (02)"),
  EMERGENCY_MEASURE(
      Payload.EmergencyMeasure.class, true, "Biện pháp khẩn cấp", "Emergency measure"),
  SEPARATION(
      Payload.Separation.class, true, "Tạm thời cách ly (Mẫu 07)", "Temporary separation (07)"),
  SEPARATION_RENEWED(
      Payload.SeparationRenewed.class, true, "Gia hạn cách ly", "Separation renewed"),
  SEPARATION_ENDED(Payload.SeparationEnded.class, true, "Kết thúc cách ly", "Separation ended"),
  SPECIFIC_RISK(
      Payload.SpecificRisk.class, true, "Đánh giá nguy cơ cụ thể (Mẫu 03)", "Specific risk (03)"),
  PLAN_DRAFTED(Payload.PlanDrafted.class, true, "Dự thảo kế hoạch (Mẫu 04)", "Plan drafted (04)"),
  PLAN_DECIDED(
      Payload.PlanDecided.class, true, "Quyết định kế hoạch (Mẫu 05)", "Plan decided (05)"),
  SERVICE_GIVEN(Payload.ServiceGiven.class, false, "Đã cung cấp dịch vụ", "Service given"),
  REVIEWED(Payload.Reviewed.class, true, "Rà soát, đánh giá (Mẫu 06)", "Review (06)"),
  CLOSED(Payload.Closed.class, true, "Kết thúc vụ việc", "Case closed"),
  REOPENED(Payload.Reopened.class, true, "Mở lại", "Reopened"),
  CLOCK_PAUSED(Payload.ClockPaused.class, false, "Tạm dừng thời hạn", "Clock paused"),
  CLOCK_RESUMED(Payload.ClockResumed.class, false, "Tính tiếp thời hạn", "Clock resumed"),
  MEMBER_ADDED(Payload.MemberAdded.class, false, "Thêm người tham gia", "Member added"),
  MEMBER_LEFT(Payload.MemberLeft.class, false, "Thôi tham gia", "Member left"),
  TRANSFER_ASKED(
      Payload.TransferAsked.class,
      false,
      "Đề nghị chuyển giao cho xã khác",
      "Transfer to another commune asked"),
  TRANSFER_WITHDRAWN(
      Payload.TransferWithdrawn.class, false, "Rút đề nghị chuyển giao", "Transfer withdrawn"),
  TRANSFER_DECLINED(
      Payload.TransferDeclined.class, false, "Từ chối nhận chuyển giao", "Transfer declined"),
  TRANSFER_ACCEPTED(Payload.TransferAccepted.class, true, "Nhận chuyển giao", "Transfer accepted"),
  NOTED(Payload.Noted.class, false, "Ghi chú", "Note"),
  CARE_DECIDED(
      Payload.CareDecided.class,
      true,
      "Quyết định chăm sóc thay thế",
      "Decision on alternative care"),
  CARE_HANDED_OVER(
      Payload.CareHandedOver.class, true, "Đã giao em cho nơi chăm sóc", "Child handed over"),
  CARE_FOLLOWED(
      Payload.CareFollowed.class, false, "Theo dõi nơi chăm sóc thay thế", "Placement followed up"),
  CARE_ENDED(Payload.CareEnded.class, true, "Chấm dứt chăm sóc thay thế", "Alternative care ended"),
  PROCEEDING_NOTED(
      Payload.ProceedingNoted.class, false, "Ghi thủ tục liên quan", "Linked proceeding noted"),
  FAMILY_NOTED(
      Payload.FamilyNoted.class, false, "Ghi người trong gia đình", "Member of the family noted");

  private final Class<? extends Payload> type;
  private final boolean turning;
  private final String vi;
  private final String en;

  ActionKind(Class<? extends Payload> type, boolean turning, String vi, String en) {
    this.type = type;
    this.turning = turning;
    this.vi = vi;
    this.en = en;
  }

  /** The record that carries it. */
  public Class<? extends Payload> type() {
    return type;
  }

  /**
   * Whether it changes what others decide on: whoever acts must have seen the last of these, or is
   * overtaken.
   */
  public boolean turning() {
    return turning;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
