package vn.mangnon.protection.rules;

/** What somebody is to a child. */
public enum Kinship {
  MOTHER("Mẹ", "Mother"),
  FATHER("Cha", "Father"),
  GRANDPARENT("Ông, bà", "Grandparent"),
  SIBLING("Anh, chị, em", "Brother or sister"),
  AUNT_UNCLE("Cô, dì, chú, bác, cậu", "Aunt or uncle"),
  GUARDIAN("Người giám hộ, người chăm sóc khác", "Guardian, another carer"),
  OTHER("Người thân khác", "Another relative");

  private final String vi;
  private final String en;

  Kinship(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
