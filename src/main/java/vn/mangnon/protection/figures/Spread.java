package vn.mangnon.protection.figures;

import java.util.OptionalDouble;

/**
 * How long something took. What still runs and what never came are counted apart: median and p90
 * are of what was done, and therefore too short while much still runs.
 *
 * @param total all of them: done, running, missing and unsure
 * @param done it followed
 * @param running it is still owed
 * @param missing it ended without
 * @param unsure nobody knows yet whether it is owed
 * @param inTime done within the limit
 * @param late done after the limit
 * @param overdue still owed, or not known whether, and the limit has gone by
 * @param median in the unit of the measure, interpolated between two values
 * @param p90 the time within which nine of ten were done, interpolated
 */
public record Spread(
    long total,
    long done,
    long running,
    long missing,
    long unsure,
    long inTime,
    long late,
    long overdue,
    OptionalDouble median,
    OptionalDouble p90) {
  /** Nothing at all. */
  public static final Spread NONE =
      new Spread(0, 0, 0, 0, 0, 0, 0, 0, OptionalDouble.empty(), OptionalDouble.empty());

  /** Done where the limit did not bind, or where there is none. */
  public long free() {
    return done - inTime - late;
  }

  /**
   * The share within the legal limit, 0 to 1: what was done in time, of all of which that is known,
   * which is what was done and what is overdue already.
   */
  public OptionalDouble share() {
    long known = inTime + late + overdue;
    return known == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) inTime / known);
  }
}
