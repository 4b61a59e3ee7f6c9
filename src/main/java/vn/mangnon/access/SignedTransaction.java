package vn.mangnon.access;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction in which the database knows who asks: a context with the actor, the moment and an
 * expiry, signed with a key that the application's database role cannot read. Without it no bound
 * row is visible. A call inside another call joins its transaction; when the actor differs, the
 * context changes for the inner call only.
 */
public final class SignedTransaction {
  /** Time for clocks that differ a little; a transaction begun in time may last longer. */
  private static final Duration LIFE = Duration.ofMinutes(5);

  private final Object current = new Object();
  private final TransactionTemplate writing;
  private final TransactionTemplate reading;
  private final ContextRepository repository;
  private final Supplier<ContextKey> key;
  private final Clock clock;
  private final InstantSource wallClock;

  /**
   * A transaction on the connections of {@code transactions}.
   *
   * @param clock says which day it is for grants, and which hour for rights that end at one
   * @param wallClock the machine's time, as the database compares the expiry with its own
   */
  SignedTransaction(
      PlatformTransactionManager transactions,
      ContextRepository repository,
      Supplier<ContextKey> key,
      Clock clock,
      InstantSource wallClock) {
    this.writing = new TransactionTemplate(transactions);
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.repository = repository;
    this.key = key;
    this.clock = clock;
    this.wallClock = wallClock;
  }

  /** Runs {@code work}, which changes nothing, as {@code actor}. */
  public <T> T read(Actor actor, Supplier<T> work) {
    return within(reading, actor, work);
  }

  /** Runs {@code work} as {@code actor}; an exception undoes all of it. */
  public <T> T write(Actor actor, Supplier<T> work) {
    return within(writing, actor, work);
  }

  private <T> T within(TransactionTemplate template, Actor actor, Supplier<T> work) {
    Actor outer = current();
    if (outer != null && TransactionSynchronizationManager.isActualTransactionActive()) {
      return outer.equals(actor) ? work.get() : as(actor, outer, work);
    }
    return answer(template.execute(transaction -> as(actor, null, work)));
  }

  private <T> T as(Actor actor, @Nullable Actor outer, Supplier<T> work) {
    repository.set(context(actor));
    bind(actor);
    T answer;
    try {
      answer = work.get();
    } catch (RuntimeException | Error failure) {
      leaveAfter(failure, outer);
      throw failure;
    }
    bind(outer);
    if (outer != null) {
      repository.set(context(outer));
    }
    return answer;
  }

  /** Takes the inner actor's rights back even when the outer work survives the failure. */
  private void leaveAfter(Throwable failure, @Nullable Actor outer) {
    bind(outer);
    if (outer == null) {
      return;
    }
    try {
      repository.set(context(outer));
    } catch (DataAccessException aborted) {
      // PostgreSQL takes no statement in a failed transaction, so nothing can be read in it either.
      failure.addSuppressed(aborted);
    }
  }

  private String context(Actor actor) {
    String who =
        switch (actor) {
          case Actor.User user -> "user." + user.id();
          case Actor.Machine machine -> "machine." + machine.purpose();
          case Actor.Anonymous anonymous -> "anonymous.0";
        };
    ContextKey signer = key.get();
    long expires = wallClock.instant().plus(LIFE).getEpochSecond();
    OffsetDateTime moment = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    String text = "%s.%s.%d.%d".formatted(who, moment, expires, signer.id());
    return text + "." + signer.sign(text);
  }

  private @Nullable Actor current() {
    return (Actor) TransactionSynchronizationManager.getResource(current);
  }

  private void bind(@Nullable Actor actor) {
    TransactionSynchronizationManager.unbindResourceIfPossible(current);
    if (actor != null) {
      TransactionSynchronizationManager.bindResource(current, actor);
    }
  }

  @SuppressWarnings("NullAway") // The template answers what the work answered.
  private static <T> T answer(@Nullable T result) {
    return result;
  }
}
