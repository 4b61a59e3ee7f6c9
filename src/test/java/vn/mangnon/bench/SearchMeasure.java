package vn.mangnon.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Reach;
import vn.mangnon.children.search.ChildQuery;
import vn.mangnon.children.search.ChildSearch;
import vn.mangnon.linkage.synthetic.Misspelling;
import vn.mangnon.linkage.synthetic.Slip;
import vn.mangnon.places.Place;

/** Looks for children by their names as people in a hurry type them. */
final class SearchMeasure {
  private static final List<Slip> SLIPS =
      List.of(
          Slip.NO_MARKS,
          Slip.SOME_MARKS,
          Slip.OTHER_TONE,
          Slip.TELEX,
          Slip.VNI,
          Slip.CAPITALS,
          Slip.ONE_KEY,
          Slip.TWO_KEYS,
          Slip.DIALECT,
          Slip.MIDDLE_DROPPED,
          Slip.MIDDLE_ADDED,
          Slip.SWAPPED,
          Slip.JOINED);
  private static final int EACH = 150;
  private static final int WRONG_ONCE_IN = 20;
  private static final double NAME_ONLY = .95;
  private static final String HOW_RECALLED =
      "whether the child is among the ten shown when its name is typed with that slip, mean over"
          + " slips of %d questions each; once in twenty the year is wrong, once in twenty no commune is given"
              .formatted(EACH);
  private final Workplace.Started place;
  private final ChildSearch search;
  private final List<RegisterLoad.Kept> children;
  private final long size;
  private final double bar;
  private final Findings findings;

  SearchMeasure(
      Workplace.Started place,
      List<RegisterLoad.Kept> children,
      long size,
      double bar,
      Findings findings) {
    this.place = place;
    this.search = place.get(ChildSearch.class);
    this.children = children;
    this.size = size;
    this.bar = bar;
    this.findings = findings;
  }

  /** One kind of question: how often its child was among the ten, and how long answers took. */
  private record Answers(Map<Slip, Double> recall, Timing timing, CpuClock.Reading cpu) {
    double mean() {
      return SearchMeasure.mean(recall);
    }
  }

  private static double mean(Map<Slip, Double> bySlip) {
    return bySlip.values().stream().mapToDouble(value -> value).average().orElse(0);
  }

  private static String bySlip(Map<Slip, Double> shares) {
    return shares.entrySet().stream()
        .map(one ->
            String.format(
                Locale.ROOT,
                "%s %.2f",
                one.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                one.getValue()))
        .collect(Collectors.joining(", "));
  }

  /**
   * Asks as somebody who sees all and as an officer of a commune.
   *
   * @param usual whether it is a register of the province's size: of it shares of children found
   *     are asked, and what names can tell is counted too, which needs all of them in memory
   */
  void run(Actor keeper, Actor officer, boolean usual) {
    findings.step("search among %,d children".formatted(size));
    BiFunction<RegisterLoad.Kept, String, ChildQuery> byName =
        (child, typed) -> ChildQuery.named(typed);
    SplittableRandom random = new SplittableRandom(13);
    BiFunction<RegisterLoad.Kept, String, ChildQuery> withContext =
        (child, typed) -> context(child, typed, random);
    List<RegisterLoad.Kept> atHome = reached(officer);
    ask(keeper, children, byName);
    ask(keeper, children, withContext);
    ask(officer, atHome, byName);
    // The first round was to warm up.
    Answers named = ask(keeper, children, byName);
    Answers known = ask(keeper, children, withContext);
    Answers local = ask(officer, atHome, byName);
    timing("by name, whole register", named);
    timing("with year and commune, whole register", known);
    timing("by name, officer of a commune", local);
    if (usual) {
      byNameOnly(named);
      recall("name only, officer of a commune", .91, local);
      recall("with year and commune", .985, known);
    } else {
      recall("name only, officer of a commune", local);
      recall("with year and commune", known);
    }
  }

  /** A name is borne by many: what it can tell at most is counted, not supposed. */
  private void byNameOnly(Answers named) {
    Namesakes namesakes = new Namesakes(new JdbcTemplate(place.superuser()));
    Map<Slip, Double> possible = new EnumMap<>(Slip.class);
    SLIPS.forEach(slip -> possible.put(slip, namesakes.possible(slip, ChildSearch.MOST)));
    double share = named.mean() / mean(possible);
    findings.add(
        Finding.of(
            "Recall@10 among %,d, name only, whole register".formatted(size),
            String.format(Locale.ROOT, "≥ %.2f of what names can tell", NAME_ONLY),
            share >= NAME_ONLY,
            String.format(
                Locale.ROOT,
                "%.3f (%s), %.2f of at most %.3f (%s)",
                named.mean(),
                bySlip(named.recall()),
                share,
                mean(possible),
                bySlip(possible)),
            "as below; at most: of all who bear the very same name, or whose names read the same"
                + " with that slip, any ten may be shown"));
  }

  private List<RegisterLoad.Kept> reached(Actor officer) {
    Set<Integer> communes =
        place.get(Reach.class).communes(officer, Action.READ).stream()
            .map(Place::id)
            .collect(Collectors.toSet());
    return children.stream().filter(one -> communes.contains(one.commune().id())).toList();
  }

  private void timing(String who, Answers answers) {
    Timing timing = answers.timing;
    findings.add(
        Finding.of(
            "Find a child among %,d, %s".formatted(size, who),
            "p95 ≤ %.0f ms".formatted(bar),
            timing.at(.95) <= bar,
            "p50 %.1f ms, p95 %.1f ms, %.1f CPU ms each (application %.1f, database %.1f; %,d questions)"
                .formatted(
                    timing.median(),
                    timing.at(.95),
                    1_000 * answers.cpu.total() / timing.count(),
                    1_000 * answers.cpu.application() / timing.count(),
                    1_000 * answers.cpu.database() / timing.count(),
                    timing.count()),
            "through the search service as the person's account, row rules and the audit trail"
                + " included; one question after another; tables analysed as after a night"));
  }

  private void recall(String what, double least, Answers answers) {
    findings.add(
        Finding.of(
            recallOf(what),
            String.format(Locale.ROOT, "≥ %.3f", least),
            answers.mean() >= least,
            recalled(answers),
            HOW_RECALLED));
  }

  private void recall(String what, Answers answers) {
    findings.add(
        Finding.noted(
            recallOf(what),
            recalled(answers),
            HOW_RECALLED + "; the design asks for a share of 400,000 children only"));
  }

  private String recallOf(String what) {
    return "Recall@10 among %,d, %s".formatted(size, what);
  }

  private static String recalled(Answers answers) {
    return String.format(Locale.ROOT, "%.3f (%s)", answers.mean(), bySlip(answers.recall()));
  }

  private Answers ask(
      Actor actor,
      List<RegisterLoad.Kept> children,
      BiFunction<RegisterLoad.Kept, String, ChildQuery> question) {
    Misspelling misspelling = new Misspelling(11);
    SplittableRandom random = new SplittableRandom(7);
    Map<Slip, Double> recall = new EnumMap<>(Slip.class);
    double[] taken = new double[SLIPS.size() * EACH];
    int asked = 0;
    CpuClock.Reading before = place.cpu().read();
    for (Slip slip : SLIPS) {
      int found = 0;
      for (int one = 0; one < EACH; one++) {
        RegisterLoad.Kept wanted = children.get(random.nextInt(children.size()));
        ChildQuery query =
            question.apply(wanted, misspelling.of(wanted.name(), wanted.female(), slip));
        long begin = System.nanoTime();
        found +=
            search.find(actor, query).stream().anyMatch(child -> child.child().equals(wanted.id()))
                ? 1
                : 0;
        taken[asked++] = (System.nanoTime() - begin) / 1e6;
      }
      recall.put(slip, (double) found / EACH);
    }
    return new Answers(recall, Timing.of(taken), place.cpu().read().since(before));
  }

  private static ChildQuery context(
      RegisterLoad.Kept child, String typed, SplittableRandom random) {
    int year = child.birthYear() + (random.nextInt(WRONG_ONCE_IN) == 0 ? 3 : 0);
    ChildQuery query = ChildQuery.named(typed).born(BirthDate.year(year));
    return random.nextInt(WRONG_ONCE_IN) == 0 ? query : query.livingIn(child.commune().id());
  }
}
