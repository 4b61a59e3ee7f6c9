package vn.mangnon.linkage;

import java.util.List;
import vn.mangnon.linkage.names.Keystroke;

/** Numbers given to a person or a telephone. */
record NumberComparison(TextDomain domain) implements Comparison {
  private static final List<Level> LEVELS =
      List.of(
          new Level("exact", .85, 1),
          Level.of("one digit apart", .05),
          Level.of("two digits apart", .02),
          Level.of("different", .08));

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
    return Keystroke.apart(left, right) ? 1 : Edits.within(left, right, 2) ? 2 : 3;
  }
}
