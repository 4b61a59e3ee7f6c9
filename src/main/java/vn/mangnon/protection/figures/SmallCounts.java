package vn.mangnon.protection.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.mangnon.statistics.Suppression;

/** Which counts of parts are left out, so that nobody is recognised by them. */
final class SmallCounts {
  /** Numbers below this one are of people whom somebody could recognise. */
  static final int SMALLEST = 5;

  private SmallCounts() {}

  /**
   * The parts whose counts are left out: those of 1 to 4, and as many others as it takes so that
   * the whole, which is told, gives none away by subtraction.
   */
  static Set<Object> hidden(Map<Integer, Long> parts) {
    Map<Integer, BigDecimal> counts = new HashMap<>();
    Map<Integer, BigDecimal> everywhere = new HashMap<>();
    List<Suppression.Cell> cells = new ArrayList<>();
    parts.forEach((part, number) -> {
      counts.put(part, BigDecimal.valueOf(number));
      everywhere.put(part, BigDecimal.ONE);
      cells.add(new Suppression.Cell(part, Map.of(part, BigDecimal.ONE), false));
    });
    // The whole stands beside the parts: it cannot be taken back.
    cells.add(new Suppression.Cell("all", everywhere, true));
    return new Suppression(SMALLEST).leaveOut(counts, cells);
  }
}
