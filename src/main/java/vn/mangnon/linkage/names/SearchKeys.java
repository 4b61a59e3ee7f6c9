package vn.mangnon.linkage.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Hashed keys under which a name is stored and looked for. Two names that differ in one word,
 * wrong, missing or added, share a key, whatever the order of the words; so do names of equal
 * sounds. Keys of different names may be equal by chance, so what they find is compared anyway.
 */
public final class SearchKeys {
  private static final int MOST_WORDS = 8;
  private static final long SOUND = 0x736f756e64L;

  private SearchKeys() {}

  /**
   * The keys a name is stored under: {@link #whole}, {@link #lessOne}, and what people are called
   * by in short: the given name, alone, with the word before it, or with the surname. No order;
   * nine for a name of four words, at most thirteen.
   */
  public static Set<Integer> of(PersonName name) {
    List<NameWord> words = name.words();
    Set<Integer> keys = new LinkedHashSet<>(whole(words));
    keys.addAll(lessOne(words));
    if (words.size() > 2) {
      NameWord given = words.getLast();
      keys.add(key(sum(List.of(given))));
      keys.add(key(sum(List.of(words.get(words.size() - 2), given))));
      keys.add(key(sum(List.of(words.getFirst(), given))));
    }
    return keys;
  }

  /** All words: the key of {@link #whole} that is not by sound; none for no word. */
  static Set<Integer> words(List<NameWord> words) {
    return words.isEmpty() ? Set.of() : Set.of(key(sum(words)));
  }

  /** All words and all by sound: finds the name itself, longer names that are so in short. */
  static Set<Integer> whole(List<NameWord> words) {
    Set<Integer> keys = new LinkedHashSet<>();
    if (!words.isEmpty()) {
      long sounds = SOUND;
      for (NameWord word : known(words)) {
        sounds += hash(word.sound());
      }
      keys.add(key(sum(words)));
      keys.add(key(sounds));
    }
    return keys;
  }

  /** All words less each one: finds names with one word fewer or another. */
  static Set<Integer> lessOne(List<NameWord> words) {
    Set<Integer> keys = new LinkedHashSet<>();
    if (words.size() > 1) {
      long all = sum(words);
      for (NameWord word : known(words)) {
        keys.add(key(all - hash(word.plain())));
      }
    }
    return keys;
  }

  private static long sum(List<NameWord> words) {
    long all = 0;
    for (NameWord word : known(words)) {
      all += hash(word.plain());
    }
    return all;
  }

  private static List<NameWord> known(List<NameWord> words) {
    return words.subList(0, Math.min(MOST_WORDS, words.size()));
  }

  private static int key(long sum) {
    return (int) mix(sum);
  }

  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int index = 0; index < word.length(); index++) {
      hash = (hash ^ word.charAt(index)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
