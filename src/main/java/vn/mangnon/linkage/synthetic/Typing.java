package vn.mangnon.linkage.synthetic;

import java.text.Normalizer;
import java.util.Locale;
import java.util.SplittableRandom;

/** How a word looks after a slip of the hands or the keyboard program. */
final class Typing {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final String TELEX_TONES = "fsxrj";
  private static final String VNI_TONES = "21435";
  private static final String[][] DIALECT = {
    {"L", "N"},
    {"N", "L"},
    {"Ch", "Tr"},
    {"Tr", "Ch"},
    {"S", "X"},
    {"X", "S"},
    {"D", "Gi"},
    {"Gi", "D"},
    {"R", "D"}
  };

  private Typing() {}

  static String withoutMarks(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  static String keys(String word, boolean telex) {
    StringBuilder keys = new StringBuilder();
    StringBuilder tone = new StringBuilder();
    for (char letter : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
      int mark = TONES.indexOf(letter);
      if (mark >= 0) {
        tone.append((telex ? TELEX_TONES : VNI_TONES).charAt(mark));
      } else if (letter == '\u0302') {
        keys.append(telex ? Character.toLowerCase(keys.charAt(keys.length() - 1)) : '6');
      } else if (letter == '\u031b') {
        keys.append(telex ? 'w' : '7');
      } else if (letter == '\u0306') {
        keys.append(telex ? 'w' : '8');
      } else if (letter == 'đ' || letter == 'Đ') {
        keys.append(letter == 'đ' ? 'd' : 'D').append(telex ? 'd' : '9');
      } else {
        keys.append(letter);
      }
    }
    return keys.append(tone).toString();
  }

  static String otherTone(String word, SplittableRandom random) {
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
    for (int index = 0; index < decomposed.length(); index++) {
      if (TONES.indexOf(decomposed.charAt(index)) >= 0) {
        char other = TONES.charAt(random.nextInt(TONES.length()));
        return Normalizer.normalize(
            decomposed.substring(0, index) + other + decomposed.substring(index + 1),
            Normalizer.Form.NFC);
      }
    }
    return word;
  }

  static String wrongKey(String word, SplittableRandom random) {
    int at = random.nextInt(word.length());
    char key = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + key + word.substring(at);
      case 1 -> word.length() > 2 ? word.substring(0, at) + word.substring(at + 1) : word + key;
      case 2 -> word.substring(0, at) + key + word.substring(at + 1);
      default -> neighboursSwapped(word, at);
    };
  }

  private static String neighboursSwapped(String word, int at) {
    if (at + 1 >= word.length()) {
      return word + word.charAt(word.length() - 1);
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.substring(0, at)
        + lower.charAt(at + 1)
        + lower.charAt(at)
        + lower.substring(at + 2);
  }

  static String dialect(String word) {
    for (String[] pair : DIALECT) {
      if (word.startsWith(pair[0])) {
        return pair[1] + word.substring(pair[0].length());
      }
    }
    return word.endsWith("n")
        ? word + "g"
        : word.endsWith("ng") ? word.substring(0, word.length() - 1) : word;
  }
}
