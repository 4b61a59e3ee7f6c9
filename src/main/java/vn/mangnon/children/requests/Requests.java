package vn.mangnon.children.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.record.ChildAnswer;
import vn.mangnon.children.record.Members;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.Recorder;
import vn.mangnon.children.record.Refusal;
import vn.mangnon.children.retention.Retention;
import vn.mangnon.database.UuidV7;
import vn.mangnon.time.WorkingCalendar;

/**
 * Takes and answers requests about children's data. A granted restriction stops every change of the
 * record until it is lifted; a granted erasure is proposed to a second person, who executes it.
 */
@Service
public class Requests {
  private static final int MOST_TEXT = 1000;
  private final SignedTransaction transactions;
  private final FamilyRequestRepository requests;
  private final Members members;
  private final Retention retention;
  private final AuditTrail audit;
  private final Clock clock;
  private final WorkingCalendar calendar = WorkingCalendar.ofVietnam().guessingOtherYears();

  Requests(
      SignedTransaction transactions,
      FamilyRequestRepository requests,
      Members members,
      Retention retention,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.requests = requests;
    this.members = members;
    this.retention = retention;
    this.audit = audit;
    this.clock = clock;
  }

  /** Open requests within reach, the most urgent first. */
  public List<Request> open(Actor actor) {
    return transactions.read(actor, requests::open);
  }

  /**
   * Takes a request.
   *
   * @param askedBy who asks, and how they are related; needed
   * @param askedOn the day it arrived
   */
  public ChildAnswer take(
      Actor actor,
      UUID child,
      RequestKind kind,
      String askedBy,
      String details,
      LocalDate askedOn) {
    Optional<Mistake> mistake = mistake(askedBy, details, askedOn);
    return transactions.write(
        actor,
        () -> {
          Optional<Members.Bound> found = members.lock(child);
          if (found.isEmpty() || !members.mayEnter(found.get())) {
            return new ChildAnswer.Absent();
          }
          if (mistake.isPresent()) {
            return new ChildAnswer.Invalid(List.of(mistake.get()));
          }
          Request request =
              new Request(
                  UuidV7.next(clock),
                  child,
                  kind,
                  askedBy.strip(),
                  details.strip(),
                  askedOn,
                  RequestKind.acknowledgeBy(askedOn, calendar),
                  kind.answerBy(askedOn),
                  Optional.empty(),
                  Optional.empty(),
                  "");
          requests.add(request, found.get().scope(), clock.instant(), Recorder.of(actor));
          changed(actor, "request.taken", child, request.id());
          return new ChildAnswer.Done(child);
        });
  }

  /** The family was told that the request has arrived. */
  public ChildAnswer acknowledge(Actor actor, UUID id) {
    return onOpen(
        actor,
        id,
        request -> {
          requests.acknowledge(id, clock.instant());
          changed(actor, "request.acknowledged", request.child(), id);
          return new ChildAnswer.Done(request.child());
        });
  }

  /**
   * Answers a request.
   *
   * @param answer what the family is told; needed
   */
  public ChildAnswer answer(Actor actor, UUID id, Request.Outcome outcome, String answer) {
    return onOpen(
        actor,
        id,
        request -> {
          if (answer.isBlank()) {
            return new ChildAnswer.Invalid(List.of(new Mistake("answer", Refusal.REASON_MISSING)));
          }
          Instant at = clock.instant();
          requests.answer(id, outcome, answer.strip(), at, Recorder.of(actor));
          if (request.kind() == RequestKind.RESTRICT && outcome == Request.Outcome.GRANTED) {
            members.restrict(request.child(), Optional.of(at));
          }
          if (request.kind() == RequestKind.ERASE && outcome == Request.Outcome.GRANTED) {
            retention.erase(actor, request.child());
          }
          changed(actor, "request.answered", request.child(), id);
          return new ChildAnswer.Done(request.child());
        });
  }

  /** The family, or the law, allows a record that still says who the child is to be worked with. */
  public ChildAnswer lift(Actor actor, UUID child) {
    return transactions.write(
        actor,
        () -> {
          Optional<Members.Bound> found = members.lock(child);
          if (found.isEmpty() || !members.mayEnter(found.get()) || members.anonymised(child)) {
            return new ChildAnswer.Absent();
          }
          members.restrict(child, Optional.empty());
          changed(actor, "restriction.lifted", child, child);
          return new ChildAnswer.Done(child);
        });
  }

  private ChildAnswer onOpen(
      Actor actor, UUID id, java.util.function.Function<Request, ChildAnswer> work) {
    return transactions.write(
        actor,
        () -> {
          Optional<Request> request = requests.find(id);
          return request.isPresent() ? work.apply(request.get()) : new ChildAnswer.Absent();
        });
  }

  private Optional<Mistake> mistake(String askedBy, String details, LocalDate askedOn) {
    if (askedBy.isBlank()) {
      return Optional.of(new Mistake("asked-by", Refusal.CARER_NAME_MISSING));
    }
    if (askedBy.length() > MOST_TEXT || details.length() > MOST_TEXT) {
      return Optional.of(new Mistake("details", Refusal.TEXT_LONG));
    }
    return askedOn.isAfter(LocalDate.now(clock))
        ? Optional.of(new Mistake("from", Refusal.DATE_IN_FUTURE))
        : Optional.empty();
  }

  private void changed(Actor actor, String event, UUID child, UUID request) {
    audit.record(actor, AuditEvent.changed(event, "child", child).with("request", request));
  }
}
