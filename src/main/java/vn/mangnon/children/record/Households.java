package vn.mangnon.children.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.record.ChildAnswer.Done;
import vn.mangnon.database.UuidV7;

/** Households of children, and whether they are poor. */
@Service
public class Households {
  private final Gate gate;
  private final ChildRepository children;
  private final HouseholdRepository households;
  private final RecordCheck check;
  private final AuditTrail audit;
  private final Clock clock;

  Households(
      Gate gate,
      ChildRepository children,
      HouseholdRepository households,
      RecordCheck check,
      AuditTrail audit,
      Clock clock) {
    this.gate = gate;
    this.children = children;
    this.households = households;
    this.check = check;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The child belongs to a household since a day; one that is not known yet is opened where the
   * child lives.
   *
   * @param household the client's key of the household
   */
  public ChildAnswer join(
      Actor actor, UUID child, UUID household, String code, String head, Home home, Span span) {
    List<Mistake> mistakes = new ArrayList<>(check.of(home));
    mistakes.addAll(check.of(span));
    return gate.change(
        actor,
        child,
        mistakes,
        row -> {
          Instant at = clock.instant();
          Recorder recorder = Recorder.of(actor);
          if (!households.exists(household)) {
            households.add(household, row.scope(), home, code, head, at, recorder);
          }
          households.join(UuidV7.next(clock), household, row.id(), row.scope(), span, at, recorder);
          children.touch(row.id(), at);
          changed(actor, "child.household-joined", row, household);
          return new Done(row.id());
        });
  }

  /** Classes the household of a child from a day on. */
  public ChildAnswer stand(
      Actor actor, UUID child, UUID household, Standing standing, LocalDate from, String source) {
    List<Mistake> mistakes =
        new ArrayList<>(check.of(new Span(Optional.of(from), Optional.empty())));
    mistakes.addAll(check.ofSource(source));
    return gate.change(
        actor,
        child,
        mistakes,
        row -> {
          boolean its =
              households.of(children.members(row.id())).stream()
                  .anyMatch(one -> one.id().equals(household));
          if (!its) {
            return new ChildAnswer.Absent();
          }
          households.stand(
              UuidV7.next(clock),
              UuidV7.next(clock),
              household,
              standing,
              from,
              source,
              clock.instant(),
              Recorder.of(actor));
          changed(actor, "child.household-classed", row, household);
          return new Done(row.id());
        });
  }

  private void changed(Actor actor, String event, ChildRepository.Row row, UUID household) {
    audit.record(
        actor,
        AuditEvent.changed(event, "child", row.id()).at(row.place()).with("household", household));
  }
}
