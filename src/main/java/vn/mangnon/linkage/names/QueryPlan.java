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
 * @param lessOne keys to ask for when those found too few: each reading less each word
 */
public record QueryPlan(PersonName name, Set<Integer> whole, Set<Integer> lessOne) {
  private static final int MOST_READINGS = 24;
  private static final int MOST_NEIGHBOURS = 5;

  /** The plan for what was typed, its unknown words read as known ones too. */
  public static QueryPlan of(String typed, KnownWords known) {
    PersonName name = PersonName.vietnamese(typed);
    Set<Integer> whole = new LinkedHashSet<>();
    Set<Integer> lessOne = new LinkedHashSet<>();
    if (!name.words().isEmpty()) {
      for (List<NameWord> reading : readings(name.words(), known)) {
        whole.addAll(SearchKeys.whole(reading));
        lessOne.addAll(SearchKeys.lessOne(reading));
      }
      lessOne.removeAll(whole);
    }
    return new QueryPlan(name, whole, lessOne);
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
