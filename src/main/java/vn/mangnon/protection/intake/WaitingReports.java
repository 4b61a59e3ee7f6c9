package vn.mangnon.protection.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;

/** Reports that wait for somebody within reach, and what is known of each at a glance. */
@Service
public class WaitingReports {
  /** Reports on one page. */
  public static final int PAGE = 25;

  /**
   * Days around a report within which another may be of the same event: a neighbour, the school and
   * the hospital tell of one event over days, rarely over weeks. No law says it; it is a proposal.
   */
  static final int SAME_EVENT_DAYS = 30;

  private static final int MOST_ALIKE = 5;
  private static final Actor MACHINE = Actor.machine("receipt");
  private final SignedTransaction transactions;
  private final IntakeRepository reports;
  private final SameEventRepository events;
  private final AuditTrail audit;

  WaitingReports(
      SignedTransaction transactions,
      IntakeRepository reports,
      SameEventRepository events,
      AuditTrail audit) {
    this.transactions = transactions;
    this.reports = reports;
    this.events = events;
    this.audit = audit;
  }

  /**
   * One page of those that wait.
   *
   * @param number of the page, from 1; beyond the last one means the last
   */
  public record Slice(int number, long rows, List<Waiting> reports) {
    public Slice {
      reports = List.copyOf(reports);
    }
  }

  /** Those in danger first; of each the longest waiting. */
  public Slice waiting(Actor actor, InboxFilter filter, int page) {
    return transactions.read(
        actor,
        () -> {
          int wanted = Math.max(1, page);
          IntakeRepository.Found found = reports.waiting(filter, wanted, PAGE);
          int last = (int) Math.max(1, (found.rows() + PAGE - 1) / PAGE);
          return new Slice(Math.min(wanted, last), found.rows(), found.reports());
        });
  }

  /** What is owed to the children of a report that nobody settled. */
  public List<OpenClock> clocks(Actor actor, UUID concern) {
    return transactions.read(actor, () -> reports.clocks(concern));
  }

  /** Cases that a report led to, as far as the actor may open them. */
  public Set<UUID> cases(Actor actor, UUID concern) {
    return transactions.read(actor, () -> reports.cases(concern));
  }

  /** Reports within the actor's reach that may be of the same event. */
  public List<Alike> alike(Actor actor, UUID concern) {
    return transactions.read(actor, () -> events.alike(concern, SAME_EVENT_DAYS, MOST_ALIKE));
  }

  /**
   * That a report was taken in, for whoever may see it and for whoever took it in, even when it is
   * now beyond their reach.
   */
  public Optional<Receipt> receipt(Actor actor, UUID concern) {
    return transactions.write(
        actor,
        () -> {
          Optional<Receipt> receipt = reports.receipt(concern, null).or(() -> own(actor, concern));
          receipt.ifPresent(found ->
              audit.record(
                  actor,
                  AuditEvent.read("concern.read", "concern", concern).with("why", "receipt")));
          return receipt;
        });
  }

  private Optional<Receipt> own(Actor actor, UUID concern) {
    return actor instanceof Actor.User user
        ? transactions.write(MACHINE, () -> reports.receipt(concern, user.id()))
        : Optional.empty();
  }
}
