package vn.mangnon.linkage.names;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One written syllable, taken apart. Whether the tone stands on one vowel or its neighbour ("hoà",
 * "hòa") and whether the vowel is written i or y ("Lý", "Lí") makes no difference.
 *
 * @param onset the consonants before the vowel, in lower case with đ kept; may be empty
 * @param rhyme vowels and final consonants with hats and horns, without a tone
 * @param tone the tone
 */
record Syllable(String onset, String rhyme, Tone tone) {
  private static final List<String> ONSETS =
      List.of(
          "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ",
          "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "");

  private static final Set<String> RHYMES =
      Set.of(
          """
          a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
          e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt
          iêu im in inh ip it iu iê o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn
          oăng oăt oe oen oeo oet oi om on ong oong ooc op ot oc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn
          ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ
          up ut uy uya uych uyên uyêt uynh uyt uyu uyn uyp ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn
          ương ươp ươt ươu ưt ưu y yên yêm yêt yêu ynh yt\
          """
              .split("\\s+"));

  /** The syllable written so, if Vietnamese can write it; capitals and tone placement are free. */
  static Optional<Syllable> parse(String written) {
    String decomposed = Normalizer.normalize(written.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(decomposed.length());
    Tone tone = Tone.LEVEL;
    for (int index = 0; index < decomposed.length(); index++) {
      char character = decomposed.charAt(index);
      if (!Tone.isMark(character)) {
        letters.append(character);
      } else if (tone == Tone.LEVEL) {
        tone = Tone.of(character);
      } else {
        return Optional.empty();
      }
    }
    return split(Normalizer.normalize(letters, Normalizer.Form.NFC), tone);
  }

  private static Optional<Syllable> split(String letters, Tone tone) {
    for (String onset : ONSETS) {
      if (letters.startsWith(onset)) {
        String rhyme = letters.substring(onset.length());
        if (onset.equals("gi") && (rhyme.isEmpty() || RHYMES.contains("i" + rhyme))) {
          // "gì", "gìn", "giêng": the i is both.
          return Optional.of(new Syllable("gi", "i" + rhyme, tone));
        }
        if (RHYMES.contains(rhyme) && stopsAllow(rhyme, tone)) {
          return Optional.of(new Syllable(onset, rhyme.equals("y") ? "i" : rhyme, tone));
        }
      }
    }
    return Optional.empty();
  }

  /** A syllable ending in a stop carries only the rising or the heavy tone; none where unmarked. */
  private static boolean stopsAllow(String rhyme, Tone tone) {
    boolean stopped =
        rhyme.endsWith("c") || rhyme.endsWith("ch") || rhyme.endsWith("p") || rhyme.endsWith("t");
    return !stopped || tone == Tone.RISING || tone == Tone.HEAVY || tone == Tone.LEVEL;
  }

  /** The spelling to compare by: letters, then the tone's mark. */
  String toned() {
    return tone == Tone.LEVEL ? onset + rhyme : onset + rhyme + tone.mark();
  }

  /** The spelling to show, in lower case, with the tone where schools put it ("hòa", "thúy"). */
  String written() {
    String letters = onset.equals("gi") && rhyme.startsWith("i") ? "g" + rhyme : onset + rhyme;
    if (tone == Tone.LEVEL) {
      return letters;
    }
    int at = letters.length() - rhyme.length() + toneAt();
    return Normalizer.normalize(
        letters.substring(0, at + 1) + tone.mark() + letters.substring(at + 1),
        Normalizer.Form.NFC);
  }

  private int toneAt() {
    int vowels = 0;
    int marked = -1;
    for (int index = 0; index < rhyme.length(); index++) {
      char letter = rhyme.charAt(index);
      vowels += "aeiouyăâêôơư".indexOf(letter) >= 0 ? 1 : 0;
      marked = "ăâêôơư".indexOf(letter) >= 0 ? index : marked;
    }
    if (marked >= 0) {
      return marked;
    }
    boolean closed = vowels < rhyme.length();
    return closed ? vowels - 1 : vowels == 3 ? 1 : 0;
  }
}
