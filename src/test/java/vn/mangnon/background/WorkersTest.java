package vn.mangnon.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkersTest {
  @Test
  void noMorePiecesOfWorkRunSideBySideThanThereArePlaces() throws InterruptedException {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(50);
    try (Workers workers = new Workers(2)) {
      for (int i = 0; i < 50; i++) {
        workers.add(
            () -> {},
            () -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              Thread.yield();
              running.decrementAndGet();
              done.countDown();
            });
      }
      done.await();
    }
    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void workThatFailsGivesItsPlaceBack() throws InterruptedException {
    CountDownLatch reached = new CountDownLatch(1);
    try (Workers workers = new Workers(1)) {
      workers.add(
          () -> {},
          () -> {
            throw new IllegalStateException("as this test wants");
          });
      workers.add(() -> {}, reached::countDown);
      reached.await();
    }
    assertThat(reached.getCount()).isZero();
  }

  @Test
  void runningWorkMayEndBeforeTheDoorsClose() {
    AtomicInteger ended = new AtomicInteger();
    try (Workers workers = new Workers(1)) {
      workers.add(() -> {}, ended::incrementAndGet);
    }
    assertThat(ended).hasValue(1);
  }
}
