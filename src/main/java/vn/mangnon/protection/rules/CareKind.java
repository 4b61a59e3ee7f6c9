package vn.mangnon.protection.rules;

/** Who cares for a child instead of its parents (Law on Children, art. 62). */
public enum CareKind {
  RELATIVE("Người thân thích", "A relative"),
  FAMILY("Cá nhân, gia đình không phải người thân thích", "A person or family, not a relative"),
  FACILITY("Cơ sở trợ giúp xã hội", "A social-assistance facility");

  private final String vi;
  private final String en;

  CareKind(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
