package vn.mangnon.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.mangnon.access.Role;

/**
 * What the sample generator of a programme shall make up.
 *
 * @param breakdownsFrom the first year with breakdowns
 * @param note said wherever the figures are marked as sample
 * @param unknownPopulation of a place without a published one
 * @param childDrift standard deviation of children per head between places
 * @param shares by option code, its share by class of place
 * @param elements in an order in which each one needs only earlier ones
 */
record SampleSettings(
    long seed,
    int firstYear,
    int lastYear,
    int breakdownsFrom,
    String note,
    int unknownPopulation,
    double childDrift,
    Map<String, ByClass> shares,
    List<ElementModel> elements,
    Reporting reporting,
    String password,
    List<Person> people) {
  /** How well places report. */
  record Reporting(
      int daysBeforeDue,
      double lateShare,
      int daysLate,
      double correctedShare,
      double error,
      int daysToCorrection,
      List<Gap> gaps,
      Early early,
      int returned,
      String reason) {}

  /** Forms that some places never hand in. */
  record Gap(Set<Integer> years, Set<String> agencies, double share) {}

  /** The running year, for which some places have reported already. */
  record Early(int year, double share, int daysBeforeToday) {}

  /**
   * A sample account.
   *
   * @param roles each a grant of its own, for the same agency and place
   */
  record Person(
      String login,
      String name,
      List<Role> roles,
      Optional<String> agency,
      Optional<String> place) {
    Person {
      roles = List.copyOf(roles);
    }
  }
}
