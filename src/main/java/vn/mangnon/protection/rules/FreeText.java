package vn.mangnon.protection.rules;

/**
 * What somebody wrote in their own words. It is encrypted wherever it is kept, and its text shows
 * in no log: print {@link #text} where it is meant to be read.
 */
public record FreeText(String text) {
  /** The most characters a text may have. */
  public static final int LONGEST = 10_000;

  public static final FreeText NONE = new FreeText("");

  public FreeText {
    text = text.strip();
  }

  public static FreeText of(String text) {
    return new FreeText(text);
  }

  /** Whether nothing was written. */
  public boolean blank() {
    return text.isEmpty();
  }

  /** Not the text: whoever prints a record by accident prints no story of a child. */
  @Override
  public String toString() {
    return "FreeText[%d]".formatted(text.length());
  }
}
