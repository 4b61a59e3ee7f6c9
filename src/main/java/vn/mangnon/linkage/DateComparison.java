package vn.mangnon.linkage;

import java.util.List;

/** Dates at the coarser precision of the two, with the slips clerks and keyboards make. */
record DateComparison(DateDomain domain) implements Comparison {
  static final int EXACT = 0;
  private static final int COARSE = 1;
  private static final int ROUNDED = 2;
  private static final int SWAPPED = 3;
  static final int SLIP = 4;
  private static final int ONE_PART = 5;
  private static final int NEAR = 6;
  private static final int SAME_YEAR = 7;
  private static final int DIFFERENT = 8;
  private static final int NEAR_DAYS = 45;
  private static final List<Level> LEVELS =
      List.of(
          new Level("exact", .8, 1),
          Level.of("same as far as known", .03),
          Level.of("same year, one is a rounded date", .02),
          Level.of("day and month swapped", .03),
          Level.of("one digit apart", .05),
          Level.of("only day, month or year differs", .02),
          Level.of("a few weeks apart", .02),
          Level.of("same year", .01),
          Level.of("different", .02));

  @Override
  public List<Level> levels() {
    return LEVELS;
  }

  @Override
  public int compare(int one, int other) {
    if (one == other) {
      return EXACT;
    }
    PartialDate left = PartialDate.unpack(domain.packed(one));
    PartialDate right = PartialDate.unpack(domain.packed(other));
    if (left.day() == 0 || right.day() == 0) {
      return partial(left, right);
    }
    boolean year = left.year() == right.year();
    if (year && left.day() == right.month() && left.month() == right.day()) {
      return SWAPPED;
    }
    if (year && (left.firstOfJanuary() || right.firstOfJanuary() || roundedMonth(left, right))) {
      return ROUNDED;
    }
    if (digitsApart(domain.packed(one), domain.packed(other))
        || (left.month() == right.month()
            && left.day() == right.day()
            && Math.abs(left.year() - right.year()) == 1)) {
      return SLIP;
    }
    int same =
        (year ? 1 : 0)
            + (left.month() == right.month() ? 1 : 0)
            + (left.day() == right.day() ? 1 : 0);
    if (same == 2) {
      return ONE_PART;
    }
    return daysApart(left, right) <= NEAR_DAYS ? NEAR : year ? SAME_YEAR : DIFFERENT;
  }

  private static int partial(PartialDate left, PartialDate right) {
    boolean month = left.month() == 0 || right.month() == 0 || left.month() == right.month();
    if (left.year() != right.year()) {
      return Math.abs(left.year() - right.year()) == 1 ? ONE_PART : DIFFERENT;
    }
    return month ? COARSE : SAME_YEAR;
  }

  private static boolean roundedMonth(PartialDate left, PartialDate right) {
    return left.month() == right.month() && (left.day() == 1 || right.day() == 1);
  }

  /** One digit differs, or two neighbours changed places. */
  private static boolean digitsApart(int left, int right) {
    int differing = 0;
    int sum = 0;
    int gap = 0;
    for (int at = 0; at < 8; at++) {
      int difference = left % 10 - right % 10;
      if (difference != 0) {
        differing++;
        sum += difference;
        gap = differing == 1 ? at : at - gap;
      }
      left /= 10;
      right /= 10;
    }
    return differing == 1 || (differing == 2 && sum == 0 && gap == 1);
  }

  /** About how many days apart; months count 31, which is near enough for "a few weeks". */
  private static int daysApart(PartialDate left, PartialDate right) {
    return Math.abs(day(left) - day(right));
  }

  private static int day(PartialDate date) {
    return (date.year() * 12 + date.month()) * 31 + date.day();
  }
}
