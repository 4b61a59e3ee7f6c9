package vn.mangnon.linkage.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A name dictionary in memory, as the register keeps it in tables: keys to names to children. */
final class NameIndex {
  private final Map<String, List<Sought>> children = new HashMap<>();
  private final Map<Long, List<String>> names = new HashMap<>();
  private final Map<Long, List<String>> loose = new HashMap<>();
  private final KnownWords words = new KnownWords();
  private final Ranking ranking = new Ranking(words);

  void add(Sought child) {
    String toned = child.name().toned();
    words.add(child.name(), 1);
    if (!children.containsKey(toned)) {
      SearchKeys.of(child.name())
          .forEach(key -> names.computeIfAbsent(key, any -> new ArrayList<>()).add(toned));
      SearchKeys.loose(child.name())
          .forEach(key -> loose.computeIfAbsent(key, any -> new ArrayList<>()).add(toned));
    }
    children.computeIfAbsent(toned, any -> new ArrayList<>()).add(child);
  }

  /** The best ten, best first. */
  List<Sought> find(String typed, Sought context) {
    QueryPlan plan = QueryPlan.of(typed, words);
    Sought asked =
        new Sought(
            plan.name(), context.birthYear(), context.place(), context.mother(), context.father());
    Set<String> found = named(names, plan.keys());
    List<Sought> candidates = new ArrayList<>();
    found.forEach(name -> candidates.addAll(Objects.requireNonNull(children.get(name))));
    if (context.birthYear().isPresent() && context.place().isPresent()) {
      for (String name : named(loose, plan.looseKeys())) {
        if (!found.contains(name)) {
          Objects.requireNonNull(children.get(name)).stream()
              .filter(child ->
                  child.place().equals(context.place())
                      && child.birthYear().equals(context.birthYear()))
              .forEach(candidates::add);
        }
      }
    }
    Map<Sought, Double> scores = new java.util.IdentityHashMap<>();
    candidates.forEach(child -> scores.put(child, ranking.score(asked, child).score()));
    return candidates.stream()
        .sorted(Comparator.comparing((Sought child) -> scores.get(child)).reversed())
        .limit(10)
        .toList();
  }

  private static Set<String> named(Map<Long, List<String>> index, Set<Long> keys) {
    Set<String> found = new LinkedHashSet<>();
    keys.forEach(key -> found.addAll(index.getOrDefault(key, List.of())));
    return found;
  }
}
