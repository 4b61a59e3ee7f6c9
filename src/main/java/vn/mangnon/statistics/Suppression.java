package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which cells of a table of counts may be published together.
 *
 * <p>A cell from 1 to threshold − 1 is protected. Leaving it out is not enough when totals, another
 * map of the same places or an older release give it away by subtraction, so further cells are left
 * out until this holds: the counts behind the table can be rearranged, without changing any
 * published cell, so that each protected cell takes every value from 1 to threshold − 1. Counts may
 * be rearranged among places that always occur together in published cells; that is a part of what
 * an attacker must consider possible, so the guarantee errs on the side of the child.
 */
public final class Suppression {
  private final BigDecimal lowest = BigDecimal.ONE;
  private final BigDecimal highest;

  /** Protects counts of 1 to {@code threshold} − 1; zero is a fact about nobody. */
  public Suppression(int threshold) {
    this.highest = BigDecimal.valueOf(threshold - 1L);
  }

  /**
   * One cell that may be published.
   *
   * @param id what the caller calls it
   * @param shares which reported counts it adds up, by place, and which share of each
   * @param known it was published before with the same value and cannot be taken back
   */
  public record Cell(Object id, Map<Integer, BigDecimal> shares, boolean known) {}

  /**
   * The cells to leave out.
   *
   * @param counts reported count by place
   */
  public Set<Object> leaveOut(Map<Integer, BigDecimal> counts, Collection<Cell> cells) {
    Set<Object> out = new HashSet<>();
    List<Cell> guarded = cells.stream().filter(cell -> isProtected(valueOf(cell, counts))).toList();
    guarded.stream().filter(cell -> !cell.known()).forEach(cell -> out.add(cell.id()));
    List<Cell> still = guarded.stream().filter(cell -> out.contains(cell.id())).toList();
    List<Cell> bySize =
        cells.stream().sorted(Comparator.comparing(cell -> valueOf(cell, counts))).toList();
    for (Cell cell : still) {
      hide(cell, counts, bySize, out);
    }
    // A cell left out later may undo nothing: leaving out only merges classes. One pass is enough.
    return out;
  }

  private void hide(
      Cell guarded, Map<Integer, BigDecimal> counts, List<Cell> bySize, Set<Object> out) {
    while (!safe(guarded, counts, bySize, out)) {
      Optional<Cell> next = next(guarded, counts, bySize, out);
      if (next.isEmpty()) {
        return;
      }
      out.add(next.get().id());
    }
  }

  /** The smallest cell that alone makes the guarded one safe, or else the smallest nearby. */
  private Optional<Cell> next(
      Cell guarded, Map<Integer, BigDecimal> counts, List<Cell> bySize, Set<Object> out) {
    List<Cell> open =
        bySize.stream().filter(cell -> !cell.known() && !out.contains(cell.id())).toList();
    Set<Integer> around =
        bySize.stream()
            .filter(cell -> !out.contains(cell.id()))
            .map(cell -> cell.shares().keySet())
            .filter(places -> places.containsAll(guarded.shares().keySet()))
            .min(Comparator.comparingInt(Set::size))
            .orElse(counts.keySet());
    List<Cell> near =
        open.stream().filter(cell -> around.containsAll(cell.shares().keySet())).toList();
    return near.stream()
        .filter(cell -> safe(guarded, counts, bySize, with(out, cell)))
        .findFirst()
        .or(() -> near.stream().filter(cell -> cell.shares().size() < around.size()).findFirst())
        .or(() -> near.stream().findFirst())
        .or(() -> open.stream().findFirst());
  }

  private static Set<Object> with(Set<Object> out, Cell cell) {
    Set<Object> more = new HashSet<>(out);
    more.add(cell.id());
    return more;
  }

  private boolean safe(
      Cell guarded, Map<Integer, BigDecimal> counts, List<Cell> cells, Set<Object> out) {
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    for (List<Integer> together : classes(counts.keySet(), cells, out)) {
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal largestShare = BigDecimal.ZERO;
      BigDecimal smallestShare = BigDecimal.ONE;
      for (Integer place : together) {
        sum = sum.add(counts.getOrDefault(place, BigDecimal.ZERO));
        BigDecimal share = guarded.shares().getOrDefault(place, BigDecimal.ZERO);
        largestShare = largestShare.max(share);
        smallestShare = smallestShare.min(share);
      }
      least = least.add(sum.multiply(smallestShare));
      most = most.add(sum.multiply(largestShare));
    }
    return least.compareTo(lowest) <= 0 && most.compareTo(highest) >= 0;
  }

  /** Places that occur with the same shares in exactly the same published cells. */
  private static Collection<List<Integer>> classes(
      Set<Integer> places, List<Cell> cells, Set<Object> out) {
    Map<Integer, StringBuilder> signatures = new HashMap<>();
    places.forEach(place -> signatures.put(place, new StringBuilder()));
    int number = 0;
    for (Cell cell : cells) {
      number++;
      if (out.contains(cell.id())) {
        continue;
      }
      for (Map.Entry<Integer, BigDecimal> part : cell.shares().entrySet()) {
        StringBuilder signature = signatures.get(part.getKey());
        if (signature != null) {
          signature
              .append(number)
              .append('*')
              .append(part.getValue().stripTrailingZeros())
              .append(' ');
        }
      }
    }
    Map<String, List<Integer>> together = new LinkedHashMap<>();
    signatures.forEach((place, signature) ->
        together.computeIfAbsent(signature.toString(), s -> new ArrayList<>()).add(place));
    return together.values();
  }

  private boolean isProtected(BigDecimal value) {
    return value.signum() > 0 && value.compareTo(highest) <= 0;
  }

  private static BigDecimal valueOf(Cell cell, Map<Integer, BigDecimal> counts) {
    BigDecimal value = BigDecimal.ZERO;
    for (Map.Entry<Integer, BigDecimal> part : cell.shares().entrySet()) {
      value =
          value.add(counts.getOrDefault(part.getKey(), BigDecimal.ZERO).multiply(part.getValue()));
    }
    return value;
  }
}
