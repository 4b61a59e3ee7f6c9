package vn.mangnon.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.mangnon.access.Actor;
import vn.mangnon.statistics.CheckFinding;
import vn.mangnon.statistics.FigureRow;
import vn.mangnon.statistics.Figures;
import vn.mangnon.statistics.KnownFigures;

/**
 * Applies the programme's rules to the figures of a file, in slices of whole places and periods so
 * that memory stays bounded. A value that is already known is not questioned again.
 */
final class RuleChecks {
  private static final int SLICE = 50_000;
  private static final int PLACE_BITS = 16;

  private final Actor actor;
  private final Figures figures;
  private final KnownFigures known;
  private final LockedRows locked;
  private final Screening screening;
  private final String comment;
  private boolean changed;

  /** Checks the figures of {@code screening}; {@code comment} explains what carries no reason. */
  RuleChecks(
      Actor actor,
      Figures figures,
      KnownFigures known,
      LockedRows locked,
      Screening screening,
      String comment) {
    this.actor = actor;
    this.figures = figures;
    this.known = known;
    this.locked = locked;
    this.screening = screening;
    this.comment = comment;
  }

  /**
   * Adds what the rules refuse to the problems.
   *
   * @return whether any figure must be left out or got a comment
   */
  boolean run() {
    changed = locked.mark(screening);
    long[] order = order();
    int from = 0;
    while (from < order.length) {
      int to = Math.min(order.length, from + SLICE);
      while (to < order.length && order[to] >>> Integer.SIZE == order[to - 1] >>> Integer.SIZE) {
        to++;
      }
      check(order, from, to);
      from = to;
    }
    return changed;
  }

  /** Period and place in the upper half, so that a place's report stands together. */
  private long[] order() {
    CompactRows rows = screening.rows();
    Map<Integer, Integer> numbers = new HashMap<>();
    long[] order = new long[rows.size()];
    int good = 0;
    for (int index = 0; index < rows.size(); index++) {
      if (screening.problems().good(rows.line(index))) {
        int place = numbers.computeIfAbsent(rows.place(index), p -> numbers.size());
        int period = numbers.computeIfAbsent(-rows.period(index), p -> numbers.size());
        order[good++] =
            ((long) period << (Integer.SIZE + PLACE_BITS)) | (long) place << Integer.SIZE | index;
      }
    }
    long[] sorted = Arrays.copyOf(order, good);
    Arrays.sort(sorted);
    return sorted;
  }

  private void check(long[] order, int from, int to) {
    CompactRows rows = screening.rows();
    List<FigureRow> slice = new ArrayList<>(to - from);
    for (int at = from; at < to; at++) {
      int index = (int) order[at];
      slice.add(rows.figure(index, index + 1));
    }
    List<CheckFinding> findings = figures.check(actor, slice);
    Set<Integer> settled = settled(rows, findings);
    for (CheckFinding finding : findings) {
      int index = finding.row() - 1;
      if (index < 0) {
        continue;
      }
      if (finding.hard()) {
        add(index, ProblemCode.RULE, finding);
      } else if (!settled.contains(index)) {
        if (rows.explained(index, comment)) {
          changed |= !comment.isBlank();
        } else {
          add(index, ProblemCode.NEEDS_COMMENT, finding);
        }
      }
    }
  }

  private void add(int index, ProblemCode code, CheckFinding finding) {
    changed = true;
    screening
        .problems()
        .add(
            new Problem(
                screening.rows().line(index),
                screening.rows().column(index),
                code,
                finding.hard(),
                finding.messageVi(),
                finding.messageEn()));
  }

  /** Questioned figures that are known with the same value. */
  private Set<Integer> settled(CompactRows rows, List<CheckFinding> findings) {
    Map<List<Integer>, FigureRow> questioned = new HashMap<>();
    Set<Integer> elements = new HashSet<>();
    Set<Integer> periods = new HashSet<>();
    for (CheckFinding finding : findings) {
      if (!finding.hard() && finding.row() > 0) {
        FigureRow row = rows.figure(finding.row() - 1, finding.row());
        questioned.put(cell(row), row);
        elements.add(row.element());
        periods.add(row.period());
      }
    }
    Set<Integer> settled = new HashSet<>();
    if (!questioned.isEmpty()) {
      known.each(
          actor,
          elements,
          periods,
          now -> {
            FigureRow row = questioned.get(cell(now));
            if (row != null && row.value().compareTo(now.value()) == 0) {
              rows.keepComment(row.row() - 1, now.comment());
              settled.add(row.row() - 1);
            }
          });
    }
    return settled;
  }

  private static List<Integer> cell(FigureRow row) {
    return List.of(row.element(), row.place(), row.period(), row.category());
  }
}
