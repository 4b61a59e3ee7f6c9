package vn.mangnon.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.mangnon.access.Actor;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.FigureRow;
import vn.mangnon.statistics.FormKey;
import vn.mangnon.statistics.KnownFigures;
import vn.mangnon.statistics.LockedForms;

/**
 * Refuses figures that would change a locked form: final figures change only by a correction that
 * somebody begins on the form itself. What is known already with the same value is no change.
 */
final class LockedRows {
  private final Actor actor;
  private final LockedForms locked;
  private final Catalogue catalogue;
  private final KnownFigures known;

  private record Cell(int element, int place, int period, int category) {
    static Cell of(FigureRow row) {
      return new Cell(row.element(), row.place(), row.period(), row.category());
    }
  }

  LockedRows(Actor actor, LockedForms locked, Catalogue catalogue, KnownFigures known) {
    this.actor = actor;
    this.locked = locked;
    this.catalogue = catalogue;
    this.known = known;
  }

  /**
   * Adds such figures to the problems.
   *
   * @return whether there are any
   */
  boolean mark(Screening screening) {
    Map<Cell, Integer> changes = onLockedForms(screening);
    if (changes.isEmpty()) {
      return false;
    }
    CompactRows rows = screening.rows();
    Set<Integer> elements = new HashSet<>();
    Set<Integer> periods = new HashSet<>();
    changes
        .keySet()
        .forEach(cell -> {
          elements.add(cell.element());
          periods.add(cell.period());
        });
    known.each(
        actor,
        elements,
        periods,
        now -> {
          Integer index = changes.get(Cell.of(now));
          if (index == null) {
            return;
          }
          rows.keepComment(index, now.comment());
          if (same(rows.figure(index), now)) {
            changes.remove(Cell.of(now));
          }
        });
    changes.values().stream()
        .sorted()
        .forEach(index -> screening.problems().add(problem(rows, index)));
    return !changes.isEmpty();
  }

  private Map<Cell, Integer> onLockedForms(Screening screening) {
    CompactRows rows = screening.rows();
    Set<Integer> periods = new HashSet<>();
    for (int index = 0; index < rows.size(); index++) {
      periods.add(rows.period(index));
    }
    Set<LockedForms.Locked> forms = locked.in(actor, periods);
    Map<Cell, Integer> found = new HashMap<>();
    for (int index = 0; !forms.isEmpty() && index < rows.size(); index++) {
      FigureRow row = rows.figure(index);
      int form = catalogue.formOf(row.element()).map(FormKey::id).orElse(0);
      if (screening.problems().good(rows.line(index))
          && forms.contains(new LockedForms.Locked(form, row.place(), row.period()))) {
        found.put(Cell.of(row), index);
      }
    }
    return found;
  }

  private static boolean same(FigureRow row, FigureRow now) {
    return row.comment().equals(now.comment()) && row.value().compareTo(now.value()) == 0;
  }

  private static Problem problem(CompactRows rows, int index) {
    return new Problem(
        rows.line(index),
        rows.column(index),
        ProblemCode.LOCKED,
        true,
        "biểu của địa bàn này cho kỳ này đã khóa. Muốn sửa, hãy mở biểu đó và chọn “Đính chính”.",
        "the form of this place for this period is locked. To change it, open it and choose"
            + " “Correct”.");
  }
}
