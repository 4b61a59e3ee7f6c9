package vn.mangnon.linkage;

import java.util.List;

/** Addresses for electronic mail: whole, or the part before or after the @. */
record EmailComparison(TextDomain domain) implements Comparison {
  private static final int SLIPS = 3;
  private static final List<Level> LEVELS =
      List.of(
          new Level("exact", .75, 1),
          new Level("a few keystrokes apart", .1, .5),
          Level.of("same name before the @", .05),
          Level.of("same house after the @", .05),
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
    String left = domain.text(one);
    String right = domain.text(other);
    if (domain.fewestEdits(one, other) <= SLIPS && Edits.within(left, right, SLIPS)) {
      return 1;
    }
    int at = left.indexOf('@');
    int otherAt = right.indexOf('@');
    if (at < 0 || otherAt < 0) {
      return 4;
    }
    if (left.substring(0, at).equals(right.substring(0, otherAt))) {
      return 2;
    }
    return left.substring(at).equals(right.substring(otherAt)) ? 3 : 4;
  }
}
