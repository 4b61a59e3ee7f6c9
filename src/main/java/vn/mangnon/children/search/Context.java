package vn.mangnon.children.search;

import java.util.List;
import java.util.Optional;
import vn.mangnon.linkage.names.Ranking;

/**
 * What is known of a child beside names, as far as it helps to look for them.
 *
 * @param scopes those of the commune; none when it is not known
 * @param reach scopes outside of which the asker sees no child, so that none is looked for there;
 *     empty for somebody who sees all
 */
record Context(Optional<Integer> year, List<Integer> scopes, Optional<List<Integer>> reach) {
  /** Each is looked into once for each of some two dozen keys. */
  private static final int FEW = 16;

  Context {
    scopes = List.copyOf(scopes);
    reach = reach.map(List::copyOf);
  }

  /**
   * Scopes few enough to look for a name in each: all there is to see, or the commune asked for;
   * none when they are many or neither is known.
   */
  List<Integer> near() {
    return reach
        .filter(all -> all.size() <= FEW)
        .orElseGet(() -> scopes.size() <= FEW ? scopes : List.of());
  }

  /** Whether nothing is to be seen anywhere else. */
  boolean nearIsAll() {
    return reach.filter(all -> all.size() <= FEW).isPresent();
  }

  boolean unknown() {
    return year.isEmpty() && scopes.isEmpty();
  }

  /** Whether it tells a few hundred children. */
  boolean full() {
    return year.isPresent() && !scopes.isEmpty();
  }

  /** What a child gets for agreeing with all of it, in bits. */
  double agreeing() {
    return sameYear() + (scopes.isEmpty() ? 0 : Ranking.places(true));
  }

  /** The most that a child of another commune gets, in bits. */
  double agreeingElsewhere() {
    return sameYear() + (scopes.isEmpty() ? 0 : Ranking.places(false));
  }

  private double sameYear() {
    return year.isEmpty() ? 0 : Ranking.years(0);
  }
}
