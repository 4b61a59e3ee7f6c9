package vn.mangnon.sheets;

/** Columns of a sheet as letters and as numbers from 0. */
public final class SheetColumn {
  private static final int LETTERS = 26;

  private SheetColumn() {}

  public static String letters(int index) {
    StringBuilder letters = new StringBuilder();
    for (int rest = index; rest >= 0; rest = rest / LETTERS - 1) {
      letters.insert(0, (char) ('A' + rest % LETTERS));
    }
    return letters.toString();
  }

  public static int index(String letters) {
    int index = 0;
    for (int at = 0; at < letters.length(); at++) {
      index = index * LETTERS + (letters.charAt(at) - 'A' + 1);
    }
    return index - 1;
  }
}
