package vn.mangnon.protection.referral;

/** One kind of service that can be asked for, as the programme's folder lists it. */
public record ServiceKind(String code, String vi, String en) {
  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
