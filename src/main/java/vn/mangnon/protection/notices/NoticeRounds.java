package vn.mangnon.protection.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.IntSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.time.WorkingCalendar;

/**
 * Goes through all open deadlines once a minute and tells what has to be told. It remembers
 * nothing: whatever it missed while it did not run, it tells the next time, and what was told stays
 * told.
 */
@Component
public class NoticeRounds {
  private static final Actor MACHINE = Actor.machine("notices");
  private static final long MINUTE = 60_000;
  private static final int BATCH = 5_000;

  /** The numbers of the day are told from then on, when people begin to work. */
  static final LocalTime MORNING = LocalTime.of(7, 0);

  private final SignedTransaction transactions;
  private final RoundRepository repository;
  private final Clock clock;

  NoticeRounds(SignedTransaction transactions, RoundRepository repository, Clock clock) {
    this.transactions = transactions;
    this.repository = repository;
    this.clock = clock;
  }

  /** One round; runs every minute by itself, on every node. */
  @Scheduled(fixedDelay = MINUTE, initialDelay = MINUTE)
  public void round() {
    Instant now = clock.instant();
    untilDone(() -> repository.raise(now, BATCH));
    untilDone(() -> repository.tell(now, BATCH));
    write(repository::tellOfWaiting);
    ZonedDateTime here = now.atZone(WorkingCalendar.ZONE);
    if (!here.toLocalTime().isBefore(MORNING)) {
      write(() -> repository.sumUp(now, here.toLocalDate()));
    }
  }

  private void write(Runnable work) {
    transactions.write(
        MACHINE,
        () -> {
          work.run();
          return true;
        });
  }

  private void untilDone(IntSupplier work) {
    int done = BATCH;
    while (done == BATCH) {
      done = transactions.write(MACHINE, work::getAsInt);
    }
  }
}
