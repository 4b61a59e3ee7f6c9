package vn.mangnon.linkage;

import java.util.Arrays;
import java.util.List;

/** Addresses and other free words. */
record TextComparison(TextDomain domain) implements Comparison {
  private static final double CLOSE = .85;
  private static final double SIMILAR = .6;
  private static final int SHORTEST_PART = 4;
  private static final List<Level> LEVELS =
      List.of(
          new Level("exact", .75, 1),
          new Level("same words", .03, .9),
          new Level("nearly the same letters", .08, .5),
          new Level("similar", .05, .2),
          Level.of("different", .09));

  @Override
  public List<Level> levels() {
    return LEVELS;
  }

  @Override
  public int compare(int one, int other) {
    if (one == other) {
      return 0;
    }
    int longest = Math.max(domain.length(one), domain.length(other));
    int shortest = Math.min(domain.length(one), domain.length(other));
    boolean promising = domain.fewestEdits(one, other) <= (1 - SIMILAR) * longest;
    if (!promising && shortest > (1 - SIMILAR) * longest) {
      return 4;
    }
    String left = domain.text(one);
    String right = domain.text(other);
    if (sameWords(left, right)) {
      return 1;
    }
    double likeness = promising ? Edits.likeness(left, right) : 0;
    if (likeness >= CLOSE) {
      return 2;
    }
    return likeness >= SIMILAR || within(left, right) || within(right, left) ? 3 : 4;
  }

  private static boolean sameWords(String left, String right) {
    if (left.replace(" ", "").equals(right.replace(" ", ""))) {
      return true;
    }
    return left.length() == right.length() && sorted(left).equals(sorted(right));
  }

  private static List<String> sorted(String text) {
    return Arrays.stream(text.split(" ")).sorted().toList();
  }

  /** Whether one is the other less some words. */
  private static boolean within(String part, String whole) {
    return part.length() >= SHORTEST_PART && (" " + whole + " ").contains(" " + part + " ");
  }
}
