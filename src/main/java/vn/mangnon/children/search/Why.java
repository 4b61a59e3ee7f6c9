package vn.mangnon.children.search;

import java.util.Collections;
import java.util.List;
import vn.mangnon.linkage.names.Rank;

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
  PLACE_OTHER("khác xã", "another commune"),
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

  /** What a ranking says, in the words of the register. */
  static Why of(Rank.Reason reason) {
    return switch (reason) {
      case NAME_EXACT -> NAME_SAME;
      case NAME_WITHOUT_MARKS -> NAME_MARKS;
      case NAME_BY_SOUND -> NAME_SOUND;
      case NAME_WITH_SLIPS -> NAME_CLOSE;
      case NAME_IN_PART -> NAME_PART;
      case NAME_REORDERED -> NAME_ORDER;
      case YEAR -> YEAR_SAME;
      case YEAR_NEAR -> YEAR_NEAR;
      case OTHER_YEAR -> YEAR_OTHER;
      case PLACE -> PLACE_SAME;
      case OTHER_PLACE -> PLACE_OTHER;
      case CAREGIVER -> CARER_SAME;
      case CAREGIVER_ALIKE -> CARER_CLOSE;
    };
  }

  /** Whether one of some reasons is among these. */
  static boolean anyOf(List<Why> reasons, Why... some) {
    return !Collections.disjoint(reasons, List.of(some));
  }
}
