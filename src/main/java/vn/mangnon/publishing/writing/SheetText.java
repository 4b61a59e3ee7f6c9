package vn.mangnon.publishing.writing;

/**
 * Makes text safe for a spreadsheet: text that a spreadsheet would take for a formula when it is
 * edited or saved as CSV begins with an apostrophe.
 */
final class SheetText {
  private static final String STARTS_FORMULA = "=+-@|＝＋－＠";

  private SheetText() {}

  static String neutral(String text) {
    return text.codePoints()
            .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
            .limit(1)
            .anyMatch(first -> STARTS_FORMULA.indexOf(first) >= 0)
        ? "'" + text
        : text;
  }
}
