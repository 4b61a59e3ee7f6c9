package vn.mangnon.linkage.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One word of a name in the three forms it is compared by.
 *
 * @param written the spelling to show, in lower case
 * @param toned exact, apart from tone placement and i/y
 * @param plain without any mark: a–z and digits
 * @param sound its class of sounds, see {@link SoundClass}
 * @param syllable whether Vietnamese can write it
 */
public record NameWord(String written, String toned, String plain, String sound, boolean syllable) {

  /** Names share few words, and reading one takes far longer than looking it up. */
  private static final int REMEMBERED = 20_000;

  private static final Map<String, NameWord> READ = new ConcurrentHashMap<>();
  private static final Map<String, NameWord> AS_WRITTEN = new ConcurrentHashMap<>();

  /** A word of a Vietnamese name; keys typed without the keyboard program are understood. */
  static NameWord vietnamese(String word) {
    NameWord before = READ.get(word);
    if (before != null) {
      return before;
    }
    Optional<Syllable> meant = Keystrokes.decode(word);
    Optional<Syllable> syllable = meant.or(() -> Syllable.parse(word));
    NameWord read = syllable.map(found -> of(found, word)).orElseGet(() -> general(word));
    if (read.syllable() && READ.size() < REMEMBERED) {
      READ.put(word, read);
      if (meant.isEmpty()) {
        AS_WRITTEN.put(word, read);
      }
    }
    return read;
  }

  /** The words of a text, one space between, if each was met before as a Vietnamese syllable. */
  static Optional<List<NameWord>> remembered(String text) {
    List<NameWord> words = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int space = text.indexOf(' ', from);
      int to = space < 0 ? text.length() : space;
      NameWord word = AS_WRITTEN.get(text.substring(from, to));
      if (word == null) {
        return Optional.empty();
      }
      words.add(word);
      from = to + 1;
    }
    return Optional.of(words);
  }

  /**
   * The word as two Vietnamese ones typed without the space between them, cut wherever both can be
   * written; none for one that is itself a Vietnamese word.
   */
  List<List<NameWord>> halves() {
    List<List<NameWord>> halves = new ArrayList<>();
    for (int cut = 1; cut < written.length() && !syllable; cut++) {
      NameWord head = vietnamese(written.substring(0, cut));
      NameWord tail = vietnamese(written.substring(cut));
      if (head.syllable() && tail.syllable()) {
        halves.add(List.of(head, tail));
      }
    }
    return halves;
  }

  /** A word of a name in any language written with Latin letters. */
  static NameWord general(String word) {
    String plain = Letters.plain(word).replace(" ", "");
    return new NameWord(
        word.toLowerCase(Locale.ROOT), Letters.toneLast(word), plain, SoundClass.of(plain), false);
  }

  private static NameWord of(Syllable syllable, String word) {
    String toned = syllable.toned();
    String plain = Letters.plain(toned);
    boolean withY = Letters.plain(word).endsWith("y") && plain.endsWith("i");
    String written = withY ? endingInY(syllable.written()) : syllable.written();
    return new NameWord(written, toned, plain, SoundClass.of(plain), true);
  }

  /** A family that writes Quý, not Quí, sees its own spelling. */
  private static String endingInY(String written) {
    String decomposed = Normalizer.normalize(written, Normalizer.Form.NFD);
    int at = decomposed.lastIndexOf('i');
    return Normalizer.normalize(
        decomposed.substring(0, at) + 'y' + decomposed.substring(at + 1), Normalizer.Form.NFC);
  }

  /** Whether a hat, a horn, a đ or a tone stands on it. */
  public boolean marked() {
    return !toned.equals(plain);
  }

  /** The class of sounds it has as a surname, where forms of one origin fall together. */
  public String surnameSound() {
    return SoundClass.ofSurname(plain);
  }
}
