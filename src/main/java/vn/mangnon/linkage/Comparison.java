package vn.mangnon.linkage;

import java.util.List;

/** How alike two values of one column are, in a few levels from the same to different. */
sealed interface Comparison
    permits CategoryComparison,
        DateComparison,
        EmailComparison,
        NamePartComparison,
        NumberComparison,
        PersonNameComparison,
        RememberedComparison,
        TextComparison {
  /** The levels from the closest; the last one means different. */
  List<Level> levels();

  /** The index in {@link #levels()} of two values. */
  int compare(int one, int other);
}
