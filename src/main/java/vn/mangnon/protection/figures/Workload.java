package vn.mangnon.protection.figures;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.rules.Level;

/** What came in, what is open, what was looked at again, and whether it helped. */
public record Workload(
    List<Received> received, List<Open> open, List<Reviews> reviews, Again again) {
  public Workload {
    received = List.copyOf(received);
    open = List.copyOf(open);
    reviews = List.copyOf(reviews);
  }

  /**
   * Children of reports received in the period, by the way they came in.
   *
   * @param waiting nobody has decided yet
   * @param cases it led to a case
   * @param ended it ended without one
   * @param same the same child and event was reported before
   */
  public record Received(Channel channel, long waiting, long cases, long ended, long same) {
    /** All of them. */
    public long total() {
      return waiting + cases + ended + same;
    }
  }

  /**
   * Open cases now.
   *
   * @param risk as found last; empty: all
   * @param workers how many people lead one of them
   * @param most how many of them one person leads at most
   * @param led led cases, each counted for each of its leads
   * @param unled cases without a lead
   */
  public record Open(
      Optional<Level> risk, long cases, long workers, long most, long led, long unled) {
    /** How many of them a lead has on average. */
    public OptionalDouble each() {
      return workers == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) led / workers);
    }
  }

  /**
   * Reviews that were due in the period, by the risk the case has now.
   *
   * @param running due, but not yet
   * @param lapsed no longer owed: a new plan came, or the case ended
   */
  public record Reviews(
      Level risk, long inTime, long late, long overdue, long running, long lapsed) {
    /** The share done in time of those of which that is known, 0 to 1. */
    public OptionalDouble share() {
      long known = inTime + late + overdue;
      return known == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) inTime / known);
    }
  }

  /**
   * Cases closed in the period, and whether the same child of the register was reported again
   * within twelve months.
   *
   * @param again it was, and the twelve months are over
   * @param notAgain it was not, and they are over
   * @param againEarly it was, and they are not over
   * @param notYet they are not over
   * @param unknown the child is not linked to the register
   * @param left the child died, came of age or left the province
   */
  public record Again(
      long again, long notAgain, long againEarly, long notYet, long unknown, long left) {
    /** All closed cases. */
    public long total() {
      return again + notAgain + againEarly + notYet + unknown + left;
    }

    /** The share reported again among those whose twelve months are over, 0 to 1. */
    public OptionalDouble share() {
      long known = again + notAgain;
      return known == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) again / known);
    }
  }
}
