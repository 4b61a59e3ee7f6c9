package vn.mangnon.exchange;

import java.util.Arrays;

/** Remembers where each key first stood, in 12 to 24 bytes a key. */
final class SeenKeys {
  private static final int FIRST = 1 << 12;
  private long[] keys = new long[FIRST];
  private int[] lines = new int[FIRST];
  private int size;

  /**
   * The line on which the key stood before, or 0 when it is new.
   *
   * @param line from 1
   */
  int before(long key, int line) {
    if (size * 2 > keys.length) {
      grow();
    }
    int slot = slot(key);
    if (lines[slot] != 0) {
      return lines[slot];
    }
    keys[slot] = key;
    lines[slot] = line;
    size++;
    return 0;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & (keys.length - 1);
    while (lines[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldLines = lines;
    keys = new long[oldKeys.length * 2];
    lines = new int[keys.length];
    Arrays.fill(lines, 0);
    for (int index = 0; index < oldKeys.length; index++) {
      if (oldLines[index] != 0) {
        int slot = slot(oldKeys[index]);
        keys[slot] = oldKeys[index];
        lines[slot] = oldLines[index];
      }
    }
  }
}
