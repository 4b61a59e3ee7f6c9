package vn.mangnon.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Many who do something again and again at the same time. */
final class Crowd {
  private Crowd() {}

  /** What one of them does next. */
  interface Turn {
    void take(Random random) throws Exception;
  }

  /** Makes the turn of the person of that number. */
  interface Turns {
    Turn of(int person);
  }

  /**
   * Lets them go on for a while.
   *
   * @param think the mean pause between two turns; none: a closed loop
   * @return how long each turn took, in milliseconds
   * @throws IllegalStateException when a turn failed
   */
  static Timing run(int people, Duration length, Duration think, Turns turns) {
    ConcurrentLinkedQueue<Double> taken = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<Throwable> failed = new ConcurrentLinkedQueue<>();
    long end = System.nanoTime() + length.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int number = 0; number < people; number++) {
      // Neighbouring seeds begin with nearly the same number: all would ask at the same moment.
      Random random = new Random(number * 0x9E37_79B9_7F4A_7C15L);
      Turn turn = turns.of(number);
      threads.add(
          Thread.ofVirtual()
              .uncaughtExceptionHandler((thread, failure) -> failed.add(failure))
              .start(() -> go(turn, random, end, think, taken)));
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
    }
    if (!failed.isEmpty()) {
      throw new IllegalStateException(failed.size() + " failed", failed.peek());
    }
    return Timing.of(taken.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static void go(
      Turn turn, Random random, long end, Duration think, ConcurrentLinkedQueue<Double> taken) {
    pause(random, think);
    while (System.nanoTime() < end) {
      long begin = System.nanoTime();
      try {
        turn.take(random);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      taken.add((System.nanoTime() - begin) / 1e6);
      pause(random, think);
    }
  }

  private static void pause(Random random, Duration think) {
    if (!think.isZero()) {
      LockSupport.parkNanos((long) (2 * random.nextDouble() * think.toNanos()));
    }
  }
}
