package vn.mangnon.linkage.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words of names and how often each is met; a typed word that is none of them is read as one of its
 * neighbours.
 */
public final class KnownWords {
  private static final double UNKNOWN = 14;
  private static final double ANY = 7;
  private static final int FREQUENT = 20;

  /** Surnames, middle and given names. */
  private static final int LISTS = 3;

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, List<String>> neighbours = new ConcurrentHashMap<>();
  private long total;

  /**
   * The words of published lists of names, which come with the program. Not counted from a
   * register: there, children out of somebody's reach would change what that person finds.
   */
  public static KnownWords published() {
    KnownWords words = new KnownWords();
    rows("freq_surname.tsv").forEach(row -> words.add(row[0], Integer.parseInt(row[1])));
    rows("freq_middle.tsv").forEach(row -> words.add(row[0], Integer.parseInt(row[2])));
    rows("freq_given.tsv").forEach(row -> words.add(row[0], Integer.parseInt(row[2])));
    // The lists know the surnames of smaller peoples badly: as many in a thousand as there live.
    long inThousand = words.total / LISTS / 1_000;
    for (String[] row : rows("peoples.tsv")) {
      if (row.length > 2) {
        int surnames = row[2].split(" ").length;
        words.add(row[2], (int) (Integer.parseInt(row[1]) * inThousand / surnames));
      }
    }
    return words;
  }

  private void add(String name, int times) {
    add(PersonName.vietnamese(name), times);
  }

  private static List<String[]> rows(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            KnownWords.class.getResourceAsStream("/linkage/names/" + file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes the words of a name met {@code times} times. */
  public void add(PersonName name, int times) {
    neighbours.clear();
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

  /** How much of a name a word is: one that is not known may be any. */
  double worth(String plain) {
    return counts.containsKey(plain) ? bits(plain) : ANY;
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
    // Only neighbours of known words are kept: what else people type is nobody's business.
    return knows(plain)
        ? neighbours.computeIfAbsent(plain, word -> search(word, most))
        : search(plain, most);
  }

  private List<String> search(String plain, int most) {
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
