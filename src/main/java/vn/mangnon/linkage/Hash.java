package vn.mangnon.linkage;

/** 64-bit hashes that are the same on every machine and in every run. */
final class Hash {
  private static final long SEED = 0x9E3779B97F4A7C15L;

  private Hash() {}

  static long of(byte[] bytes, int from, int length) {
    long hash = SEED;
    for (int index = from; index < from + length; index++) {
      hash = (hash ^ (bytes[index] & 0xff)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  static long of(CharSequence text) {
    long hash = SEED;
    for (int index = 0; index < text.length(); index++) {
      hash = (hash ^ text.charAt(index)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /** One number from two; their order matters. */
  static long of(long first, long second) {
    return mix(first * 31 + mix(second + SEED));
  }

  static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
