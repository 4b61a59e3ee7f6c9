package vn.mangnon.linkage.names;

import java.util.Map;

/**
 * Spellings that dialects and clerks confuse fall together: l/n, ch/tr, s/x, d/gi/r/v, c/k/q, i/y,
 * final n/ng/nh and c/t/ch, every tone; and, for surnames, forms of one origin (Hoàng/Huỳnh,
 * Vũ/Võ).
 */
final class SoundClass {
  private static final Map<String, String> ORIGINS =
      Map.of("huynh", "hoang", "vo", "vu", "vong", "voong");

  private SoundClass() {}

  /** The class of a syllable without marks. */
  static String of(String plain) {
    return coda(vowel(onset(doubled(plain))));
  }

  /** The class of a surname without marks. */
  static String ofSurname(String plain) {
    return of(ORIGINS.getOrDefault(plain, plain));
  }

  private static String doubled(String plain) {
    StringBuilder single = new StringBuilder(plain.length());
    for (int index = 0; index < plain.length(); index++) {
      if (index == 0 || plain.charAt(index) != plain.charAt(index - 1)) {
        single.append(plain.charAt(index));
      }
    }
    return single.toString();
  }

  private static String onset(String plain) {
    if (plain.startsWith("ngh") || plain.startsWith("ng")) {
      return "ŋ" + plain.substring(plain.startsWith("ngh") ? 3 : 2);
    }
    if (plain.startsWith("gi") && plain.length() > 2 && isVowel(plain.charAt(2))) {
      return "d" + plain.substring(2);
    }
    if (plain.startsWith("tr") || plain.startsWith("ch")) {
      return "ʈ" + plain.substring(2);
    }
    if (plain.startsWith("ph")) {
      return "f" + plain.substring(2);
    }
    if (plain.startsWith("gh")) {
      return "g" + plain.substring(2);
    }
    if (plain.startsWith("kh")) {
      return "χ" + plain.substring(2);
    }
    if (plain.startsWith("qu")) {
      return "ku" + plain.substring(2);
    }
    return plain.isEmpty() ? plain : onsetLetter(plain.charAt(0)) + plain.substring(1);
  }

  private static String onsetLetter(char letter) {
    return switch (letter) {
      case 'l' -> "n";
      case 'x', 'z' -> "s";
      case 'r', 'v' -> "d";
      case 'c', 'q' -> "k";
      default -> String.valueOf(letter);
    };
  }

  private static boolean isVowel(char letter) {
    return "aeiouy".indexOf(letter) >= 0;
  }

  private static String vowel(String plain) {
    return plain.replace('y', 'i');
  }

  private static String coda(String plain) {
    String open = plain.replaceAll("(?<=[aeiou])(ng|nh)$", "n");
    return open.replaceAll("(?<=[aeiou])(ch|c|ck)$", "t");
  }
}
