package vn.mangnon.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The problems of a file and the rows they concern; it keeps a number of them and counts all. */
final class ProblemList {
  private static final int KEPT = 20_000;
  private final List<Problem> kept = new ArrayList<>();
  private final BitSet badLines = new BitSet();
  private long errors;
  private long warnings;

  void add(Problem problem) {
    if (problem.hard()) {
      errors++;
    } else {
      warnings++;
    }
    badLines.set(problem.row());
    if (kept.size() < KEPT) {
      kept.add(problem);
    }
  }

  /** Whether a row may be taken in. */
  boolean good(int line) {
    return !badLines.get(line);
  }

  boolean isEmpty() {
    return badLines.isEmpty();
  }

  int badRows() {
    return badLines.cardinality();
  }

  long errors() {
    return errors;
  }

  long warnings() {
    return warnings;
  }

  /** In the order of the file. */
  List<Problem> inOrder() {
    return kept.stream()
        .sorted(
            Comparator.comparingInt(Problem::row)
                .thenComparing(p -> p.column().length())
                .thenComparing(Problem::column))
        .toList();
  }
}
