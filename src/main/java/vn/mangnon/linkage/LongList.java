package vn.mangnon.linkage;

import java.util.Arrays;

/** A growing list of numbers without boxes. */
final class LongList {
  private long[] values = new long[16];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  long get(int index) {
    return values[index];
  }

  void clear() {
    size = 0;
  }

  /** Sorts, so that equal values stand together. */
  void sort() {
    Arrays.parallelSort(values, 0, size);
  }

  long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
