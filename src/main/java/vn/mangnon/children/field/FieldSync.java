package vn.mangnon.children.field;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.children.codes.Codes;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Carer;
import vn.mangnon.children.record.ChildAnswer;
import vn.mangnon.children.record.ChildFiles;
import vn.mangnon.children.record.Children;
import vn.mangnon.children.record.FactEntry;
import vn.mangnon.children.record.FactReader;
import vn.mangnon.children.record.Facts;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.IdentityRevision;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.NewChild;
import vn.mangnon.children.record.Precision;
import vn.mangnon.children.record.Refusal;
import vn.mangnon.children.record.Span;

/**
 * Applies what devices without signal queued, each operation exactly once: its row in the ledger
 * and what it does are kept or lost in one transaction, so that a device that never heard the
 * answer may send it again.
 */
@Service
public class FieldSync {
  private static final String SOURCE = "visit";

  private final SignedTransaction transactions;
  private final OperationRepository operations;
  private final Children children;
  private final ChildFiles files;
  private final Facts facts;
  private final Codes codes;
  private final Clock clock;

  FieldSync(
      SignedTransaction transactions,
      OperationRepository operations,
      Children children,
      ChildFiles files,
      Facts facts,
      Codes codes,
      Clock clock) {
    this.transactions = transactions;
    this.operations = operations;
    this.children = children;
    this.files = files;
    this.facts = facts;
    this.codes = codes;
    this.clock = clock;
  }

  /** Applies one operation; a refusal or a conflict leaves nothing behind. */
  public OperationAnswer apply(Actor.User actor, Operation operation) {
    try {
      return transactions.write(actor, () -> once(actor, operation));
    } catch (DuplicateKeyException keyOfAnother) {
      return refused(Refusal.OPERATION_UNREADABLE);
    }
  }

  private OperationAnswer once(Actor.User actor, Operation operation) {
    if (operations.applied(operation.id(), actor.id())) {
      return new OperationAnswer.AlreadyApplied();
    }
    if (!operations.claim(operation, place(operation), actor.id(), clock.instant())) {
      return operations.applied(operation.id(), actor.id())
          ? new OperationAnswer.AlreadyApplied()
          : refused(Refusal.ABSENT);
    }
    OperationAnswer answer = answer(done(actor, operation));
    if (!(answer instanceof OperationAnswer.Applied)) {
      operations.release(operation.id());
    }
    return answer;
  }

  private ChildAnswer done(Actor.User actor, Operation operation) {
    return switch (operation.work()) {
      case Operation.Work.Open(var values) -> open(actor, operation.child(), values);
      case Operation.Work.Happened happened -> happened(actor, operation, happened);
      case Operation.Work.Correct(var basis, var values) ->
          correct(actor, operation.child(), basis, values);
    };
  }

  private ChildAnswer open(Actor.User actor, UUID child, Map<String, String> values) {
    List<Mistake> mistakes = SentIdentity.mistakes(values);
    if (!mistakes.isEmpty()) {
      return new ChildAnswer.Invalid(mistakes);
    }
    String carer = values.getOrDefault("carer", "").strip();
    return children.open(
        actor,
        new NewChild(
            child,
            SentIdentity.over(SentIdentity.UNKNOWN, values),
            Home.in(placeOf(values), values.getOrDefault("village", "")),
            Span.open(),
            carer.isEmpty()
                ? List.of()
                : List.of(Carer.of(carer, values.getOrDefault("relation", "mother"))),
            Optional.empty(),
            SOURCE));
  }

  private ChildAnswer happened(
      Actor.User actor, Operation operation, Operation.Work.Happened happened) {
    Map<String, String> values = happened.values();
    Optional<LocalDate> from = day(values, "from");
    LocalDate day = from.orElse(LocalDate.now(clock));
    List<Mistake> mistakes = new ArrayList<>();
    if (from.isEmpty()) {
      mistakes.add(new Mistake("from", Refusal.DATE_MISSING));
    }
    return switch (FactReader.read(codes, happened.kind(), day, values)) {
      case FactReader.Reading.Whole(var fact) when mistakes.isEmpty() ->
          facts.record(
              actor,
              operation.child(),
              new FactEntry(
                  operation.id(),
                  fact,
                  day,
                  day(values, "to"),
                  values.getOrDefault("note", "").strip(),
                  SOURCE));
      case FactReader.Reading.Whole ignored -> new ChildAnswer.Invalid(mistakes);
      case FactReader.Reading.Faulty(var found) -> {
        mistakes.addAll(found);
        yield new ChildAnswer.Invalid(mistakes);
      }
    };
  }

  private ChildAnswer correct(
      Actor.User actor, UUID child, UUID basis, Map<String, String> values) {
    List<Mistake> mistakes = SentIdentity.mistakes(values);
    if (!mistakes.isEmpty()) {
      return new ChildAnswer.Invalid(mistakes);
    }
    Optional<IdentityRevision> base =
        files.history(actor, child).stream()
            .filter(revision -> revision.id().equals(basis))
            .findFirst();
    if (base.isEmpty()) {
      return new ChildAnswer.Overtaken();
    }
    return children.correct(
        actor,
        child,
        basis,
        SentIdentity.over(base.get().identity(), values),
        SOURCE,
        values.getOrDefault("reason", SOURCE));
  }

  private static OperationAnswer answer(ChildAnswer answer) {
    return switch (answer) {
      case ChildAnswer.Done ignored -> new OperationAnswer.Applied();
      case ChildAnswer.Invalid(var mistakes) -> new OperationAnswer.Refused(mistakes);
      case ChildAnswer.Conflict(var fields, var now) ->
          new OperationAnswer.Conflict(fields, now.id());
      case ChildAnswer.Overtaken ignored -> refused(Refusal.OVERTAKEN);
      case ChildAnswer.Absent ignored -> refused(Refusal.ABSENT);
    };
  }

  private static OperationAnswer refused(Refusal why) {
    return new OperationAnswer.Refused(List.of(new Mistake("", why)));
  }

  private static int place(Operation operation) {
    return operation.work() instanceof Operation.Work.Open(var values) ? placeOf(values) : 0;
  }

  static int placeOf(Map<String, String> values) {
    String place = values.getOrDefault("place", "");
    return place.matches("\\d{1,9}") ? Integer.parseInt(place) : 0;
  }

  private static Optional<LocalDate> day(Map<String, String> values, String field) {
    return BirthDate.parse(values.getOrDefault(field, ""))
        .filter(date -> date.precision() == Precision.DAY)
        .map(BirthDate::on);
  }
}
