package vn.mangnon.audit;

import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;
import vn.mangnon.database.UuidV7;

/** Where every module records what was read, changed and refused. */
@Service
public class AuditTrail {
  private static final int PORTION = 5_000;
  private final AuditRepository repository;
  private final InstantSource time;

  public AuditTrail(AuditRepository repository, InstantSource time) {
    this.repository = repository;
    this.time = time;
  }

  /** The same trail, written over another role's connections. */
  public AuditTrail on(DataSource source) {
    return new AuditTrail(AuditRepository.on(source), time);
  }

  /**
   * Adds one entry in the current transaction, so that a change and its entry are kept or lost
   * together; outside a transaction it is kept at once.
   */
  public void record(Doer doer, AuditEvent event) {
    repository.add(entry(doer, event));
  }

  /** Adds many entries as {@link #record} does, in few statements. */
  public void recordAll(Doer doer, List<AuditEvent> events) {
    for (int from = 0; from < events.size(); from += PORTION) {
      repository.addAll(
          events.subList(from, Math.min(from + PORTION, events.size())).stream()
              .map(event -> entry(doer, event))
              .toList());
    }
  }

  private AuditEntry entry(Doer doer, AuditEvent event) {
    return new AuditEntry(
        UuidV7.next(time),
        time.instant(),
        doer.doer(),
        event.kind().key(),
        event.event(),
        event.resource(),
        event.subject(),
        event.place(),
        event.idsText());
  }
}
