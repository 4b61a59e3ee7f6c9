package vn.mangnon.statistics;

/** How long a reporting period is. The order is from the longest to the shortest. */
public enum PeriodKind {
  /** Calendar year, 1 January to 31 December. */
  YEAR(1),
  /** Half of a calendar year. */
  HALF(2),
  /** Quarter of a calendar year. */
  QUARTER(4),
  /** Calendar month. */
  MONTH(12),
  /** School year, 1 September to 31 May; it counts for the calendar year in which it ends. */
  SCHOOL_YEAR(1);

  private final int perYear;

  PeriodKind(int perYear) {
    this.perYear = perYear;
  }

  /** How many periods of this kind a reporting year has. */
  public int perYear() {
    return perYear;
  }
}
