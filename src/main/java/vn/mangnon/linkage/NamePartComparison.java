package vn.mangnon.linkage;

import java.util.List;
import vn.mangnon.linkage.names.Keystroke;

/** A family name or a given name in a column of its own. */
record NamePartComparison(NameDomain domain) implements Comparison {
  private static final double CLOSE = .88;
  private static final double BEST_PREFIX = .2;
  private static final double SIMILAR = .75;
  private static final List<Level> LEVELS =
      List.of(
          new Level("exact", .8, 1),
          new Level("marks, tones or spaces differ", .04, 1),
          new Level("one keystroke apart", .06, .5),
          new Level("sounds or is written nearly alike", .04, .3),
          Level.of("similar", .02),
          Level.of("different", .04));

  @Override
  public List<Level> levels() {
    return LEVELS;
  }

  @Override
  public int compare(int one, int other) {
    if (one == other) {
      return 0;
    }
    if (domain.termOf(one) == domain.termOf(other)) {
      return 1;
    }
    if (!promising(one, other)) {
      return 5;
    }
    String left = domain.joined(one);
    String right = domain.joined(other);
    if (left.equals(right)) {
      return 1;
    }
    if (Keystroke.apart(left, right)) {
      return 2;
    }
    double likeness = Edits.jaroWinkler(left, right);
    if (likeness >= CLOSE || sameSound(one, other) || abbreviated(left, right)) {
      return 3;
    }
    return likeness >= SIMILAR ? 4 : 5;
  }

  /** Whether the letters allow a similarity after Jaro and Winkler that counts, at its best. */
  private boolean promising(int one, int other) {
    double common = domain.commonLetters(one, other);
    int shorter = Math.min(domain.letters(one), domain.letters(other));
    double jaro = (common / domain.letters(one) + common / domain.letters(other) + 1) / 3;
    double withPrefix = jaro + BEST_PREFIX * (1 - jaro);
    return withPrefix >= SIMILAR || common >= shorter;
  }

  private boolean sameSound(int one, int other) {
    return domain.length(one) == 1
        && domain.length(other) == 1
        && domain.words().sound(domain.word(one, 0)) == domain.words().sound(domain.word(other, 0));
  }

  private static boolean abbreviated(String left, String right) {
    return left.startsWith(right) || right.startsWith(left);
  }
}
