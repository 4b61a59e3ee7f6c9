package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Values now taken for true, by place and period. */
final class Known {
  private final Map<Integer, Map<Integer, CellSet>> places = new HashMap<>();
  private final Map<Integer, Map<Integer, Map<Integer, BigDecimal>>> totals = new HashMap<>();
  private final Map<Integer, Integer> mainBreakdowns;

  private Known(Map<Integer, Integer> mainBreakdowns) {
    this.mainBreakdowns = mainBreakdowns;
  }

  static Known of(List<SheetRepository.Value> values, Map<Integer, Integer> mainBreakdowns) {
    Known known = new Known(mainBreakdowns);
    for (SheetRepository.Value value : values) {
      known
          .places
          .computeIfAbsent(value.period(), p -> new HashMap<>())
          .computeIfAbsent(value.place(), p -> new CellSet(mainBreakdowns))
          .put(value.element(), value.category(), value.value());
    }
    return known;
  }

  CellSet copyOf(int place, int period) {
    CellSet there = in(period).get(place);
    return there == null ? new CellSet(mainBreakdowns) : there.copy();
  }

  /** Totals of all other places in the period, by element. */
  IntFunction<List<BigDecimal>> peersOf(int place, int period) {
    Map<Integer, Map<Integer, BigDecimal>> byElement =
        totals.computeIfAbsent(period, this::totalsOf);
    return element ->
        byElement.getOrDefault(element, Map.of()).entrySet().stream()
            .filter(total -> total.getKey() != place)
            .map(Map.Entry::getValue)
            .toList();
  }

  private Map<Integer, Map<Integer, BigDecimal>> totalsOf(int period) {
    Map<Integer, Map<Integer, BigDecimal>> byElement = new HashMap<>();
    in(period)
        .forEach((place, cells) ->
            cells
                .elements()
                .forEach(element ->
                    cells
                        .total(element)
                        .ifPresent(total ->
                            byElement
                                .computeIfAbsent(element, e -> new HashMap<>())
                                .put(place, total))));
    return byElement;
  }

  private Map<Integer, CellSet> in(int period) {
    return places.getOrDefault(period, Map.of());
  }
}
