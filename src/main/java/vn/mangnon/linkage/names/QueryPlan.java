package vn.mangnon.linkage.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a typed name is looked for.
 *
 * @param name the name as typed
 * @param keys keys to ask for first; at most a few dozen
 * @param looseKeys keys to ask for together with a year or a commune, when the first found too few
 */
public record QueryPlan(PersonName name, Set<Long> keys, Set<Long> looseKeys) {
  private static final int MOST_READINGS = 24;
  private static final int MOST_NEIGHBOURS = 5;

  /** The plan for what was typed, its unknown words read as words of the register. */
  public static QueryPlan of(String typed, KnownWords known) {
    PersonName name = PersonName.vietnamese(typed);
    Set<Long> keys = new LinkedHashSet<>();
    Set<Long> loose = new LinkedHashSet<>();
    for (List<NameWord> reading : readings(name.words(), known)) {
      keys.addAll(SearchKeys.of(reading));
      loose.addAll(SearchKeys.loose(reading));
    }
    return new QueryPlan(name, keys, loose);
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

  /** The word itself; if the register does not know it, its neighbours, or the two it joins. */
  private static List<List<NameWord>> alternatives(NameWord word, KnownWords known) {
    List<List<NameWord>> found = new ArrayList<>();
    found.add(List.of(word));
    if (known.knows(word.plain())) {
      return found;
    }
    for (String near : known.near(word.plain(), MOST_NEIGHBOURS)) {
      found.add(List.of(NameWord.vietnamese(near)));
    }
    for (int cut = 1; cut < word.plain().length(); cut++) {
      String head = word.plain().substring(0, cut);
      String tail = word.plain().substring(cut);
      if (known.knows(head) && known.knows(tail)) {
        found.add(List.of(NameWord.vietnamese(head), NameWord.vietnamese(tail)));
      }
    }
    return found;
  }
}
