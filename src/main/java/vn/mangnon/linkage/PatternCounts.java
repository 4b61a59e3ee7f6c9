package vn.mangnon.linkage;

import java.util.Arrays;

/** How often each pattern of comparison was seen. */
final class PatternCounts {
  private long[] patterns = new long[1 << 10];
  private int[] counts = new int[1 << 10];
  private long[] ordered = new long[0];
  private int[] orderedCounts = new int[0];
  private int size;
  private long total;

  void add(long pattern, int times) {
    int slot = slot(pattern);
    if (counts[slot] == 0) {
      patterns[slot] = pattern;
      size++;
    }
    counts[slot] += times;
    ordered = new long[0];
    total += times;
    if (size * 2 > counts.length) {
      grow();
    }
  }

  void addAll(PatternCounts other) {
    other.forEach(this::add);
  }

  private int slot(long pattern) {
    int mask = counts.length - 1;
    int slot = (int) Hash.mix(pattern) & mask;
    while (counts[slot] != 0 && patterns[slot] != pattern) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldPatterns = patterns;
    int[] oldCounts = counts;
    patterns = new long[oldPatterns.length * 2];
    counts = new int[oldPatterns.length * 2];
    for (int index = 0; index < oldCounts.length; index++) {
      if (oldCounts[index] != 0) {
        int slot = slot(oldPatterns[index]);
        patterns[slot] = oldPatterns[index];
        counts[slot] = oldCounts[index];
      }
    }
  }

  long total() {
    return total;
  }

  /** Visits every pattern in an order that depends on nothing but the patterns. */
  void forEach(Visitor visitor) {
    if (ordered.length != size) {
      order();
    }
    for (int index = 0; index < size; index++) {
      visitor.visit(ordered[index], orderedCounts[index]);
    }
  }

  private void order() {
    ordered = new long[size];
    int next = 0;
    for (int index = 0; index < counts.length; index++) {
      if (counts[index] != 0) {
        ordered[next++] = patterns[index];
      }
    }
    Arrays.sort(ordered);
    orderedCounts = new int[size];
    for (int index = 0; index < size; index++) {
      orderedCounts[index] = counts[slot(ordered[index])];
    }
  }

  /** Takes a pattern and how often it was seen. */
  @FunctionalInterface
  interface Visitor {
    void visit(long pattern, int count);
  }
}
