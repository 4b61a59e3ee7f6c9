package vn.mangnon.children.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mangnon.linkage.names.NameWord;
import vn.mangnon.linkage.names.PersonName;

/**
 * The hashed sets of sounds by which a name is found: whatever the order of its words, with a word
 * missing, added or mistyped.
 */
final class NameKeys {
  /** Words beyond are left out, so that a paragraph typed as a name stays cheap. */
  private static final int MOST_WORDS = 6;

  /**
   * Words that name too many to be looked for without another one. Fixed, not counted from the
   * register: counts would let names out of the asker's reach change what is found.
   */
  private static final Set<String> COMMON =
      PersonName.vietnamese(
              "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Thị Văn")
          .words()
          .stream()
          .map(NameWord::sound)
          .collect(Collectors.toUnmodifiableSet());

  private NameKeys() {}

  /** Every set of one, two and three words, and the whole. */
  static List<Integer> ofEntry(PersonName name) {
    List<String> words = sounds(name);
    Set<Integer> keys = new LinkedHashSet<>();
    for (int one = 0; one < words.size(); one++) {
      add(keys, words.get(one));
      for (int two = one + 1; two < words.size(); two++) {
        add(keys, words.get(one), words.get(two));
        for (int three = two + 1; three < words.size(); three++) {
          add(keys, words.get(one), words.get(two), words.get(three));
        }
      }
    }
    keys.add(key(words.toArray(String[]::new)));
    return List.copyOf(keys);
  }

  /** What finds the name itself, or with one word more, fewer or other. */
  static List<Integer> close(PersonName name) {
    List<String> words = sounds(name);
    Set<Integer> keys = new LinkedHashSet<>();
    keys.add(key(words.toArray(String[]::new)));
    if (words.size() > 2) {
      for (int left = 0; left < words.size(); left++) {
        List<String> fewer = new ArrayList<>(words);
        fewer.remove(left);
        add(keys, fewer.toArray(String[]::new));
      }
    }
    return List.copyOf(keys);
  }

  /** What finds names that share two words, or the one there is. */
  static List<Integer> wide(PersonName name) {
    List<String> words = sounds(name);
    Set<Integer> keys = new LinkedHashSet<>();
    for (int one = 0; one < words.size(); one++) {
      if (words.size() < 3) {
        add(keys, words.get(one));
      }
      for (int two = one + 1; two < words.size(); two++) {
        add(keys, words.get(one), words.get(two));
      }
    }
    return List.copyOf(keys);
  }

  private static List<String> sounds(PersonName name) {
    List<String> sounds = new ArrayList<>();
    for (NameWord word : name.words()) {
      if (sounds.size() < MOST_WORDS) {
        sounds.add(word.sound());
      }
    }
    Collections.sort(sounds);
    return sounds;
  }

  private static void add(Set<Integer> keys, String... sorted) {
    if (!COMMON.containsAll(List.of(sorted))) {
      keys.add(key(sorted));
    }
  }

  private static int key(String... sorted) {
    return String.join(" ", sorted).hashCode();
  }
}
