package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of one place and period by element and category, with the total of each element. */
final class CellSet {
  record Key(int element, int category) {}

  private final Map<Integer, Map<Integer, BigDecimal>> values = new HashMap<>();
  private final Map<Integer, Integer> mainBreakdowns;

  /**
   * @param mainBreakdowns number of the breakdown that makes the total, by element
   */
  CellSet(Map<Integer, Integer> mainBreakdowns) {
    this.mainBreakdowns = mainBreakdowns;
  }

  CellSet copy() {
    CellSet copy = new CellSet(mainBreakdowns);
    values.forEach((element, cells) -> copy.values.put(element, new HashMap<>(cells)));
    return copy;
  }

  void put(int element, int category, BigDecimal value) {
    values.computeIfAbsent(element, e -> new HashMap<>()).put(category, value);
  }

  /** The elements with any value, in no order. */
  Set<Integer> elements() {
    return Collections.unmodifiableSet(values.keySet());
  }

  /** The values of one element by category, the total among them where it is reported. */
  Map<Integer, BigDecimal> cells(int element) {
    return Collections.unmodifiableMap(values.getOrDefault(element, Map.of()));
  }

  /** What is written in the cell itself. */
  Optional<BigDecimal> reported(Key key) {
    return Optional.ofNullable(cells(key.element()).get(key.category()));
  }

  Optional<BigDecimal> value(int element, int category) {
    return category == Category.TOTAL
        ? total(element)
        : Optional.ofNullable(cells(element).get(category));
  }

  /** The reported total, or the sum of the main breakdown. */
  Optional<BigDecimal> total(int element) {
    Map<Integer, BigDecimal> cells = cells(element);
    BigDecimal reported = cells.get(Category.TOTAL);
    if (reported != null) {
      return Optional.of(reported);
    }
    int breakdown = mainBreakdowns.getOrDefault(element, 0);
    return cells.entrySet().stream()
        .filter(cell -> cell.getKey() / Category.PER_DIMENSION == breakdown)
        .map(Map.Entry::getValue)
        .reduce(BigDecimal::add);
  }
}
