package vn.mangnon.protection.consent;

/** How consent was given, so that it can be shown; silence is none (Luật 91/2025 Điều 9.4). */
public enum ConsentForm {
  WRITTEN("Văn bản", "In writing"),
  RECORDED("Ghi âm, ghi hình", "Recorded"),
  ELECTRONIC("Điện tử", "Electronically");

  private final String vi;
  private final String en;

  ConsentForm(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
