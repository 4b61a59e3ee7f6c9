package vn.mangnon.linkage.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a typed name is looked for.
 *
 * @param name the name as typed
 * @param whole keys to ask for first: the name in each reading; a few dozen at most
 * @param loose keys to ask for when those found too few: a known word read as one of its
 *     neighbours, or left out where the rest tells enough
 */
public record QueryPlan(PersonName name, Set<Integer> whole, Set<Integer> loose) {
  private static final int MOST_READINGS = 24;
  private static final int MOST_NEIGHBOURS = 5;

  /** The plan for what was typed, its unknown words read as known ones too. */
  public static QueryPlan of(String typed, KnownWords known) {
    PersonName name = PersonName.vietnamese(typed);
    Set<Integer> whole = new LinkedHashSet<>();
    Set<Integer> loose = new LinkedHashSet<>();
    if (!name.words().isEmpty()) {
      for (List<NameWord> reading : readings(name.words(), known)) {
        whole.addAll(SearchKeys.whole(reading));
        for (int index = 0; index < reading.size(); index++) {
          loose.addAll(otherwise(reading, index, known));
        }
      }
      loose.removeAll(whole);
    }
    return new QueryPlan(name, whole, loose);
  }

  /** All keys at once, for where few names are looked through. */
  public Set<Integer> all() {
    Set<Integer> keys = new LinkedHashSet<>(whole);
    keys.addAll(loose);
    return keys;
  }

  /** Keys of the reading if one of its words is wrong. */
  private static Set<Integer> otherwise(List<NameWord> reading, int index, KnownWords known) {
    Set<Integer> keys = new LinkedHashSet<>();
    NameWord word = reading.get(index);
    List<NameWord> rest = new ArrayList<>(reading);
    rest.remove(index);
    if (Ranking.tellsEnough(rest, word, known)) {
      keys.addAll(SearchKeys.words(rest));
    }
    if (known.knows(word.plain())) {
      for (String near : known.near(word.plain(), MOST_NEIGHBOURS)) {
        List<NameWord> other = new ArrayList<>(reading);
        other.set(index, NameWord.vietnamese(near));
        keys.addAll(SearchKeys.words(other));
      }
    }
    return keys;
  }

  private static List<List<NameWord>> readings(List<NameWord> words, KnownWords known) {
    List<List<NameWord>> readings = new ArrayList<>();
    readings.add(List.of());
    for (NameWord word : words) {
      List<List<NameWord>> longer = new ArrayList<>();
      for (List<NameWord> alternative : alternatives(word, known)) {
        for (List<NameWord> reading : readings) {
          List<NameWord> next = new ArrayList<>(reading);
          next.addAll(alternative);
          longer.add(next);
        }
      }
      readings = longer.subList(0, Math.min(MOST_READINGS, longer.size()));
    }
    return readings;
  }

  /** The word itself; if it is not known, its neighbours, or the two it joins. */
  private static List<List<NameWord>> alternatives(NameWord word, KnownWords known) {
    List<List<NameWord>> found = new ArrayList<>();
    found.add(List.of(word));
    if (known.knows(word.plain())) {
      return found;
    }
    for (String near : known.near(word.plain(), MOST_NEIGHBOURS)) {
      found.add(List.of(NameWord.vietnamese(near)));
    }
    for (List<NameWord> halves : word.halves()) {
      if (halves.stream().anyMatch(half -> known.knows(half.plain()))) {
        found.add(halves);
      }
    }
    return found;
  }
}
