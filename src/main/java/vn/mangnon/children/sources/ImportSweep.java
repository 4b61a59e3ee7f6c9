package vn.mangnon.children.sources;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;

/** Forgets the contents of files a week after they were sent; what became of them stays known. */
@Component
class ImportSweep {
  /** How long the content of a file of children is kept. */
  static final Duration KEPT = Duration.ofDays(7);

  private static final Actor MACHINE = Actor.machine("child-file-sweep");
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;

  private final SignedTransaction transactions;
  private final ImportRepository files;
  private final Clock clock;

  ImportSweep(SignedTransaction transactions, ImportRepository files, Clock clock) {
    this.transactions = transactions;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Forgets what is older than {@link #KEPT}, whoever sent it; runs every hour by itself.
   *
   * @return how many files were forgotten
   */
  @Scheduled(fixedDelay = HOUR, initialDelay = MINUTE)
  long sweep() {
    return transactions.write(
        MACHINE, () -> files.forgetContentBefore(clock.instant().minus(KEPT)));
  }
}
