package vn.mangnon.children.sources;

/** What is wrong with a row before the register's own rules are asked, and the way out. */
enum RowRefusal {
  IDENTIFIER_MISSING(
      "Thiếu mã của nguồn. Hãy ghi mã như trong hệ thống đã xuất tệp.",
      "The source's identifier is missing. Write it as in the system the file comes from."),
  REQUIRED("Ô này không được để trống.", "This cell must not be empty."),
  SEX_UNREADABLE(
      "Không hiểu giới tính. Ghi Nam hoặc Nữ.", "The sex cannot be read. Write Nam or Nữ."),
  DATE_UNREADABLE(
      "Không đọc được ngày. Ghi như 05/03/2019.", "The day cannot be read. Write 05/03/2019."),
  PLACE_OUT_OF_REACH(
      "Không có xã, phường này trong phạm vi của bạn. Hãy ghi mã xã hiện nay, hoặc gửi dòng này cho xã"
          + " phụ trách.",
      "There is no such commune within your reach. Write the code of today's commune, or send this"
          + " row to the commune in charge."),
  PLACE_AMBIGUOUS(
      "Có nhiều xã cùng tên. Hãy ghi mã xã.",
      "Several communes have this name. Write the commune's code."),
  WORD_UNKNOWN(
      "Không hiểu từ này. Hãy dùng từ trong danh mục của nguồn.",
      "This word is not known. Use a word of the source's list."),
  ANOTHER_CHILD(
      "Mã này ở dòng khác là một em khác (họ tên hoặc ngày sinh không khớp). Hãy xem lại mã.",
      "In another row this identifier is another child (name or birth differ). Check it."),
  NUMBER_TWICE(
      "Số định danh này ở dòng khác thuộc một em khác. Hãy xem lại số.",
      "In another row this personal number belongs to another child. Check it.");

  private final String vi;
  private final String en;

  RowRefusal(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  RowProblem at(int row, String column, String value) {
    return new RowProblem(row, column, value, vi, en);
  }
}
