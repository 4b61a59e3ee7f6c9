package vn.mangnon.children.search;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;

/** Makes good the names of an import after which the machine stopped at the worst moment. */
@Component
class OwedNames {
  private static final Actor MACHINE = Actor.machine("owed-names");
  private static final long HOUR = 3_600_000;

  private final SignedTransaction transactions;
  private final OwedRepository owed;
  private final NameIndex names;

  OwedNames(SignedTransaction transactions, OwedRepository owed, NameIndex names) {
    this.transactions = transactions;
    this.owed = owed;
    this.names = names;
  }

  /** After a start, of which a stop that left something owed is the likely reason. */
  @EventListener(ApplicationReadyEvent.class)
  void started() {
    settle();
  }

  /**
   * Writes the names that are owed, unless somebody writes them now; runs every hour by itself.
   *
   * @return for how many imports
   */
  @Scheduled(fixedDelay = HOUR, initialDelay = HOUR)
  int settle() {
    return transactions.write(
        MACHINE,
        () -> {
          int settled = 0;
          for (var origin : owed.owed()) {
            if (owed.tryHold(origin)) {
              names.changedAll(owed.openedBy(origin));
              owed.settle(origin);
              settled++;
            }
          }
          return settled;
        });
  }
}
