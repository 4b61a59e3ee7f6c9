package vn.mangnon.publishing.document;

/**
 * A stretch of text in one look.
 *
 * @param look how it stands out
 * @param text clean, see TCVN 6909
 */
public record Span(Look look, String text) {

  /** More dots than any line holds; what is too much is cut off. */
  private static final int LINE = 60;

  /** How a stretch of text stands out. */
  public enum Look {
    PLAIN,
    BOLD,
    ITALIC,
    /** A place that the editor must fill in: shown in brackets and marked. */
    GAP,
    /** A place to be filled in by hand: dots up to the end of the line. */
    BLANK
  }

  public Span {
    text = Wording.clean(text);
  }

  /** Ordinary text. */
  public static Span plain(String text) {
    return new Span(Look.PLAIN, text);
  }

  /** Text that must be seen first. */
  public static Span bold(String text) {
    return new Span(Look.BOLD, text);
  }

  /** A remark. */
  public static Span italic(String text) {
    return new Span(Look.ITALIC, text);
  }

  /** What the editor must add, said as a request: “Nêu nguyên nhân …”. */
  public static Span gap(String request) {
    return new Span(Look.GAP, request);
  }

  /** Dots up to the end of the line. */
  public static Span blank() {
    return new Span(Look.BLANK, "…".repeat(LINE));
  }

  /** The text as printed; a gap stands in brackets. */
  public String printed() {
    return look == Look.GAP ? "[" + text + "]" : text;
  }
}
