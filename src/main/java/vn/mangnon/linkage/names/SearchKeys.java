package vn.mangnon.linkage.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Hashed keys under which a name is stored and looked for. Two names that differ in one word,
 * wrong, missing or added, share a key, whatever the order of the words; so do names of equal
 * sounds.
 */
public final class SearchKeys {
  private static final int MOST_WORDS = 8;
  private static final long SOUND = 0x736f756e64L;
  private static final long TWO_LESS = 0x74776fL;

  private SearchKeys() {}

  /** The keys of a name: all words, all less each one, and all by sound. At most ten, no order. */
  public static Set<Long> of(PersonName name) {
    return of(name.words());
  }

  static Set<Long> of(List<NameWord> words) {
    Set<Long> keys = new LinkedHashSet<>();
    List<NameWord> known = words.subList(0, Math.min(MOST_WORDS, words.size()));
    long all = 0;
    long sounds = SOUND;
    for (NameWord word : known) {
      all += hash(word.plain());
      sounds += hash(word.sound());
    }
    if (known.isEmpty()) {
      return keys;
    }
    keys.add(mix(all));
    keys.add(mix(sounds));
    if (known.size() > 1) {
      for (NameWord word : known) {
        keys.add(mix(all - hash(word.plain())));
      }
    }
    return keys;
  }

  /**
   * Keys for two wrong or missing words: all words less each two. They name many, so ask them only
   * together with a year of birth or a commune. Empty for names of fewer than three words.
   */
  public static Set<Long> loose(PersonName name) {
    return loose(name.words());
  }

  static Set<Long> loose(List<NameWord> words) {
    Set<Long> keys = new LinkedHashSet<>();
    List<NameWord> known = words.subList(0, Math.min(MOST_WORDS, words.size()));
    long all = TWO_LESS;
    for (NameWord word : known) {
      all += hash(word.plain());
    }
    if (known.size() > 1) {
      for (NameWord word : known) {
        // A name of one word fewer meets here too: its words less one.
        keys.add(mix(all - hash(word.plain())));
      }
    }
    for (int one = 0; one < known.size() && known.size() > 2; one++) {
      for (int other = one + 1; other < known.size(); other++) {
        keys.add(mix(all - hash(known.get(one).plain()) - hash(known.get(other).plain())));
      }
    }
    return keys;
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
