package vn.mangnon.protection.rules;

/** What somebody is to a case at the moment of an action. */
public enum Part {
  /** Leads the case, or works on it, in its team. */
  WORKER("cán bộ của vụ việc", "a worker of the case"),
  /** Gives a service, in the team. */
  PARTNER("người cung cấp dịch vụ", "who gives a service"),
  /** Chair of the commune that is responsible: where the child lives, as far as that is known. */
  CHAIR_OF_HOME("Chủ tịch xã nơi em cư trú", "the chair where the child lives"),
  /** Chair of the commune where it happened. */
  CHAIR_OF_EVENT("Chủ tịch xã nơi xảy ra", "the chair where it happened"),
  /** Chair of the commune that is asked to take the case over; sees the least of it until then. */
  CHAIR_OF_RECEIVER("Chủ tịch xã được đề nghị nhận", "the chair who is asked to take it over");

  private final String vi;
  private final String en;

  Part(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
