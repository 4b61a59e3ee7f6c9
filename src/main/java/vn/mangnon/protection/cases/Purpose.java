package vn.mangnon.protection.cases;

/** What somebody reads an identity for; it stands in the audit trail. */
public enum Purpose {
  CALL_BACK("Gọi lại người báo", "To call back"),
  VISIT("Đến gặp em", "To visit the child"),
  ASSESSMENT("Đánh giá nguy cơ", "To assess the risk"),
  DECISION("Ra quyết định", "To decide"),
  SERVICE("Cung cấp dịch vụ", "To give a service"),
  DOCUMENT("Lập văn bản", "To draw up a document"),
  LINK("Đối chiếu với sổ trẻ em", "To compare with the register");

  private final String vi;
  private final String en;

  Purpose(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
