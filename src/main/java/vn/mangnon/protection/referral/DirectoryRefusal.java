package vn.mangnon.protection.referral;

/** Why an entry of the directory was not kept, the field it is about, and the way out. */
public enum DirectoryRefusal {
  NOT_ALLOWED("", "Bạn không có quyền sửa danh bạ.", "You may not change the directory."),
  FACILITY_MISSING("facility", "Ghi tên cơ sở.", "Write the name of the facility."),
  KIND_UNKNOWN("kind", "Chọn loại dịch vụ.", "Choose the kind of service."),
  PLACE_UNKNOWN("area", "Chọn địa bàn có trong danh sách.", "Choose a place of the list."),
  CAPACITY_WRONG(
      "capacity",
      "Số trẻ nhận được cùng lúc phải từ 1 trở lên; chưa biết thì để trống.",
      "How many children at a time must be 1 or more; leave it empty when not known."),
  CONTACT_MISSING("contact", "Ghi cách liên hệ.", "Write how to reach it."),
  DAY_MISSING(
      "from", "Ghi ngày áp dụng, dạng ngày/tháng/năm.", "Write from which day, as day/month/year."),
  TEXT_LONG("", "Mỗi ô ghi tối đa 300 ký tự.", "At most 300 characters in each field."),
  OVERTAKEN(
      "",
      "Người khác vừa sửa dịch vụ này. Xem lại rồi sửa tiếp.",
      "Somebody else has just changed this service. Look at it, then go on.");

  private final String field;
  private final String vi;
  private final String en;

  DirectoryRefusal(String field, String vi, String en) {
    this.field = field;
    this.vi = vi;
    this.en = en;
  }

  /** The field of the form it is about; empty when about none. */
  public String field() {
    return field;
  }

  /** What is wrong and what to do, in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
