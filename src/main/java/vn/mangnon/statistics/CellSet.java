package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of one place and period by element and category, with the total of each element. */
final class CellSet {
  record Key(int element, int category) {}

  private final Map<Key, BigDecimal> values = new HashMap<>();
  private final Map<Integer, Integer> mainBreakdowns;

  /**
   * @param mainBreakdowns number of the breakdown that makes the total, by element
   */
  CellSet(Map<Integer, Integer> mainBreakdowns) {
    this.mainBreakdowns = mainBreakdowns;
  }

  void put(int element, int category, BigDecimal value) {
    values.put(new Key(element, category), value);
  }

  Optional<BigDecimal> value(int element, int category) {
    return category == Category.TOTAL
        ? total(element)
        : Optional.ofNullable(values.get(new Key(element, category)));
  }

  /** The reported total, or the sum of the main breakdown. */
  Optional<BigDecimal> total(int element) {
    BigDecimal reported = values.get(new Key(element, Category.TOTAL));
    if (reported != null) {
      return Optional.of(reported);
    }
    int breakdown = mainBreakdowns.getOrDefault(element, 0);
    List<BigDecimal> parts =
        values.entrySet().stream()
            .filter(e -> e.getKey().element() == element)
            .filter(e -> e.getKey().category() / Category.PER_DIMENSION == breakdown)
            .map(Map.Entry::getValue)
            .toList();
    return parts.stream().reduce(BigDecimal::add);
  }

  Map<Key, BigDecimal> cells() {
    return Map.copyOf(values);
  }
}
