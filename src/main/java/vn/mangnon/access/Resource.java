package vn.mangnon.access;

/** What the policy speaks of. */
public enum Resource {
  /** Reported figures: submissions, drafts, observations, imports. */
  FIGURE("Số liệu báo cáo", "Reported figures"),
  /** Computed indicator values, before publication. */
  INDICATOR("Giá trị chỉ tiêu chưa công bố", "Indicator values before publication"),
  /** Reports drawn up from indicators. */
  REPORT("Báo cáo", "Reports"),
  /** Reminders of forms that are owed. */
  REMINDER("Đôn đốc", "Reminders"),
  /** Accounts. */
  USER("Tài khoản", "Accounts"),
  /** Grants of roles to accounts. */
  GRANT("Quyền đã cấp", "Grants"),
  /** The audit trail. */
  AUDIT("Nhật ký", "Audit trail"),
  /** A child's record: who it is, where it lives, with whom. */
  CHILD("Hồ sơ trẻ em", "Children's records"),
  /** Dated facts of a child's life. */
  CHILD_FACT("Sự kiện của trẻ em", "Facts of children's lives"),
  /** Facts marked as sensitive; a right beside {@link #CHILD_FACT}. */
  CHILD_SENSITIVE("Sự kiện nhạy cảm của trẻ em", "Sensitive facts of children's lives"),
  /** Reports that a child may be in danger, without who it is about and who told. */
  CONCERN("Thông tin tiếp nhận", "Concerns"),
  /** Who a concern is about and who told; read through one function that writes it down. */
  CASE_PERSON("Danh tính trong vụ việc", "Identities in concerns and cases"),
  /** Cases by where they belong. */
  CASE("Vụ việc của địa bàn", "Cases of a place"),
  /** Cases by whose team one belongs to; without this right a membership opens nothing. */
  CASE_WORK("Vụ việc mình tham gia", "Cases one takes part in"),
  /** What is due in concerns and cases, without what happened. */
  CASE_DEADLINE("Thời hạn của vụ việc", "Deadlines of cases"),
  /** Numbers of cases and deadlines of the whole province. */
  CASE_COUNT("Số lượng vụ việc", "Numbers of cases"),
  /** Numbers of cases and deadlines of a commune. */
  CASE_PLACE_COUNT("Số lượng vụ việc của địa bàn", "Numbers of cases of a place"),
  /** Which cases and reports are past their term, by code: to propose and to approve forgetting. */
  CASE_RETENTION("Thời hạn lưu vụ việc", "Retention of cases"),
  /** One's own notices of deadlines and transfers; without this right none opens. */
  CASE_NOTICE(
      "Thông báo của mình về thời hạn và chuyển giao",
      "One's own notices of deadlines and transfers"),
  /** What a case asks of a recipient: seen by the recipient as far as the sender chose. */
  REFERRAL("Chuyển gửi", "Referrals"),
  /** Which facility offers which service; says nothing about a child. */
  SERVICE("Danh bạ dịch vụ", "Directory of services"),
  /** One case that one takes no part in, for some hours, with a reason and under review. */
  BREAK_GLASS("Mở khẩn cấp một vụ việc", "Emergency opening of one case");

  private final String vi;
  private final String en;

  Resource(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The name in Vietnamese. */
  public String vi() {
    return vi;
  }

  /** The name in English. */
  public String en() {
    return en;
  }
}
