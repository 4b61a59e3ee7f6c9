package vn.mangnon.audit;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.audit.CheckpointKey.Link;

/**
 * Seals what the trail received into its chain and signs where the chain stands. However many nodes
 * run, the database lets one at a time.
 */
@Service
public class AuditSealer {
  private static final int BATCH = 5_000;
  private final AuditRepository repository;
  private final CheckpointKey key;
  private final InstantSource time;
  private final TransactionTemplate transaction;

  AuditSealer(
      AuditRepository repository,
      CheckpointKey key,
      InstantSource time,
      PlatformTransactionManager transactions) {
    this.repository = repository;
    this.key = key;
    this.time = time;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Seals all that waits; runs every ten seconds by itself. */
  @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
  public void seal() {
    Optional<Link> last;
    do {
      last = Objects.requireNonNull(transaction.execute(status -> sealBatch()));
      last.ifPresent(key::note);
    } while (last.isPresent());
  }

  private Optional<Link> sealBatch() {
    Optional<Link> last = repository.sealPending(BATCH);
    last.ifPresent(link -> repository.add(key.sign(link, time.instant())));
    return last;
  }
}
