package vn.mangnon.programme;

/** Something a reader must know about a target. */
public record Note(Kind kind, String vi, String en) {
  /** In a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }

  /** Why it matters. */
  public enum Kind {
    /** The plan's wording needs a reading. */
    READING,
    /** The figure may mislead. */
    CAVEAT,
    /** The province should check the plan itself. */
    DOUBT,
    /** A change of the denominator or definition breaks the series. */
    SERIES_BREAK
  }
}
