package vn.mangnon.protection.rules;

/** What a member of a case's team is there for. */
public enum MemberFunction {
  /** Answers for the case; there is always at least one. */
  LEAD("Phụ trách", "Lead"),
  WORKER("Cán bộ tham gia", "Worker"),
  PARTNER("Cung cấp dịch vụ", "Gives a service");

  private final String vi;
  private final String en;

  MemberFunction(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** What the member is to the case. */
  public Part part() {
    return switch (this) {
      case LEAD, WORKER -> Part.WORKER;
      case PARTNER -> Part.PARTNER;
    };
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
