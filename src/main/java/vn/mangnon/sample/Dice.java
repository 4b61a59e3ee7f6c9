package vn.mangnon.sample;

import java.util.SplittableRandom;

/** Chance that depends only on the seed and on what is asked, never on the order of asking. */
record Dice(long seed) {
  /** A number from 0 to 1 for this question. */
  double chance(Object... question) {
    return random(question).nextDouble();
  }

  /** Around 1 with the standard deviation {@code spread}, never below a tenth. */
  double around(double spread, Object... question) {
    return spread == 0 ? 1 : Math.max(0.1, 1 + spread * random(question).nextGaussian());
  }

  private SplittableRandom random(Object... question) {
    long state = seed * 0x9E3779B97F4A7C15L;
    for (Object part : question) {
      // Texts and numbers hash to the same value on every machine.
      state =
          Long.rotateLeft(state ^ part.hashCode() * 0xBF58476D1CE4E5B9L, 27) * 0x94D049BB133111EBL;
    }
    return new SplittableRandom(state);
  }
}
