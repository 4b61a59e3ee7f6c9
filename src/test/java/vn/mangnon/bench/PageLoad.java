package vn.mangnon.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** People who go from page to page, all at once. */
final class PageLoad {
  private final List<Guest> guests;
  private final List<String> pages;

  PageLoad(List<Guest> guests, List<String> pages) {
    this.guests = guests;
    this.pages = pages;
  }

  /**
   * Lets everybody read for a while.
   *
   * @param think the mean pause between an answer and the next request; none: a closed loop
   * @return how long each page took until its last byte, in milliseconds
   */
  Timing run(Duration length, Duration think) {
    ConcurrentLinkedQueue<Double> taken = new ConcurrentLinkedQueue<>();
    long end = System.nanoTime() + length.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int number = 0; number < guests.size(); number++) {
      Guest guest = guests.get(number);
      Random random = new Random(number);
      threads.add(Thread.ofVirtual().start(() -> read(guest, random, end, think, taken)));
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
    }
    return Timing.of(taken.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private void read(
      Guest guest, Random random, long end, Duration think, ConcurrentLinkedQueue<Double> taken) {
    pause(random, think);
    while (System.nanoTime() < end) {
      String page = pages.get(random.nextInt(pages.size()));
      long begin = System.nanoTime();
      Guest.Answer answer = guest.get(page);
      taken.add((System.nanoTime() - begin) / 1e6);
      if (answer.status() != 200) {
        throw new IllegalStateException(page + " answered " + answer.status());
      }
      pause(random, think);
    }
  }

  private static void pause(Random random, Duration think) {
    if (!think.isZero()) {
      LockSupport.parkNanos((long) (2 * random.nextDouble() * think.toNanos()));
    }
  }
}
