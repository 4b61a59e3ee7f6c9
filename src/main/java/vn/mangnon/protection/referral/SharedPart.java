package vn.mangnon.protection.referral;

/** What of a child a sender can let a recipient see; there is nothing else to choose. */
public enum SharedPart {
  AGE_AND_SEX("Năm sinh và giới tính", "Year of birth and sex"),
  NEEDS("Nhu cầu của em đối với dịch vụ này", "What the child needs of this service"),
  RISK("Mức nguy cơ hiện nay", "Present level of risk"),
  CONTACT("Liên hệ để hẹn", "Contact for the appointment"),
  NAME("Họ tên của em", "The child's name");

  private final String vi;
  private final String en;

  SharedPart(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
