package vn.mangnon.children.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.mangnon.linkage.names.PersonName;
import vn.mangnon.linkage.names.QueryPlan;
import vn.mangnon.linkage.names.Ranking;

/**
 * Finds records by one name: the cheap keys first, looser ones when those found too few. How far it
 * goes depends on records within the asker's reach alone; names are compared before it is known
 * whose they are, the best first, until enough records were found.
 */
final class NameSearch {
  /** Whose names are looked for. */
  static final String CHILD = "CHILD";

  static final String CAREGIVER = "CAREGIVER";

  /** The best names: where a name is all that is known, their bearers are the best records. */
  private static final int BEST = 10;

  /** The best names: those of their bearers who agree with year or commune are asked for first. */
  private static final int FIRST = 40;

  private static final int NEXT = 1_000;

  /** More children of one commune and year are too many to compare with each. */
  private static final int MOST_PEERS = 1_000;

  /** Share of a name from which a child of the year and commune with a better one is not sought. */
  private static final double SAME = .9;

  /**
   * Share of a name from which neither all children of the year and commune need be compared nor
   * looser keys asked elsewhere.
   */
  private static final double GOOD = .75;

  private final SearchRepository repository;
  private final Ranking ranking;
  private final QueryPlan plan;
  private final String bearer;
  private final Context context;

  /** Whether a name is looked for in few scopes before everywhere. */
  private final boolean near;

  private final int limit;
  private final Map<UUID, Double> records = new HashMap<>();
  private final Map<UUID, Ranking.Fit> fits = new HashMap<>();
  private final List<UUID> waiting = new ArrayList<>();

  /** Names whose bearers were asked for, the best of each time. */
  private final List<UUID> asked = new ArrayList<>();

  /** Score of a name that looser keys can find no better ones than. */
  private final double unbeaten;

  /** How well the closest name of those who agree with year and commune fits. */
  private double closest;

  /**
   * A search by the name of a {@code CHILD} or a {@code CAREGIVER}.
   *
   * @param limit records asked for at once
   */
  NameSearch(
      SearchRepository repository,
      Ranking ranking,
      QueryPlan plan,
      String bearer,
      Context context,
      int limit) {
    this.repository = repository;
    this.ranking = ranking;
    this.plan = plan;
    this.bearer = bearer;
    this.context = context;
    this.limit = limit;
    this.near = bearer.equals(CHILD) && !context.near().isEmpty();
    this.unbeaten = ranking.unbeaten(plan.name());
  }

  /** Records with how well name, year and commune fit, in bits. */
  Map<UUID, Double> found() {
    if (plan.name().words().isEmpty()) {
      return Map.of();
    }
    if (near) {
      lookNear();
    }
    if (!near || !context.nearIsAll()) {
      lookEverywhere();
    } else {
      askOn();
    }
    if (!context.unknown() && records.size() < ChildSearch.MOST) {
      keep(
          repository.bearers(
              fitting(asked), bearer, context, SearchRepository.Agreeing.NONE, limit));
    }
    return records;
  }

  private void lookNear() {
    if (context.full() && !context.nearIsAll()) {
      // All keys find no more than a few names there. Who agrees in part is asked for everywhere.
      look(repository.namesWithin(context.near(), plan.all(), context.year().orElseThrow()));
      askAgreeing();
    } else {
      look(repository.namesWithin(context.near(), plan.whole()));
      askFirst();
      if (mayBeBetter(context.agreeing(), SAME)) {
        look(repository.namesWithin(context.near(), plan.loose()));
        askFirst();
        askAgreeing();
      }
    }
    if (context.full() && closest < GOOD) {
      compareWithPeers();
    }
  }

  private void lookEverywhere() {
    look(repository.names(plan.whole()));
    askFirst();
    // May miss a child of the commune of whom both year and name were given wrongly.
    if (mayBeBetter(near ? context.agreeingElsewhere() : context.agreeing(), GOOD)) {
      look(repository.names(plan.loose()));
      askFirst();
      if (!near) {
        // Near, all who agree with everything were asked for already.
        askAgreeing();
      }
      askOn();
    }
  }

  /**
   * Whether looser keys may find a better record than those found.
   *
   * @param agreeing the most that one found so gets for year and commune, in bits
   * @param enough share of a name from which a better one with the year and commune is not sought
   */
  private boolean mayBeBetter(double agreeing, double enough) {
    return (!context.full() || closest < enough)
        && records.values().stream().filter(score -> score >= unbeaten + agreeing).count()
            < ChildSearch.MOST;
  }

  private void look(List<SearchRepository.Entry> entries) {
    for (SearchRepository.Entry entry : entries) {
      if (!fits.containsKey(entry.id())) {
        Ranking.Fit fit = ranking.fit(plan.name(), PersonName.vietnamese(entry.name()));
        fits.put(entry.id(), fit);
        if (mayBeShown(fit)) {
          waiting.add(entry.id());
        }
      }
    }
    waiting.sort(
        Comparator.comparingDouble((UUID name) -> fit(name).score())
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
  }

  /** Whether a record of that name is worth showing if all else agrees. */
  private boolean mayBeShown(Ranking.Fit fit) {
    return fit.share() >= Ranking.SOME_NAME
        || fit.score() + context.agreeing() >= Likeness.WORTH_SHOWING;
  }

  private void askFirst() {
    boolean nameIsAll = context.unknown() && context.reach().isEmpty();
    ask(nameIsAll ? BEST : FIRST);
    if (nameIsAll && records.size() < ChildSearch.MOST) {
      ask(FIRST);
    }
  }

  private void ask(int most) {
    List<UUID> best = waiting.subList(0, Math.min(most, waiting.size()));
    keep(repository.bearers(fitting(best), bearer, context, SearchRepository.Agreeing.SOME, limit));
    asked.addAll(best.subList(0, Math.min(FIRST, best.size())));
    best.clear();
  }

  private void askAgreeing() {
    if (!context.unknown()) {
      List<UUID> best = waiting.subList(0, Math.min(NEXT, waiting.size()));
      keep(
          repository.bearers(fitting(best), bearer, context, SearchRepository.Agreeing.ALL, limit));
    }
  }

  private void askOn() {
    while (records.size() < ChildSearch.MOST && !waiting.isEmpty()) {
      ask(NEXT);
    }
  }

  private SearchRepository.Fitting fitting(List<UUID> names) {
    return new SearchRepository.Fitting(
        List.copyOf(names), names.stream().map(name -> fit(name).score()).toList());
  }

  private void keep(List<SearchRepository.Hit> hits) {
    for (SearchRepository.Hit hit : hits) {
      Ranking.Fit fit = fit(hit.name());
      keep(hit.child(), hit.score(), fit, hit.score() - fit.score() >= context.agreeing());
    }
  }

  private void compareWithPeers() {
    for (SearchRepository.Peer peer :
        repository.peers(context.year().orElseThrow(), context.scopes(), MOST_PEERS)) {
      Ranking.Fit fit = ranking.fit(plan.name(), PersonName.vietnamese(peer.name()));
      double score = fit.score() + context.agreeing();
      if (score >= Likeness.WORTH_SHOWING) {
        keep(peer.child(), score, fit, true);
      }
    }
  }

  private void keep(UUID child, double score, Ranking.Fit fit, boolean agrees) {
    records.merge(child, score, Math::max);
    if (agrees) {
      closest = Math.max(closest, fit.share());
    }
  }

  private Ranking.Fit fit(UUID name) {
    return Objects.requireNonNull(fits.get(name));
  }
}
