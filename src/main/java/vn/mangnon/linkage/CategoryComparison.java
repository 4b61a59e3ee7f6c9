package vn.mangnon.linkage;

import java.util.List;
import vn.mangnon.linkage.names.Keystroke;

/** Codes and words from a list. */
record CategoryComparison(TextDomain domain) implements Comparison {
  private static final int SHORTEST_WITH_SLIPS = 3;
  private static final List<Level> LEVELS =
      List.of(
          new Level("exact", .85, 1),
          new Level("one keystroke apart", .07, .3),
          Level.of("similar", .03),
          Level.of("different", .05));

  @Override
  public List<Level> levels() {
    return LEVELS;
  }

  @Override
  public int compare(int one, int other) {
    if (one == other) {
      return 0;
    }
    if (domain.fewestEdits(one, other) > 2) {
      return 3;
    }
    String left = domain.text(one);
    String right = domain.text(other);
    if (Math.min(left.length(), right.length()) < SHORTEST_WITH_SLIPS) {
      return 3;
    }
    return Keystroke.apart(left, right) ? 1 : similar(left, right) ? 2 : 3;
  }

  private static boolean similar(String left, String right) {
    return Edits.within(left, right, 2) && Math.min(left.length(), right.length()) > 3;
  }
}
