package vn.mangnon.children.exports;

/** Which children of a commune a list holds: under 16 or of unknown age, living there now. */
public enum ListKind {
  ALL("Mọi em dưới 16 tuổi", "All children under 16"),
  UNREGISTERED("Chưa ghi đăng ký khai sinh", "Without a registered birth"),
  SPECIAL("Có hoàn cảnh đặc biệt", "In special circumstances");

  private final String vi;
  private final String en;

  ListKind(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The word in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
