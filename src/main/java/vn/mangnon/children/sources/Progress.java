package vn.mangnon.children.sources;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;

/** Shows once a second, on a connection of its own, that an import lives and how far it is. */
final class Progress implements AutoCloseable {
  private final AtomicLong done = new AtomicLong();
  private final CountDownLatch closed = new CountDownLatch(1);

  Progress(
      SignedTransaction transactions, ImportRepository files, Actor actor, UUID id, Clock clock) {
    Thread.ofVirtual()
        .name("child-import-progress")
        .start(() -> {
          while (!closedWithinASecond()) {
            transactions.write(
                actor,
                () -> {
                  files.progress(id, done.get(), clock.instant());
                  return true;
                });
          }
        });
  }

  void reached(long count) {
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
