package vn.mangnon.linkage.names;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of all names of a register and how often each is met; a typed word that is none of them
 * is read as one of its neighbours.
 */
public final class KnownWords {
  private static final double UNKNOWN = 14;
  private static final int FREQUENT = 20;
  private final Map<String, Integer> counts = new HashMap<>();
  private long total;

  /** Notes the words of a name met {@code times} times. */
  public void add(PersonName name, int times) {
    for (NameWord word : name.words()) {
      counts.merge(word.plain(), times, Integer::sum);
      total += times;
    }
  }

  /** Whether the word, without marks, is met often enough to be no slip itself. */
  boolean knows(String plain) {
    Integer count = counts.get(plain);
    return count != null && (long) count * counts.size() * FREQUENT > total;
  }

  /** How much a word tells, in bits: 2 for "Nguyễn", 14 for one never met. */
  double bits(String plain) {
    Integer count = counts.get(plain);
    return count == null || total == 0
        ? UNKNOWN
        : Math.min(UNKNOWN, Math.log((double) total / count) / Math.log(2));
  }

  /** Known words one keystroke away, the most frequent first. */
  List<String> near(String plain, int most) {
    return counts.entrySet().stream()
        .filter(entry -> knows(entry.getKey()) && Keystroke.apart(entry.getKey(), plain))
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
