package vn.mangnon.linkage.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A name dictionary in memory, as the register keeps it in tables: keys to names to children. */
final class NameIndex {
  private final Map<String, List<Sought>> children = new HashMap<>();
  private final Map<Integer, List<String>> names = new HashMap<>();
  private final Map<List<Object>, List<Sought>> cohorts = new HashMap<>();
  private final KnownWords words = KnownWords.published();
  private final Ranking ranking = new Ranking(words);

  void add(Sought child) {
    String toned = child.name().toned();
    if (!children.containsKey(toned)) {
      SearchKeys.of(child.name())
          .forEach(key -> names.computeIfAbsent(key, any -> new ArrayList<>()).add(toned));
    }
    children.computeIfAbsent(toned, any -> new ArrayList<>()).add(child);
    cohorts.computeIfAbsent(cohort(child), any -> new ArrayList<>()).add(child);
  }

  private static List<Object> cohort(Sought child) {
    return List.of(child.birthYear(), child.place());
  }

  /** The best ten, best first. */
  List<Sought> find(String typed, Sought context) {
    QueryPlan plan = QueryPlan.of(typed, words);
    Sought asked = new Sought(plan.name(), context.birthYear(), context.place(), context.carers());
    Set<String> found = new HashSet<>();
    plan.whole().forEach(key -> found.addAll(names.getOrDefault(key, List.of())));
    plan.loose().forEach(key -> found.addAll(names.getOrDefault(key, List.of())));
    Map<Sought, Double> scores = new java.util.IdentityHashMap<>();
    List<Sought> candidates = new ArrayList<>(cohorts.getOrDefault(cohort(context), List.of()));
    found.forEach(name -> candidates.addAll(Objects.requireNonNull(children.get(name))));
    candidates.forEach(child -> scores.put(child, ranking.score(asked, child).score()));
    return scores.keySet().stream()
        .sorted(Comparator.comparing((Sought child) -> scores.get(child)).reversed())
        .limit(10)
        .toList();
  }
}
