package vn.mangnon.linkage.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Texts typed for the fonts used before Unicode and read as Latin letters: TCVN3 ("NguyÔn V¨n
 * B×nh") and VNI-Windows ("Nguyeãn Vaên Bình").
 */
final class LegacyFont {
  private static final Map<Character, String> TCVN3 = tcvn3();
  private static final Map<Character, String> VNI_MARKS = vniMarks();
  private static final Map<Character, String> VNI_LETTERS =
      Map.of(
          'ñ', "đ", 'Ñ', "đ", 'ö', "ư", 'Ö', "ư", 'æ', "i\u0309", 'ó', "i\u0303", 'ò', "i\u0323",
          'î', "y\u0323", 'ô', "ơ", 'Ô', "ơ");

  private LegacyFont() {}

  /**
   * {@code name} in Unicode if it was written for an old font; a reading is believed only where it
   * makes more of the words valid syllables than the letters as they stand.
   */
  static String read(String name) {
    if (name.chars().allMatch(letter -> letter < 128)) {
      return name;
    }
    if (vietnamese(name)) {
      return name;
    }
    String best = name;
    for (String reading : new String[] {decode(name, TCVN3), vni(name)}) {
      best = valid(reading) > valid(best) ? reading : best;
    }
    return best;
  }

  /** Whether no reading can make more of it: letters and spaces only, every word a syllable. */
  private static boolean vietnamese(String name) {
    return name.chars().allMatch(letter -> letter == ' ' || Character.isLetter(letter))
        && Arrays.stream(name.strip().split(" +"))
            .allMatch(word -> Syllable.parse(word).isPresent());
  }

  private static long valid(String name) {
    long valid = 0;
    for (String word : name.split("[^\\p{L}\\p{M}]+")) {
      valid += Syllable.parse(word).isPresent() ? 1 : 0;
    }
    return valid;
  }

  private static String decode(String name, Map<Character, String> font) {
    StringBuilder decoded = new StringBuilder();
    for (int index = 0; index < name.length(); index++) {
      char letter = name.charAt(index);
      decoded.append(font.getOrDefault(letter, String.valueOf(letter)));
    }
    return Normalizer.normalize(decoded, Normalizer.Form.NFC);
  }

  private static String vni(String name) {
    StringBuilder decoded = new StringBuilder();
    for (int index = 0; index < name.length(); index++) {
      char letter = name.charAt(index);
      boolean afterVowel = index > 0 && "aeouyôöAEOUYÔÖ".indexOf(name.charAt(index - 1)) >= 0;
      String mark = afterVowel ? VNI_MARKS.get(Character.toLowerCase(letter)) : null;
      decoded.append(
          mark != null ? mark : VNI_LETTERS.getOrDefault(letter, String.valueOf(letter)));
    }
    return Normalizer.normalize(decoded, Normalizer.Form.NFC);
  }

  private static Map<Character, String> tcvn3() {
    String legacy =
        "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢£¤¥¦§";
    String letters = "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂÊÔƠƯĐ";
    Map<Character, String> font = new HashMap<>();
    for (int index = 0; index < legacy.length(); index++) {
      font.put(legacy.charAt(index), String.valueOf(letters.charAt(index)));
    }
    return font;
  }

  private static Map<Character, String> vniMarks() {
    Map<Character, String> marks = new HashMap<>();
    String[][] pairs = {
      {"ù", "\u0301"},
      {"ø", "\u0300"},
      {"û", "\u0309"},
      {"õ", "\u0303"},
      {"ï", "\u0323"},
      {"â", "\u0302"},
      {"á", "\u0302\u0301"},
      {"à", "\u0302\u0300"},
      {"å", "\u0302\u0309"},
      {"ã", "\u0302\u0303"},
      {"ä", "\u0302\u0323"},
      {"ê", "\u0306"},
      {"é", "\u0306\u0301"},
      {"è", "\u0306\u0300"},
      {"ú", "\u0306\u0309"},
      {"ü", "\u0306\u0303"},
      {"ë", "\u0306\u0323"}
    };
    for (String[] pair : pairs) {
      marks.put(pair[0].charAt(0), pair[1]);
    }
    return marks;
  }
}
