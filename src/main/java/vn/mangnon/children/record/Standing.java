package vn.mangnon.children.record;

/** How a household is classed. */
public enum Standing {
  POOR("Hộ nghèo", "Poor"),
  NEAR_POOR("Hộ cận nghèo", "Near-poor"),
  NEITHER("Không thuộc hộ nghèo, cận nghèo", "Neither poor nor near-poor");

  private final String vi;
  private final String en;

  Standing(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The word in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
