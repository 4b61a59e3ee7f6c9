package vn.mangnon.protection.consent;

/** Why a consent was not recorded or withdrawn, and the way out. */
public enum ConsentRefusal {
  KIND_MISSING("kind", "Chọn việc được đồng ý.", "Choose what was consented to."),
  GIVER_MISSING("giver", "Chọn người đồng ý.", "Choose who consented."),
  FORM_MISSING(
      "form",
      "Chọn hình thức. Im lặng không phải là đồng ý.",
      "Choose how it was given. Silence is not consent."),
  BY_MISSING("by", "Ghi họ tên, quan hệ với em.", "Write the name and relation to the child."),
  SCOPE_MISSING("scope", "Ghi rõ phạm vi được đồng ý.", "Write what exactly was consented to."),
  DAY_WRONG("given", "Ghi ngày như 05/03/2026.", "Write the day like 05/03/2026."),
  DAY_IN_FUTURE("given", "Ngày đồng ý ở tương lai.", "The day of consent is in the future."),
  UNTIL_WRONG("until", "Ghi ngày như 05/03/2026.", "Write the day like 05/03/2026."),
  UNTIL_BEFORE(
      "until", "Ngày hết hạn trước ngày đồng ý.", "The last day is before the day of consent."),
  TEXT_LONG("scope", "Nội dung dài quá giới hạn.", "The text is too long."),
  FORGOTTEN(
      "",
      "Thông tin trong vụ việc đã được xóa theo thời hạn lưu; không ghi thêm được.",
      "What this case said was removed when its term was over; nothing can be added."),
  WITHDRAWN_ALREADY("", "Sự đồng ý này đã được rút lại.", "This consent was withdrawn already.");

  private final String field;
  private final String vi;
  private final String en;

  ConsentRefusal(String field, String vi, String en) {
    this.field = field;
    this.vi = vi;
    this.en = en;
  }

  /** The field in which it is put right; empty when it is in none. */
  public String field() {
    return field;
  }

  /** What is wrong and what to do, in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
