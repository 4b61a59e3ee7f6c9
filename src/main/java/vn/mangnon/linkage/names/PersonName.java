package vn.mangnon.linkage.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A person's name as words: surname first (one word, or two as in Tôn Nữ), given name last, what
 * stands between is the middle name. Read in a fixed order: Unicode NFC, old fonts, spaces and
 * hyphens, keystrokes left undecoded, tone placement, i and y.
 *
 * @param words in the order written; empty for a child not yet named
 */
public record PersonName(List<NameWord> words) {
  private static final Set<String> DOUBLE_SURNAMES = Set.of("ton that", "ton nu", "cong tang");

  /** Keeps its own copy of the words. */
  public PersonName {
    words = List.copyOf(words);
  }

  /** Reads a Vietnamese name. */
  public static PersonName vietnamese(String raw) {
    // Where each word is a syllable as it stands, no old font can make more of it.
    return NameWord.remembered(raw).map(PersonName::new).orElseGet(() -> readVietnamese(raw));
  }

  private static PersonName readVietnamese(String raw) {
    String text = LegacyFont.read(Normalizer.normalize(raw, Normalizer.Form.NFC));
    return read(text, NameWord::vietnamese);
  }

  /** Reads a name of any other language written with Latin letters. */
  public static PersonName general(String raw) {
    return read(Normalizer.normalize(raw, Normalizer.Form.NFC), NameWord::general);
  }

  private static PersonName read(String text, Function<String, NameWord> word) {
    return new PersonName(
        Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
            .filter(part -> !part.isEmpty())
            .map(word)
            .filter(part -> !part.plain().isEmpty())
            .toList());
  }

  /** The share, 0 to 1, of words Vietnamese can write; tells a Vietnamese list from another. */
  public static double vietnameseShare(List<String> names) {
    List<NameWord> words =
        names.stream().flatMap(name -> vietnamese(name).words().stream()).toList();
    return words.isEmpty()
        ? 0
        : (double) words.stream().filter(NameWord::syllable).count() / words.size();
  }

  /** The family name; empty where only a given name is known. */
  public List<NameWord> surname() {
    return words.size() < 2 ? List.of() : words.subList(0, surnameLength());
  }

  /** What stands between family and given name; often "Thị" or "Văn", often left out. */
  public List<NameWord> middle() {
    return words.size() < 3 ? List.of() : words.subList(surnameLength(), words.size() - 1);
  }

  /** The name a person is called by: the last word. */
  public List<NameWord> given() {
    return words.isEmpty() ? List.of() : words.subList(words.size() - 1, words.size());
  }

  private int surnameLength() {
    return words.size() > 2
            && DOUBLE_SURNAMES.contains(words.get(0).plain() + " " + words.get(1).plain())
        ? 2
        : 1;
  }

  /** The exact key: with tones, whatever their placement, capitals, i or y. */
  public String toned() {
    return join(NameWord::toned);
  }

  /** The toneless key: a–z only. */
  public String plain() {
    return join(NameWord::plain);
  }

  /** The key of sounds: equal for spellings that dialects confuse. */
  public String sound() {
    String sounds = join(NameWord::sound);
    if (surname().size() != 1) {
      return sounds;
    }
    return SoundClass.ofSurname(words.getFirst().plain())
        + sounds.substring(words.getFirst().sound().length());
  }

  /** The name to show: "Nguyễn Thị Hòa". */
  public String display() {
    return words.stream()
        .map(NameWord::written)
        .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  private String join(Function<NameWord, String> form) {
    return words.stream().map(form).collect(Collectors.joining(" "));
  }
}
