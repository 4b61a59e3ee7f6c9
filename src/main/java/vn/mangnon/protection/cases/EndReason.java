package vn.mangnon.protection.cases;

/** Why a child of a report needs no case. */
public enum EndReason {
  UNFOUNDED("Đã xác minh: không có căn cứ", "Checked: unfounded"),
  NO_RISK("Đã xác minh: em an toàn", "Checked: the child is safe"),
  NOT_A_CHILD("Người được báo không phải trẻ em", "The person is not a child"),
  PASSED_ON("Đã chuyển cơ quan ngoài tỉnh", "Passed on outside the province"),
  MISDIALLED("Gọi nhầm, gọi phá", "A misdialled or mischievous call");

  private final String vi;
  private final String en;

  EndReason(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
