package vn.mangnon.protection.rules;

/** Why a case ends. */
public enum ClosingGround {
  SAFE("Em an toàn, cuộc sống ổn định", "The child is safe and settled"),
  UNFOUNDED("Thông tin không có căn cứ", "What was told was unfounded"),
  MOVED_AWAY("Em chuyển hẳn khỏi tỉnh", "The child has left the province for good"),
  CAME_OF_AGE("Em đã trưởng thành", "The child came of age"),
  DIED("Em đã mất", "The child died");

  private final String vi;
  private final String en;

  ClosingGround(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
