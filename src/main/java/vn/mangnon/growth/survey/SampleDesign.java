package vn.mangnon.growth.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How the children were drawn, and what that does to the variance of a ratio: Taylor linearisation
 * with clusters drawn with replacement within strata (Wolter 2007, chapter 6; the method of the WHO
 * Anthro survey analyser). Without clusters each child is its own; a stratum of one cluster is
 * compared with the whole sample.
 */
final class SampleDesign {
  private final List<SurveyChild> children;
  private final int[] unitOf;
  private final int[] stratumOfUnit;
  private final int[] unitsInStratum;

  SampleDesign(List<SurveyChild> children) {
    this.children = children;
    this.unitOf = new int[children.size()];
    Map<String, Integer> strata = new HashMap<>();
    Map<List<String>, Integer> units = new HashMap<>();
    int[] stratumOf = new int[children.size()];
    int count = 0;
    for (int i = 0; i < unitOf.length; i++) {
      SurveyChild child = children.get(i);
      int stratum = strata.computeIfAbsent(child.stratum(), any -> strata.size());
      int unit = count;
      if (!child.cluster().isEmpty()) {
        int next = count;
        unit = units.computeIfAbsent(List.of(child.stratum(), child.cluster()), any -> next);
      }
      unitOf[i] = unit;
      if (unit == count) {
        stratumOf[count++] = stratum;
      }
    }
    this.stratumOfUnit = java.util.Arrays.copyOf(stratumOf, count);
    this.unitsInStratum = new int[strata.size()];
    for (int stratum : stratumOfUnit) {
      unitsInStratum[stratum]++;
    }
  }

  /** Clusters less strata. */
  int degreesOfFreedom() {
    return stratumOfUnit.length - unitsInStratum.length;
  }

  /** The variance of a total of {@code contribution}, each child's share in the estimate. */
  double variance(ToDoubleFunction<SurveyChild> contribution) {
    double[] ofUnit = new double[stratumOfUnit.length];
    double[] ofStratum = new double[unitsInStratum.length];
    double total = 0;
    for (int i = 0; i < unitOf.length; i++) {
      double one = contribution.applyAsDouble(children.get(i));
      ofUnit[unitOf[i]] += one;
      ofStratum[stratumOfUnit[unitOf[i]]] += one;
      total += one;
    }
    double variance = 0;
    for (int unit = 0; unit < ofUnit.length; unit++) {
      int stratum = stratumOfUnit[unit];
      int units = unitsInStratum[stratum];
      double apart =
          units > 1
              ? ofUnit[unit] - ofStratum[stratum] / units
              : ofUnit[unit] - total / ofUnit.length;
      variance += apart * apart * (units > 1 ? (double) units / (units - 1) : 1);
    }
    return variance;
  }
}
