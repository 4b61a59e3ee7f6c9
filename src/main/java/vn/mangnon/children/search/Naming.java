package vn.mangnon.children.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.children.record.RecordListener;

/**
 * Writes the names of records while another transaction opens them, on a connection of its own, so
 * that both work at once. It ends as the other does: kept only after that one is kept.
 */
final class Naming implements RecordListener.Following, TransactionSynchronization {
  private static final Logger LOG = LoggerFactory.getLogger(Naming.class);

  private final UUID origin;
  private final OwedRepository owed;
  private final Consumer<List<RecordListener.Opened>> writing;

  /** Empty marks the end. */
  private final BlockingQueue<Optional<List<RecordListener.Opened>>> records =
      new LinkedBlockingQueue<>();

  private final CompletableFuture<Boolean> written = new CompletableFuture<>();
  private final CompletableFuture<Boolean> kept = new CompletableFuture<>();
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

  private Naming(UUID origin, OwedRepository owed, Consumer<List<RecordListener.Opened>> writing) {
    this.origin = origin;
    this.owed = owed;
    this.writing = writing;
  }

  /**
   * Begins.
   *
   * @param writing writes the names of a portion in the current transaction
   */
  static Naming begin(
      SignedTransaction transactions,
      Actor actor,
      UUID origin,
      OwedRepository owed,
      Consumer<List<RecordListener.Opened>> writing) {
    Naming naming = new Naming(origin, owed, writing);
    Thread.ofVirtual()
        .name("children-naming")
        .start(() -> {
          try {
            naming.ended.complete(transactions.write(actor, naming::work));
          } catch (RuntimeException | Error failure) {
            naming.written.completeExceptionally(failure);
            naming.ended.completeExceptionally(failure);
          }
        });
    return naming;
  }

  private boolean work() {
    owed.hold(origin);
    for (Optional<List<RecordListener.Opened>> next = take(); next.isPresent(); next = take()) {
      writing.accept(next.get());
    }
    written.complete(true);
    if (!kept.join()) {
      throw new NotKept();
    }
    owed.settle(origin);
    return true;
  }

  private Optional<List<RecordListener.Opened>> take() {
    try {
      return records.take();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  @Override
  public void add(List<RecordListener.Opened> opened) {
    records.add(Optional.of(opened));
  }

  @Override
  public void finish() {
    records.add(Optional.empty());
    try {
      written.join();
    } catch (CompletionException failed) {
      throw new IllegalStateException("The names could not be written", failed.getCause());
    }
  }

  /** The records are kept or lost now; whoever opened them waits until their names are too. */
  @Override
  public void afterCompletion(int status) {
    kept.complete(status == STATUS_COMMITTED);
    records.add(Optional.empty());
    ended
        .exceptionally(failure -> {
          if (!(failure instanceof NotKept)) {
            LOG.error("Names of import {} are still owed", origin, failure);
          }
          return false;
        })
        .join();
  }

  /** Undoes the names of records that are not kept. */
  private static final class NotKept extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotKept() {
      super("The records are not kept", null, false, false);
    }
  }
}
