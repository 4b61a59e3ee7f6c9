package vn.mangnon.exchange;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;

/** Shows once a second, on a connection of its own, that an import is alive and how far it is. */
final class Progress implements AutoCloseable {
  private static final long SECONDS = 1;
  private final AtomicLong done = new AtomicLong();
  private final CountDownLatch closed = new CountDownLatch(1);

  Progress(
      SignedTransaction transactions, SentFileRepository files, Actor actor, UUID id, Clock clock) {
    Thread.ofVirtual()
        .name("import-progress")
        .start(() -> {
          while (!closedWithin(SECONDS)) {
            transactions.write(
                actor,
                () -> {
                  files.progress(id, done.get(), clock.instant());
                  return true;
                });
          }
        });
  }

  /** One more row was read. */
  void advance() {
    // One thread reads a file at a time: no contended update is needed.
    done.lazySet(done.getPlain() + 1);
  }

  void restart() {
    done.set(0);
  }

  private boolean closedWithin(long seconds) {
    try {
      return closed.await(seconds, TimeUnit.SECONDS);
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
