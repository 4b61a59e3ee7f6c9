package vn.mangnon.protection.rules;

/** Why alternative care ends. The words are a proposal, to be confirmed by the province. */
public enum CareEnding {
  BACK_HOME("Em về với cha mẹ", "The child goes back to its parents"),
  OTHER_CARE("Em chuyển sang nơi chăm sóc khác", "The child goes to other carers"),
  ADOPTED("Em được nhận làm con nuôi", "The child is adopted"),
  UNFIT("Nơi chăm sóc không còn bảo đảm", "The carers can no longer care for the child"),
  CAME_OF_AGE("Em đã trưởng thành", "The child came of age"),
  OTHER("Lý do khác", "Another reason");

  private final String vi;
  private final String en;

  CareEnding(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
