package vn.mangnon.protection.consent;

/** Who consents. */
public enum Giver {
  /** The child, from seven years on. */
  CHILD("Em", "The child"),
  /** Father, mother, guardian or whoever else represents the child by law. */
  REPRESENTATIVE("Người đại diện của em", "The child's representative");

  private final String vi;
  private final String en;

  Giver(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
