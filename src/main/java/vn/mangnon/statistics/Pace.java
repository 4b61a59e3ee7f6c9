package vn.mangnon.statistics;

/** Whether a target will be reached in its last year at the present pace, from best to worst. */
public enum Pace {
  MET("đạt", "met"),
  ON_COURSE("đúng tiến độ", "on course"),
  ACCELERATE("cần tăng tốc", "must speed up"),
  SLOW("chậm", "slow"),
  WRONG_WAY("đi ngược", "moving the wrong way"),
  INSUFFICIENT("chưa đủ số liệu", "not enough data");

  private static final String RULE_VI =
      """
      Xét số liệu mới nhất có ít nhất 80 % địa bàn báo cáo và không cũ quá 2 năm. \
      Đạt: đã thỏa mức của năm cuối. \
      Đúng tiến độ: bằng hoặc tốt hơn đường cần đạt của năm đó và không xấu đi, \
      hoặc mức thay đổi hiện nay đủ để tới đích. \
      Cần tăng tốc: mức thay đổi hiện nay bằng từ một nửa mức cần có, \
      hoặc đang trên đường cần đạt nhưng xấu đi. \
      Chậm: dưới một nửa mức cần có. \
      Đi ngược: chưa tới đường cần đạt và đang xấu đi. \
      Chưa đủ số liệu: có ít hơn hai năm so sánh được. \
      Mức thay đổi hiện nay là độ dốc bình phương tối thiểu của tối đa 4 năm gần nhất \
      sau lần ngắt chuỗi cuối; tỷ suất tử vong tính theo tỷ lệ phần trăm.\
      """;

  private static final String RULE_EN =
      """
      Taken from the newest figure for which at least 80 % of places reported and which is at most \
      2 years old. Met: it already satisfies the last year's value. \
      On course: at or better than the required path of that year and not worsening, \
      or the present change is enough to arrive. \
      Must speed up: the present change is at least half of what is needed, \
      or the value is on the path but worsening. \
      Slow: less than half of what is needed. \
      Moving the wrong way: short of the path and worsening. \
      Not enough data: fewer than two comparable years. \
      The present change is the least-squares slope of at most the last 4 years since the last \
      series break; mortality rates change by a share of themselves.\
      """;

  private final String textVi;
  private final String textEn;

  Pace(String textVi, String textEn) {
    this.textVi = textVi;
    this.textEn = textEn;
  }

  /** The words shown in Vietnamese. */
  public String textVi() {
    return textVi;
  }

  /** The words shown in English. */
  public String textEn() {
    return textEn;
  }

  /** The published rule in Vietnamese, to stand beside the verdict. */
  public static String ruleVi() {
    return RULE_VI;
  }

  /** The published rule in English. */
  public static String ruleEn() {
    return RULE_EN;
  }
}
