package vn.mangnon.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well clusters agree with the truth, counted in pairs.
 *
 * @param precision the share of found pairs that are true, 0 to 1
 * @param recall the share of true pairs that were found, 0 to 1
 */
public record Accuracy(double precision, double recall) {
  /** The harmonic mean of both. */
  public double f1() {
    return 2 * precision * recall / (precision + recall);
  }

  /**
   * Compares clusters with the truth.
   *
   * @param clusters the cluster of each record
   * @param truth whom each record is of
   */
  public static Accuracy of(int[] clusters, List<String> truth) {
    Map<Object, Long> found = new HashMap<>();
    Map<Object, Long> real = new HashMap<>();
    Map<Object, Long> both = new HashMap<>();
    for (int record = 0; record < clusters.length; record++) {
      found.merge(clusters[record], 1L, Long::sum);
      real.merge(truth.get(record), 1L, Long::sum);
      both.merge(List.of(clusters[record], truth.get(record)), 1L, Long::sum);
    }
    return new Accuracy(
        (double) pairs(both) / Math.max(1, pairs(found)),
        (double) pairs(both) / Math.max(1, pairs(real)));
  }

  private static long pairs(Map<Object, Long> sizes) {
    return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "P %.4f R %.4f F1 %.4f", precision, recall, f1());
  }
}
