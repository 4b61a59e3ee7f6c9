package vn.mangnon.linkage.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** What the keys of a Vietnamese keyboard (Telex or VNI) would have written, had it been on. */
final class Keystrokes {
  private static final String VOWELS = "aeiouyăâêôơư";
  private static final char CIRCUMFLEX = '\u0302';

  private Keystrokes() {}

  /**
   * The syllable meant by {@code typed}, only when {@code typed} itself is none: "Nguyeenx" and
   * "Nguye64n" mean "nguyễn", "Minh" means itself.
   */
  static Optional<Syllable> decode(String typed) {
    String raw = typed.toLowerCase(Locale.ROOT);
    if (raw.length() < 2 || Syllable.parse(raw).isPresent()) {
      return Optional.empty();
    }
    boolean digits = raw.chars().anyMatch(Character::isDigit);
    return Syllable.parse(digits ? vni(raw) : telex(raw));
  }

  private static String telex(String raw) {
    StringBuilder letters = new StringBuilder();
    char tone = 0;
    for (int index = 0; index < raw.length(); index++) {
      char key = raw.charAt(index);
      char mark = hasVowel(letters) ? telexTone(key) : 0;
      if (mark != 0) {
        tone = mark;
      } else if (key == 'w') {
        horn(letters, true);
      } else if (key == 'd' && letters.indexOf("d") == 0) {
        letters.setCharAt(0, 'đ');
      } else if ("aeo".indexOf(key) < 0 || !hat(letters, key)) {
        letters.append(key);
      }
    }
    return tone == 0 ? letters.toString() : letters.append(tone).toString();
  }

  private static char telexTone(char key) {
    return switch (key) {
      case 's' -> Tone.RISING.mark();
      case 'f' -> Tone.FALLING.mark();
      case 'r' -> Tone.ASKING.mark();
      case 'x' -> Tone.BROKEN.mark();
      case 'j' -> Tone.HEAVY.mark();
      default -> 0;
    };
  }

  private static String vni(String raw) {
    StringBuilder letters = new StringBuilder();
    StringBuilder tone = new StringBuilder();
    for (int index = 0; index < raw.length(); index++) {
      char key = raw.charAt(index);
      switch (key) {
        case '1' -> tone.append(Tone.RISING.mark());
        case '2' -> tone.append(Tone.FALLING.mark());
        case '3' -> tone.append(Tone.ASKING.mark());
        case '4' -> tone.append(Tone.BROKEN.mark());
        case '5' -> tone.append(Tone.HEAVY.mark());
        case '6' -> {
          boolean hatted = hat(letters, 'a') || hat(letters, 'e') || hat(letters, 'o');
          if (!hatted) {
            letters.append(key);
          }
        }
        case '7' -> horn(letters, false);
        case '8' -> replaceLast(letters, 'a', 'ă');
        case '9' -> replaceLast(letters, 'd', 'đ');
        default -> letters.append(key);
      }
    }
    return letters.append(tone).toString();
  }

  private static boolean hasVowel(StringBuilder letters) {
    // The u of "qu" and the i of "gi" count: "Quis" and "Gis" carry their tones there.
    return letters.chars().anyMatch(letter -> VOWELS.indexOf(letter) >= 0);
  }

  private static boolean hat(StringBuilder letters, char vowel) {
    int at = letters.lastIndexOf(String.valueOf(vowel));
    if (at < 0) {
      return false;
    }
    String hatted = Normalizer.normalize("" + vowel + CIRCUMFLEX, Normalizer.Form.NFC);
    letters.setCharAt(at, hatted.charAt(0));
    return true;
  }

  private static void horn(StringBuilder letters, boolean breveToo) {
    int pair = letters.lastIndexOf("uo");
    if (pair >= 0) {
      letters.replace(pair, pair + 2, "ươ");
    } else if (!replaceLast(letters, 'o', 'ơ')
        && !replaceLast(letters, 'u', 'ư')
        && !(breveToo && replaceLast(letters, 'a', 'ă'))) {
      letters.append('ư');
    }
  }

  private static boolean replaceLast(StringBuilder letters, char from, char to) {
    int at = letters.lastIndexOf(String.valueOf(from));
    if (at >= 0) {
      letters.setCharAt(at, to);
    }
    return at >= 0;
  }
}
