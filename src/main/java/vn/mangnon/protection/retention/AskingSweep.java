package vn.mangnon.protection.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.time.WorkingCalendar;

/**
 * Takes away why somebody asked to read a case that did not open, when the term of such words is
 * over. They belong to no case that would take them along; no second person agrees, because none
 * may see whether there was one.
 */
@Component
class AskingSweep {
  private static final Actor MACHINE = Actor.machine("asking-sweep");
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;

  private final SignedTransaction transactions;
  private final CaseRetentionRepository repository;
  private final CaseTerms terms;
  private final AuditTrail audit;
  private final Clock clock;

  AskingSweep(
      SignedTransaction transactions,
      CaseRetentionRepository repository,
      CaseTerms terms,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.repository = repository;
    this.terms = terms;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes away what is past its term today; runs every hour by itself. */
  @Scheduled(fixedDelay = HOUR, initialDelay = MINUTE)
  void sweep() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    terms.on(today).stream()
        .filter(term -> term.kind() == CaseTerm.Kind.OPENING)
        .findFirst()
        .ifPresent(term -> forget(today.minus(term.after())));
  }

  private void forget(LocalDate before) {
    transactions.write(
        MACHINE,
        () -> {
          List<UUID> gone =
              repository.forgetAskings(before.atStartOfDay(WorkingCalendar.ZONE).toInstant());
          audit.recordAll(
              MACHINE,
              gone.stream()
                  .map(one -> AuditEvent.changed("case-opening.forgotten", "case-opening", one))
                  .toList());
          return true;
        });
  }
}
