package vn.mangnon.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.mangnon.places.Residence;

/**
 * How figures of one element are made up.
 *
 * @param size what the province's total is in a year
 * @param within the element no place's value may exceed; by default the one it is a rate of
 * @param byClass how much likelier it is in each class of place
 * @param spread standard deviation between places of a class, as a share
 * @param likelier by option code, how much likelier it is among those
 * @param equal options whose value another element already says
 * @param inYears the only years it is counted in; empty: every year
 * @param comments by year, what the officer writes beside it
 */
record ElementModel(
    String code,
    Size size,
    Optional<String> within,
    ByClass byClass,
    double spread,
    Map<String, Double> likelier,
    Optional<Equal> equal,
    Set<Integer> inYears,
    Map<Integer, String> comments) {
  /** The province's total. */
  sealed interface Size {
    /** A number of its own. */
    record Total(Curve total) implements Size {}

    /** So many in {@code of} of another element; some classes of place by a rate of their own. */
    record Rate(String base, double of, Curve rate, Map<Residence, Curve> rateByClass)
        implements Size {}

    /** One in so many per cent of places, none in the others. */
    record ShareOfPlaces(Curve percent) implements Size {}
  }

  /** One option of a breakdown that another element counts too. */
  record Equal(String option, String element) {}

  boolean isCountedIn(int year) {
    return inYears.isEmpty() || inYears.contains(year);
  }

  /** The element that weighs and limits this one. */
  Optional<String> ceiling() {
    return within.or(() ->
        size instanceof Size.Rate rate
                && rate.rate().points().values().stream().allMatch(r -> r <= rate.of())
            ? Optional.of(rate.base())
            : Optional.empty());
  }

  /** The elements that must be made up before this one. */
  List<String> needs() {
    Stream<String> base = size instanceof Size.Rate rate ? Stream.of(rate.base()) : Stream.empty();
    return Stream.of(base, within.stream(), equal.map(Equal::element).stream())
        .flatMap(s -> s)
        .toList();
  }
}
