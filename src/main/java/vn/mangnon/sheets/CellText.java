package vn.mangnon.sheets;

/**
 * The one way text goes into a cell that a spreadsheet program will open: text that would start a
 * formula, also after white space, gets an apostrophe in front, and control characters go.
 */
public final class CellText {
  private static final String STARTS_FORMULA = "=+-@|%＝＋－＠";
  private static final int LONGEST = 32_000;

  private CellText() {}

  /** Text that every spreadsheet program shows and none runs. */
  public static String safe(String text) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), LONGEST));
    text.codePoints()
        .limit(LONGEST)
        .filter(c -> c == '\n' || (!Character.isISOControl(c) && c != 0xFFFE && c != 0xFFFF))
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .forEach(clean::appendCodePoint);
    int first = firstVisible(clean);
    boolean wasControl = !text.isEmpty() && Character.isISOControl(text.charAt(0));
    return wasControl || (first >= 0 && STARTS_FORMULA.indexOf(clean.charAt(first)) >= 0)
        ? "'" + clean
        : clean.toString();
  }

  /** Takes the apostrophe away again that {@link #safe} put there. */
  public static String unguarded(String text) {
    return text.length() > 1
            && text.charAt(0) == '\''
            && !safe(text.substring(1)).equals(text.substring(1))
        ? text.substring(1)
        : text;
  }

  private static int firstVisible(CharSequence text) {
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      boolean blank =
          Character.isWhitespace(letter)
              || Character.isSpaceChar(letter)
              || Character.getType(letter) == Character.FORMAT;
      if (!blank) {
        return index;
      }
    }
    return -1;
  }
}
