package vn.mangnon.protection.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.PeriodKind;

/**
 * The periods one can ask for: years, quarters and months from the first calendar of holidays on.
 */
final class Periods {
  private static final int FIRST = 2021;

  private Periods() {}

  /** The period of that code; this year when there is none such. */
  static Period chosen(String code, LocalDate today) {
    return Period.parse(code)
        .filter(period ->
            period.kind() == PeriodKind.YEAR
                || period.kind() == PeriodKind.QUARTER
                || period.kind() == PeriodKind.MONTH)
        .filter(period -> period.year() >= FIRST && !period.start().isAfter(today))
        .orElseGet(() -> Period.year(today.getYear()));
  }

  /** This year and the last, each whole, by quarter and by month, and the years before. */
  static List<Period> offered(LocalDate today) {
    List<Period> offered = new ArrayList<>();
    for (int year = today.getYear(); year >= Math.max(FIRST, today.getYear() - 1); year--) {
      offered.add(Period.year(year));
      offered.addAll(begun(PeriodKind.QUARTER, year, today));
      offered.addAll(begun(PeriodKind.MONTH, year, today));
    }
    for (int year = today.getYear() - 2; year >= FIRST; year--) {
      offered.add(Period.year(year));
    }
    return offered;
  }

  private static List<Period> begun(PeriodKind kind, int year, LocalDate today) {
    return Period.allOf(kind, year).stream()
        .filter(period -> !period.start().isAfter(today))
        .sorted(java.util.Comparator.reverseOrder())
        .toList();
  }
}
