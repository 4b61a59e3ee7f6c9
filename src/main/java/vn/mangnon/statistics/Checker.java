package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import vn.mangnon.programme.Check;

/** Applies the programme's rules to the values of one place and period. */
final class Checker {
  private final List<Check> checks;
  private final ToIntFunction<String> elementId;
  private final IntFunction<String> elementCode;

  /**
   * @param elementId number of an element by its code, or 0 when it has none
   * @param elementCode code of an element by its number
   */
  Checker(List<Check> checks, ToIntFunction<String> elementId, IntFunction<String> elementCode) {
    this.checks = checks;
    this.elementId = elementId;
    this.elementCode = elementCode;
  }

  /**
   * What the rules say.
   *
   * @param previous values of the period before
   * @param peers totals of other places of the same level and period, by element
   */
  List<CheckFinding> check(CellSet cells, CellSet previous, IntFunction<List<BigDecimal>> peers) {
    List<CheckFinding> findings = new ArrayList<>();
    for (Check check : checks) {
      switch (check) {
        case Check.WholeNumber rule -> whole(rule, cells, findings);
        case Check.NotAbove rule -> notAbove(rule, cells, findings);
        case Check.Jump rule -> jump(rule, cells, previous, findings);
        case Check.Outlier rule -> outlier(rule, cells, peers, findings);
      }
    }
    return findings;
  }

  private void whole(Check.WholeNumber rule, CellSet cells, List<CheckFinding> findings) {
    for (int element : cells.elements()) {
      if (concerns(rule.elements(), element)) {
        cells
            .cells(element)
            .forEach((category, value) -> {
              if (!isCount(value)) {
                findings.add(finding(rule, element, category));
              }
            });
      }
    }
  }

  private void notAbove(Check.NotAbove rule, CellSet cells, List<CheckFinding> findings) {
    int element = elementId.applyAsInt(rule.element());
    int limit = elementId.applyAsInt(rule.limit());
    boolean total = exceeds(cells.total(element), cells.total(limit));
    if (total) {
      findings.add(finding(rule, element, Category.TOTAL));
    }
    Map<Integer, BigDecimal> limits = cells.cells(limit);
    cells
        .cells(element)
        .forEach((category, value) -> {
          BigDecimal most = limits.get(category);
          if (category != Category.TOTAL && most != null && value.compareTo(most) > 0) {
            findings.add(finding(rule, element, category));
          }
        });
  }

  private static boolean exceeds(Optional<BigDecimal> value, Optional<BigDecimal> limit) {
    return value.isPresent() && limit.isPresent() && value.get().compareTo(limit.get()) > 0;
  }

  private void jump(Check.Jump rule, CellSet cells, CellSet previous, List<CheckFinding> findings) {
    for (int element : elements(rule.elements(), cells)) {
      Optional<BigDecimal> now = cells.total(element);
      Optional<BigDecimal> before = previous.total(element);
      if (now.isPresent() && before.isPresent()) {
        boolean small =
            now.get().compareTo(rule.ignoreBelow()) < 0
                && before.get().compareTo(rule.ignoreBelow()) < 0;
        boolean far =
            now.get().compareTo(before.get().multiply(rule.factor())) > 0
                || before.get().compareTo(now.get().multiply(rule.factor())) > 0;
        if (far && !small) {
          findings.add(finding(rule, element, Category.TOTAL));
        }
      }
    }
  }

  private void outlier(
      Check.Outlier rule,
      CellSet cells,
      IntFunction<List<BigDecimal>> peers,
      List<CheckFinding> findings) {
    for (int element : elements(rule.elements(), cells)) {
      List<BigDecimal> others = peers.apply(element);
      Optional<BigDecimal> value = cells.total(element);
      if (value.isEmpty() || others.size() < rule.peersAtLeast()) {
        continue;
      }
      BigDecimal median = median(others);
      BigDecimal deviation =
          median(others.stream().map(other -> other.subtract(median).abs()).toList());
      BigDecimal distance = value.get().subtract(median).abs();
      if (deviation.signum() > 0 && distance.compareTo(deviation.multiply(rule.deviations())) > 0) {
        findings.add(finding(rule, element, Category.TOTAL));
      }
    }
  }

  static BigDecimal median(Collection<BigDecimal> values) {
    List<BigDecimal> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted
            .get(middle - 1)
            .add(sorted.get(middle))
            .divide(BigDecimal.TWO, MathContext.DECIMAL64);
  }

  static boolean isCount(BigDecimal value) {
    return value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0;
  }

  private boolean concerns(List<String> elements, int element) {
    return elements.isEmpty() || elements.contains(elementCode.apply(element));
  }

  /** The elements with a value that a rule concerns, in an order that is always the same. */
  private List<Integer> elements(List<String> concerned, CellSet cells) {
    Stream<Integer> all =
        concerned.isEmpty()
            ? cells.elements().stream()
            : concerned.stream().map(elementId::applyAsInt).filter(cells.elements()::contains);
    return all.distinct().sorted().toList();
  }

  private static CheckFinding finding(Check check, int element, int category) {
    return new CheckFinding(
        0, element, category, check.hard(), check.messageVi(), check.messageEn());
  }
}
