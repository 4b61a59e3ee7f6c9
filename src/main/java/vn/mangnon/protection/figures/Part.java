package vn.mangnon.protection.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * One part of the children that a number counts.
 *
 * @param children empty where left out
 */
public record Part(String name, OptionalLong children) {
  /** The sexes by which children of cases are parted. */
  static final List<String> SEXES = List.of("FEMALE", "MALE", "UNKNOWN");

  /** The age groups, by the years, by which children of cases are parted. */
  static final List<String> AGES = List.of("Y0_5", "Y6_10", "Y11_15", "Y16", "UNKNOWN");

  /** Whether some of them are left out. */
  static boolean leftOut(List<Part> parts) {
    return parts.stream().anyMatch(part -> part.children().isEmpty());
  }

  /**
   * Those that are told. Where only parts with somebody in them are listed, the name alone of one
   * that is left out would tell that there is somebody, and of few such parts how many.
   */
  static List<Part> told(List<Part> parts) {
    return parts.stream().filter(part -> part.children().isPresent()).toList();
  }

  /**
   * Parts with their numbers, in the order given.
   *
   * @param outward small numbers are left out, and as many others as it takes
   */
  static List<Part> all(List<String> names, ToLongFunction<String> number, boolean outward) {
    Map<Integer, Long> numbers = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      numbers.put(i, number.applyAsLong(names.get(i)));
    }
    Set<Object> hidden = outward ? SmallCounts.hidden(numbers) : Set.of();
    List<Part> parts = new ArrayList<>();
    numbers.forEach((i, count) ->
        parts.add(
            new Part(
                names.get(i), hidden.contains(i) ? OptionalLong.empty() : OptionalLong.of(count))));
    return parts;
  }
}
