package vn.mangnon.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A form on which some children were forgotten: each count falls short, and still adds up. */
final class Mistake {
  private static final long LEAST = 20;

  private Mistake() {}

  /**
   * The cells as they were first reported, a share {@code error} too small where that is much.
   *
   * @param measures the elements that others are measured against; they were right at once
   */
  static List<SampleFigure> in(List<SampleFigure> cells, double error, Set<String> measures) {
    Map<String, List<SampleFigure>> byElement = new LinkedHashMap<>();
    cells.forEach(
        cell -> byElement.computeIfAbsent(cell.element(), e -> new ArrayList<>()).add(cell));
    List<SampleFigure> wrong = new ArrayList<>();
    byElement.forEach((code, element) ->
        wrong.addAll(measures.contains(code) ? element : shortOf(element, error)));
    return wrong;
  }

  private static List<SampleFigure> shortOf(List<SampleFigure> element, double error) {
    SampleFigure total = element.getFirst();
    long missing = Math.round(total.value() * error);
    Map<String, SampleFigure> largest = new HashMap<>();
    for (SampleFigure cell : element) {
      largest.merge(dimensionOf(cell), cell, (a, b) -> b.value() > a.value() ? b : a);
    }
    boolean possible =
        total.value() >= LEAST
            && largest.values().stream().allMatch(cell -> cell.value() >= missing);
    return possible
        ? element.stream()
            .map(cell -> cell.equals(largest.get(dimensionOf(cell))) ? cell.minus(missing) : cell)
            .toList()
        : element;
  }

  private static String dimensionOf(SampleFigure cell) {
    return cell.category().replaceFirst(":.*", "");
  }
}
