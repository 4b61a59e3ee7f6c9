package vn.mangnon.children.search;

/** One reason for which a child was found, or stands lower. */
public enum Why {
  NAME_SAME("đúng họ tên", "the same name"),
  NAME_MARKS("họ tên khác dấu", "the same name but for marks"),
  NAME_SOUND("họ tên đọc gần giống", "the name sounds alike"),
  NAME_ORDER("họ tên đảo chỗ", "the same words in another order"),
  NAME_CLOSE("họ tên gần giống", "a name much alike"),
  NAME_PART("trùng một phần họ tên", "part of the name"),
  BIRTH_SAME("đúng ngày sinh", "the same date of birth"),
  BIRTH_SWAPPED("ngày và tháng sinh đảo nhau", "day and month of birth swapped"),
  YEAR_SAME("đúng năm sinh", "the same year of birth"),
  YEAR_NEAR("năm sinh lệch một năm", "year of birth one off"),
  YEAR_OTHER("khác năm sinh", "another year of birth"),
  PLACE_SAME("cùng xã", "the same commune"),
  VILLAGE_SAME("cùng thôn", "the same village"),
  CARER_SAME("đúng người chăm sóc", "the same carer"),
  CARER_CLOSE("người chăm sóc gần giống", "a carer of a name much alike"),
  NUMBER_SAME("đúng số giấy tờ hoặc điện thoại", "the same number"),
  SEX_OTHER("khác giới tính", "another sex"),
  MAYBE_TWIN(
      "cùng ngày sinh, cùng người chăm sóc, tên khác: có thể là anh chị em sinh đôi",
      "born on one day to one carer, named differently: perhaps a twin");

  private final String vi;
  private final String en;

  Why(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The reason in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
