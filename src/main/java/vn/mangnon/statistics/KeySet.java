package vn.mangnon.statistics;

/**
 * A set of long keys in one array: a million rows are checked for duplicates without a million
 * objects.
 */
final class KeySet {
  private static final long EMPTY = Long.MIN_VALUE;
  private long[] slots = emptySlots(1 << 10);
  private int size;

  /** Adds a key; false when it was there. The key must not be {@code Long.MIN_VALUE}. */
  boolean add(long key) {
    if (size * 2 >= slots.length) {
      grow();
    }
    if (put(slots, key)) {
      size++;
      return true;
    }
    return false;
  }

  private void grow() {
    long[] larger = emptySlots(slots.length * 2);
    for (long key : slots) {
      if (key != EMPTY) {
        put(larger, key);
      }
    }
    slots = larger;
  }

  private static boolean put(long[] slots, long key) {
    int mask = slots.length - 1;
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (slots[at] != EMPTY) {
      if (slots[at] == key) {
        return false;
      }
      at = (at + 1) & mask;
    }
    slots[at] = key;
    return true;
  }

  private static long[] emptySlots(int length) {
    long[] slots = new long[length];
    java.util.Arrays.fill(slots, EMPTY);
    return slots;
  }
}
