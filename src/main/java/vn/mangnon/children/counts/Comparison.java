package vn.mangnon.children.counts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.mangnon.statistics.Category;
import vn.mangnon.statistics.Submission;

/**
 * A form beside what the register counts for it.
 *
 * @param run the latest counting
 * @param lines in the order of the form
 * @param enters whether the actor may count, choose and publish
 * @param seesChildren whether the actor may see the children behind a number
 */
public record Comparison(
    Submission submission,
    Optional<CountRun> run,
    List<Line> lines,
    boolean enters,
    boolean seesChildren) {
  public Comparison {
    lines = List.copyOf(lines);
  }

  /** Whether some figure is chosen to come from the register. */
  public boolean chosen() {
    return lines.stream().anyMatch(Line::chosen);
  }

  /**
   * One figure.
   *
   * @param category empty for the whole
   * @param reported what was typed or filed; empty when nothing was
   * @param counted what the register counts; empty when it was not counted, or not broken down
   * @param published whether the figure taken for true now came from the register
   * @param chosen whether the commune takes it from the register
   */
  public record Line(
      CountRule rule,
      Optional<Category> category,
      Optional<BigDecimal> reported,
      Optional<Long> counted,
      boolean published,
      boolean chosen) {
    /** Counted less reported, when both are known. */
    public Optional<BigDecimal> difference() {
      return counted.flatMap(
          number -> reported.map(known -> BigDecimal.valueOf(number).subtract(known)));
    }
  }
}
