package vn.mangnon.background;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Do so many pieces of work at a time, in the order they came; those that wait show life. */
public final class Workers implements AutoCloseable {
  private static final long SIGN_OF_LIFE = 10;
  private static final long LAST_SECONDS = 15;

  private final Semaphore places;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param atATime how many pieces of work run side by side, at least 1
   */
  public Workers(int atATime) {
    this.places = new Semaphore(atATime, true);
  }

  /**
   * Does a piece of work as soon as there is a place.
   *
   * @param waits is run every ten seconds until then
   */
  public void add(Runnable waits, Runnable work) {
    threads.execute(() -> {
      try {
        while (!places.tryAcquire(SIGN_OF_LIFE, TimeUnit.SECONDS)) {
          waits.run();
        }
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return;
      }
      try {
        work.run();
      } finally {
        places.release();
      }
    });
  }

  /** Lets running work end for 15 seconds; what cannot in time is interrupted. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException hurried) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
