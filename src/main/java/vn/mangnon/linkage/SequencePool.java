package vn.mangnon.linkage;

import java.util.Arrays;

/** Distinct byte sequences, each stored once and named by a number from 0; no object a value. */
final class SequencePool {
  private byte[] bytes = new byte[1 << 10];
  private int[] ends = new int[1 << 8];
  private int[] slots = new int[1 << 9];
  private int size;

  int size() {
    return size;
  }

  int start(int code) {
    return code == 0 ? 0 : ends[code - 1];
  }

  int length(int code) {
    return ends[code] - start(code);
  }

  int at(int position) {
    return bytes[position] & 0xff;
  }

  byte[] copy(int code) {
    return Arrays.copyOfRange(bytes, start(code), ends[code]);
  }

  /** The number of this sequence; given now if it is new. */
  int intern(byte[] sequence, int length) {
    int slot = find(sequence, length);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    int from = start(size);
    if (from + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(from + length, bytes.length + (bytes.length >> 1)));
    }
    System.arraycopy(sequence, 0, bytes, from, length);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size + (size >> 1));
    }
    ends[size++] = from + length;
    slots[slot] = size;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  private int find(byte[] sequence, int length) {
    int mask = slots.length - 1;
    int slot = (int) Hash.of(sequence, 0, length) & mask;
    while (slots[slot] != 0 && !same(slots[slot] - 1, sequence, length)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean same(int code, byte[] sequence, int length) {
    return Arrays.equals(bytes, start(code), ends[code], sequence, 0, length);
  }

  private void grow() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int code = 0; code < size; code++) {
      int slot = (int) Hash.of(bytes, start(code), length(code)) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = code + 1;
    }
  }
}
