package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values now taken for true, by place and period. */
final class Known {
  private record Sheet(int place, int period) {}

  private final Map<Sheet, CellSet> sheets = new HashMap<>();
  private final Map<Integer, Integer> mainBreakdowns;

  private Known(Map<Integer, Integer> mainBreakdowns) {
    this.mainBreakdowns = mainBreakdowns;
  }

  static Known of(List<SheetRepository.Value> values, Map<Integer, Integer> mainBreakdowns) {
    Known known = new Known(mainBreakdowns);
    for (SheetRepository.Value value : values) {
      known
          .sheets
          .computeIfAbsent(
              new Sheet(value.place(), value.period()), s -> new CellSet(mainBreakdowns))
          .put(value.element(), value.category(), value.value());
    }
    return known;
  }

  CellSet copyOf(int place, int period) {
    CellSet copy = new CellSet(mainBreakdowns);
    CellSet there = sheets.get(new Sheet(place, period));
    if (there != null) {
      there.cells().forEach((key, value) -> copy.put(key.element(), key.category(), value));
    }
    return copy;
  }

  /** Totals of all other places in the period, by element. */
  Map<Integer, List<BigDecimal>> peersOf(int place, int period) {
    Map<Integer, List<BigDecimal>> peers = new HashMap<>();
    sheets.forEach((sheet, cells) -> {
      if (sheet.period() == period && sheet.place() != place) {
        cells.cells().keySet().stream()
            .map(CellSet.Key::element)
            .distinct()
            .forEach(element ->
                cells
                    .total(element)
                    .ifPresent(total ->
                        peers.computeIfAbsent(element, e -> new ArrayList<>()).add(total)));
      }
    });
    return peers;
  }
}
