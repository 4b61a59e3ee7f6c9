package vn.mangnon.web.chart;

/**
 * What is known of one place on a map.
 *
 * @param code its administrative code on the day of the map
 * @param words its name and value, as they are read out
 * @param path where its page is
 * @param shade how it is drawn
 */
public record Region(String code, String words, String path, Shade shade) {
  /** How a place is drawn. */
  public sealed interface Shade {
    /** One of the five colours, 0 lightest. */
    record Colour(int index) implements Shade {}

    /** Hatched: nothing was reported. */
    record Missing() implements Shade {}

    /** Dotted: the number is too small to be shown. */
    record Suppressed() implements Shade {}

    /** The name of the pattern or colour in the style sheet. */
    default String css() {
      return switch (this) {
        case Colour colour -> "k" + colour.index();
        case Missing missing -> "missing";
        case Suppressed suppressed -> "suppressed";
      };
    }
  }
}
