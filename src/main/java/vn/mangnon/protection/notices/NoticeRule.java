package vn.mangnon.protection.notices;

import vn.mangnon.protection.rules.DeadlineKind;

/**
 * When a kind of deadline is told of: a row of {@code protection/notices.csv}.
 *
 * @param soon before it is due, in the unit
 * @param agencyAfter hours after it was due at which the lead agency hears of it; nights and
 *     holidays count
 * @param leadersAfter hours after which it counts among the numbers of the province's leaders
 */
public record NoticeRule(
    DeadlineKind kind, double soon, Unit unit, int agencyAfter, int leadersAfter) {
  /** What “soon” is counted in. */
  public enum Unit {
    /** Nights and holidays count. */
    HOURS,
    /** Of the time from its start until it is due, 0 to 100. */
    PERCENT
  }
}
