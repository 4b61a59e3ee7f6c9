package vn.mangnon.children.counts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.mangnon.statistics.Category;

/** Adds up what a rule found, as a whole and by the categories a figure is broken down by. */
final class Tally {
  private Tally() {}

  /** The option of every breakdown for those of whom it is not known. */
  private static final String UNKNOWN = "unknown";

  /**
   * The whole and its parts by code of category; whoever belongs to no part is in the part "not
   * known". A breakdown that the programme's folder does not explain is left out.
   */
  static Map<String, Long> of(List<Cell> cells, List<Category> categories, CountRules rules) {
    Map<String, Long> tally = new LinkedHashMap<>();
    long whole = sum(cells, cell -> true);
    tally.put("total", whole);
    categories.stream()
        .collect(
            Collectors.groupingBy(Category::dimension, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(parts -> tally.putAll(parts(cells, parts, whole, rules)));
    return tally;
  }

  private static Map<String, Long> parts(
      List<Cell> cells, List<Category> parts, long whole, CountRules rules) {
    Map<String, Long> found = new LinkedHashMap<>();
    for (Category part : parts) {
      rules
          .group(part.code())
          .ifPresent(group -> found.put(part.code(), sum(cells, group::has)));
    }
    long known = found.values().stream().mapToLong(Long::longValue).sum();
    parts.stream()
        .filter(part -> part.option().equals(UNKNOWN))
        .forEach(part -> found.put(part.code(), whole - known));
    return found.size() == parts.size() && known <= whole ? found : Map.of();
  }

  private static long sum(List<Cell> cells, Predicate<Cell> of) {
    return cells.stream().filter(of).mapToLong(Cell::number).sum();
  }
}
