package vn.mangnon.exchange;

import java.text.Normalizer;
import java.time.LocalDate;

/** Text from a file in composed letters and one kind of blank, and what is quoted back of it. */
final class Words {
  private static final int LONGEST_QUOTE = 40;

  private Words() {}

  static String clean(String text) {
    if (isPlain(text)) {
      return text;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return composed.replaceAll("[\\s\\u00a0\\u200b\\u202f\\ufeff]+", " ").strip();
  }

  /** Nothing to do for the codes and digits that most cells hold. */
  private static boolean isPlain(String text) {
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      if (letter <= ' ' || letter > '~') {
        return false;
      }
    }
    return true;
  }

  /** Short enough to stand in a message. */
  static String quoted(String text) {
    String clean = clean(text);
    return clean.length() > LONGEST_QUOTE ? clean.substring(0, LONGEST_QUOTE) + "…" : clean;
  }

  static String day(LocalDate day) {
    return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
