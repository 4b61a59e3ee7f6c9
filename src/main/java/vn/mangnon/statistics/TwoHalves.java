package vn.mangnon.statistics;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;

/**
 * Does one computation in two transactions at once, each on a connection of its own. The second
 * ends first: what the first alone takes note of is noted only when both halves are there.
 */
@Component
class TwoHalves {
  private final SignedTransaction transactions;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  TwoHalves(SignedTransaction transactions) {
    this.transactions = transactions;
  }

  /** What each transaction does; both say how much. */
  record Work(IntSupplier first, IntSupplier second) {
    static final Work NOTHING = new Work(() -> 0, () -> 0);
  }

  /**
   * Answers how much both did together. The caller must not be in a transaction: the other half
   * would not see what it changed.
   *
   * @param begin runs in the first transaction before both halves, and may lock
   */
  int run(Actor actor, Supplier<Work> begin) {
    oneAtATime.lock();
    try {
      return together(actor, begin);
    } finally {
      oneAtATime.unlock();
    }
  }

  private int together(Actor actor, Supplier<Work> begin) {
    CompletableFuture<Boolean> connected = new CompletableFuture<>();
    CompletableFuture<IntSupplier> handedOver = new CompletableFuture<>();
    CompletableFuture<Integer> other =
        CompletableFuture.supplyAsync(
            () ->
                transactions.write(
                    actor,
                    () -> {
                      connected.complete(true);
                      return handedOver.join().getAsInt();
                    }),
            half -> Thread.ofPlatform().name("recalculation").start(half));
    other.whenComplete((computed, failure) -> connected.complete(false));
    try {
      return transactions.write(
          actor,
          () -> {
            // Whoever has the lock must not wait for a connection: those waiting for it hold some.
            connected.join();
            Work work = begin.get();
            handedOver.complete(work.second());
            try {
              return work.first().getAsInt() + other.join();
            } finally {
              // What the first half locked is locked for both.
              other.exceptionally(failure -> 0).join();
            }
          });
    } finally {
      handedOver.complete(() -> 0);
    }
  }
}
