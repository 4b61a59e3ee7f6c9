package vn.mangnon.background;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Says once a second, on a thread of its own, that a piece of work lives and how far it is. */
public final class LifeSigns implements AutoCloseable {
  private final AtomicLong done = new AtomicLong();
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * @param sign is told how much is done, until this is closed
   */
  public LifeSigns(LongConsumer sign) {
    Thread.ofVirtual()
        .name("life-signs")
        .start(() -> {
          while (!closedWithinASecond()) {
            sign.accept(done.get());
          }
        });
  }

  /** One more is done. */
  public void advance() {
    // One thread does a piece of work at a time: no contended update is needed.
    done.lazySet(done.getPlain() + 1);
  }

  /** So much is done. */
  public void reached(long count) {
    done.set(count);
  }

  private boolean closedWithinASecond() {
    try {
      return closed.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
