package vn.mangnon.linkage.names;

import java.text.Normalizer;
import java.util.Locale;

/** Letters without their marks; Unicode does not take đ apart, so it is mapped by hand. */
final class Letters {
  private Letters() {}

  /** Lower case letters a–z and digits only; everything else is a space. */
  static String plain(String text) {
    String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int index = 0; index < decomposed.length(); index++) {
      char character = decomposed.charAt(index);
      if (character == 'đ' || character == 'ð') {
        plain.append('d');
      } else if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')) {
        plain.append(character);
      } else if (Character.getType(character) != Character.NON_SPACING_MARK
          && !plain.isEmpty()
          && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString().strip();
  }

  /** The same letters with each tone's mark at the end, hats and horns kept. */
  static String toneLast(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    StringBuilder tones = new StringBuilder(1);
    String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    for (int index = 0; index < decomposed.length(); index++) {
      char character = decomposed.charAt(index);
      (Tone.isMark(character) ? tones : letters).append(character);
    }
    return Normalizer.normalize(letters, Normalizer.Form.NFC) + tones;
  }
}
