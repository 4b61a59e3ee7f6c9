package vn.mangnon.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a whole number into whole parts by weights (largest remainder), within limits. */
final class Apportionment {
  private Apportionment() {}

  /** Parts that add up to {@code total}. */
  static long[] of(long total, double[] weights) {
    long[] free = new long[weights.length];
    Arrays.fill(free, Long.MAX_VALUE);
    return within(total, weights, free);
  }

  /** Parts that add up to {@code total}, or to all limits together when those are less. */
  static long[] within(long total, double[] weights, long[] limits) {
    int n = weights.length;
    long[] parts = new long[n];
    boolean[] full = new boolean[n];
    long left = total;
    while (left > 0) {
      double open = 0;
      for (int i = 0; i < n; i++) {
        open += full[i] ? 0 : weights[i];
      }
      if (open <= 0) {
        break;
      }
      if (!fill(left, open, weights, limits, parts, full)) {
        break;
      }
      left = total - Arrays.stream(parts).sum();
    }
    return parts;
  }

  /** One round: fills places up to their limits, or shares out what is left and ends. */
  private static boolean fill(
      long left, double open, double[] weights, long[] limits, long[] parts, boolean[] full) {
    boolean overflow = false;
    for (int i = 0; i < weights.length; i++) {
      if (!full[i] && left * weights[i] / open >= limits[i] - parts[i]) {
        full[i] = true;
        overflow = true;
        parts[i] = limits[i];
      }
    }
    if (overflow) {
      return true;
    }
    double[] remainders = new double[weights.length];
    long given = 0;
    for (int i = 0; i < weights.length; i++) {
      if (!full[i]) {
        double quota = left * weights[i] / open;
        parts[i] += (long) quota;
        given += (long) quota;
        remainders[i] = quota - (long) quota;
      }
    }
    long rest = left - given;
    IntStream.range(0, weights.length)
        .filter(i -> !full[i] && weights[i] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]))
        .limit(rest)
        .forEach(i -> parts[i]++);
    return false;
  }
}
