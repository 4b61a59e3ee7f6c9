package vn.mangnon.places;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names in a form in which equal names are equal: composed or decomposed letters, capitals, "Hoà"
 * or "Hòa", "P." or "Phường" make no difference; tones and letters do.
 */
final class FoldedName {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final Map<String, String> SHORT_KINDS =
      Map.of(
          "p",
          "phường",
          "x",
          "xã",
          "tt",
          "thị trấn",
          "đk",
          "đặc khu",
          "h",
          "huyện",
          "tx",
          "thị xã",
          "tp",
          "thành phố",
          "t",
          "tỉnh");

  private FoldedName() {}

  /** The form to compare by. */
  static String of(String name) {
    return Arrays.stream(words(name)).map(FoldedName::syllable).collect(Collectors.joining(" "));
  }

  /** The form to search by: no marks at all, and đ as d. */
  static String plain(String text) {
    String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return decomposed
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd')
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }

  private static String[] words(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String spaced = text.replaceAll("[^\\p{L}\\p{M}\\p{N}.]+", " ").strip();
    int dot = spaced.indexOf('.');
    if (dot > 0 && SHORT_KINDS.containsKey(spaced.substring(0, dot))) {
      spaced = SHORT_KINDS.get(spaced.substring(0, dot)) + " " + spaced.substring(dot + 1);
    }
    return spaced.replace(".", " ").strip().split(" +");
  }

  /** The letters with their hats and horns, and the tone after them wherever it was put. */
  private static String syllable(String word) {
    StringBuilder letters = new StringBuilder();
    StringBuilder tone = new StringBuilder();
    Normalizer.normalize(word, Normalizer.Form.NFD)
        .chars()
        .forEach(mark -> (TONES.indexOf(mark) < 0 ? letters : tone).append((char) mark));
    return letters.append(tone).toString();
  }
}
