package vn.mangnon.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;
import vn.mangnon.database.UuidV7;

/** Where every module records what was read, changed and refused. */
@Service
public class AuditTrail {
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
    repository.add(
        new AuditEntry(
            UuidV7.next(time),
            time.instant(),
            doer.doer(),
            event.kind().key(),
            event.event(),
            event.resource(),
            event.subject(),
            event.place(),
            event.idsText()));
  }

  /** The same for many subjects in one statement, each an entry of its own. */
  public void recordEach(Doer doer, AuditEvent event, List<UUID> subjects) {
    Instant at = time.instant();
    List<AuditEntry> entries =
        subjects.stream()
            .map(subject ->
                new AuditEntry(
                    UuidV7.next(time),
                    at,
                    doer.doer(),
                    event.kind().key(),
                    event.event(),
                    event.resource(),
                    subject.toString(),
                    event.place(),
                    event.idsText()))
            .toList();
    if (!entries.isEmpty()) {
      repository.addAll(entries);
    }
  }
}
