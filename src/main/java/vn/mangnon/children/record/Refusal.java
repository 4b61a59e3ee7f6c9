package vn.mangnon.children.record;

/** Why something was not recorded, and the way out. */
public enum Refusal {
  NAME_MISSING(
      "Ghi họ tên. Em chưa được đặt tên thì ghi “Con bà …”.",
      "Write the name. For a child without a name write “Con bà …” (child of …)."),
  NAME_LONG("Họ tên dài quá 120 ký tự.", "The name is longer than 120 characters."),
  BIRTH_UNREADABLE(
      "Không đọc được ngày sinh. Ghi 05/03/2019, 03/2019 hoặc 2019.",
      "The date of birth cannot be read. Write 05/03/2019, 03/2019 or 2019."),
  BIRTH_IN_FUTURE("Ngày sinh ở tương lai.", "The date of birth is in the future."),
  BIRTH_TOO_OLD(
      "Người này đã quá 18 tuổi. Xem lại năm sinh.",
      "This person is older than 18. Check the year of birth."),
  PEOPLE_UNKNOWN("Chọn một dân tộc trong danh mục.", "Choose a people of the list."),
  PERSONAL_NUMBER_FORM(
      "Số định danh cá nhân có đúng 12 chữ số.", "A personal number has exactly 12 digits."),
  TEXT_LONG("Nội dung dài quá giới hạn.", "The text is too long."),
  PHONE_FORM(
      "Số điện thoại chỉ gồm chữ số, có thể có dấu +, dài 8–15 số.",
      "A telephone number has 8–15 digits, with + before them at most."),
  PLACE_UNKNOWN("Chọn xã, phường hoặc đặc khu.", "Choose a commune, ward or special zone."),
  RELATION_UNKNOWN(
      "Chọn quan hệ với em trong danh mục.", "Choose from the list how they are related."),
  CARER_NAME_MISSING("Ghi họ tên người chăm sóc.", "Write the carer's name."),
  DATES_BACKWARDS("Ngày kết thúc trước ngày bắt đầu.", "The end is before the beginning."),
  DATE_MISSING("Ghi ngày, ví dụ 05/03/2026.", "Write the day, such as 05/03/2026."),
  DATE_IN_FUTURE("Ngày này ở tương lai.", "This day is in the future."),
  BEFORE_BIRTH("Ngày này trước ngày sinh của em.", "This day is before the child's birth."),
  SOURCE_UNKNOWN("Chọn nguồn thông tin.", "Choose where this comes from."),
  REASON_MISSING("Ghi lý do sửa.", "Write why it is corrected."),
  NOT_CHOSEN("Chọn một mục.", "Choose one."),
  NOT_IN_LIST(
      "Mục này không có trong danh mục vào ngày đó.", "The list had no such word that day."),
  NUMBER_NEEDED("Ghi một số.", "Write a number."),
  NUMBER_OUT_OF_RANGE(
      "Số này ngoài khoảng có thể. Xem lại đơn vị.",
      "This number is out of range. Check the unit."),
  NOTHING_MEASURED("Ghi cân nặng hoặc chiều cao.", "Write the weight or the height."),
  WORK_AGE(
      "Mục này dành cho trẻ 5–17 tuổi vào ngày đó.",
      "This is for children of 5 to 17 on that day."),
  VILLAGE_MISSING("Ghi tên thôn, bản, khu phố.", "Write the name of the village."),
  VILLAGE_TAKEN(
      "Thôn này đang có cộng tác viên. Chấm dứt phân công cũ trước, rồi giao lại từ ngày sau đó.",
      "This village has a collaborator. End that first, then assign it from the day after."),
  NOT_A_COLLABORATOR(
      "Người này không có quyền cộng tác viên ở xã này. Quản trị hệ thống cấp quyền trước.",
      "This person is no collaborator of the commune. An administrator gives the role first."),
  OPERATION_UNREADABLE(
      "Máy chủ không đọc được việc này. Mở lại trang để cập nhật, rồi ghi lại.",
      "The server cannot read this. Open the page again to update it, then write it again."),
  ABSENT(
      "Em không còn trong địa bàn của bạn. Báo cán bộ trẻ em của xã.",
      "The child is no longer in your area. Tell the commune's child officer."),
  NOT_ALLOWED("Bạn không có quyền ghi mục này.", "You may not record this."),
  OVERTAKEN(
      "Người khác vừa sửa mục này. Xem lại nội dung mới rồi sửa tiếp.",
      "Somebody else has just corrected this. Look at it again, then go on."),
  RESTRICTED(
      "Việc xử lý hồ sơ này đang bị hạn chế theo yêu cầu của gia đình.",
      "Processing of this record is restricted at the family's request.");

  private final String vi;
  private final String en;

  Refusal(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** What is wrong and what to do, in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
