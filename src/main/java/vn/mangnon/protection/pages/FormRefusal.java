package vn.mangnon.protection.pages;

/** Why what was typed into a form of a case cannot be read, and the way out. */
enum FormRefusal {
  DAY_UNREADABLE(
      "Không đọc được ngày. Ghi như 05/03/2027.", "This is no day. Write it as 05/03/2027."),
  TIME_UNREADABLE(
      "Không đọc được giờ. Ghi như 22:40.", "This is no time of day. Write it as 22:40."),
  DAY_MISSING("Ghi ngày, như 05/03/2027.", "Write the day, as 05/03/2027."),
  DAY_IN_FUTURE(
      "Ngày này ở tương lai. Ghi hôm nay hoặc ngày đã qua.",
      "This is in the future. Write today or a day gone by."),
  DAY_PAST("Ngày này đã qua. Ghi ngày sắp tới.", "This day has gone by. Write one to come."),
  CHOOSE("Chọn một mục.", "Choose one."),
  CHOOSE_PERSON("Chọn một người trong danh sách.", "Choose somebody from the list."),
  SERVICE_WITHOUT_NAME("Ghi dịch vụ cần làm ở dòng này.", "Write the service of this row."),
  TOO_MANY_SERVICES(
      "Một kế hoạch có nhiều nhất 40 dịch vụ. Bỏ bớt.",
      "A plan has 40 services at the most. Leave some out."),
  SIBLING_GONE(
      "Một vụ việc anh chị em đã chọn không còn ghi được cùng lúc nên đã bỏ chọn. Xem lại rồi ghi.",
      "A sibling's case that was chosen can no longer be written in together and was left out. Look"
          + " again, then record."),
  CODE_UNREADABLE(
      "Không đọc được mã. Ghi như VV-7K3F-91QC.", "This is no code. Write it as VV-7K3F-91QC."),
  /** One answer for what does not exist and what is not for the reader. */
  NO_SUCH_CASE(
      "Không tìm thấy vụ việc nào có mã này trong địa bàn của bạn. Kiểm tra lại mã.",
      "No case with this code was found within your reach. Check the code.");

  private final String vi;
  private final String en;

  FormRefusal(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** What is wrong and what to do, in a language: "vi" or "en". */
  String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
