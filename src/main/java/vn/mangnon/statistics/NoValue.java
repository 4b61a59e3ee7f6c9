package vn.mangnon.statistics;

/** Why a figure has no value. A missing figure is never zero. */
public enum NoValue {
  NOT_REPORTED("chưa có số liệu", "no data reported"),
  NO_NUMERATOR("thiếu tử số", "the numerator is missing"),
  NO_DENOMINATOR("thiếu mẫu số", "the denominator is missing"),
  ZERO_DENOMINATOR("mẫu số bằng 0 nên không tính được", "the denominator is zero"),
  NO_PREVIOUS_YEAR("chưa có số liệu năm trước", "the previous year is missing"),
  ZERO_BASE("năm trước bằng 0 nên không có tỷ lệ giảm", "the previous year was zero"),
  UNMOVED(
      "đơn vị cũ bị tách, chưa có tỷ lệ chia nên không chuyển số liệu sang địa bàn mới",
      "a former unit was split and no share is known, so its figures were not moved"),
  COUNTS_PLACES(
      "chỉ tiêu đếm đơn vị hành chính, không chuyển được sang bản đồ khác",
      "it counts administrative units and cannot be moved to another map"),
  NOT_IN_SUBPOPULATION(
      "địa bàn không thuộc nhóm được tính", "the place is outside the group counted"),
  UNCLASSIFIED(
      "địa bàn chưa được phân loại thành thị, nông thôn",
      "the place is not yet classified as urban or rural"),
  SUPPRESSED("ẩn để bảo vệ trẻ em (số quá nhỏ)", "hidden to protect children (small number)"),
  NOT_PUBLISHED("chưa công bố", "not published");

  private final String textVi;
  private final String textEn;

  NoValue(String textVi, String textEn) {
    this.textVi = textVi;
    this.textEn = textEn;
  }

  /** The reason in Vietnamese. */
  public String textVi() {
    return textVi;
  }

  /** The reason in English. */
  public String textEn() {
    return textEn;
  }
}
