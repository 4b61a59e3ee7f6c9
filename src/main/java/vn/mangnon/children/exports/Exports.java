package vn.mangnon.children.exports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Permissions;
import vn.mangnon.access.Resource;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.codes.CodeList;
import vn.mangnon.children.codes.Codes;
import vn.mangnon.children.exports.ExportAnswer.Absent;
import vn.mangnon.children.exports.ExportAnswer.Reason;
import vn.mangnon.children.exports.ExportAnswer.Refused;
import vn.mangnon.database.UuidV7;

/**
 * Lets lists of children out: a person with the right asks and says why; up to a limit of children
 * that suffices, above it a second person with the right must release the list. It may be taken out
 * for 24 hours by who asked, each time with an entry for every child. Children whose family had
 * processing restricted are never on a list.
 */
@Service
public class Exports {
  private static final Duration OPEN_FOR = Duration.ofHours(24);
  private static final int LEAST_REASON = 10;
  private static final int MOST_REASON = 300;
  private static final int SHOWN = 50;
  private static final List<String> HEAD =
      List.of("Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Thôn, bản, khu phố", "Người chăm sóc");

  private final SignedTransaction transactions;
  private final Permissions permissions;
  private final ExportRepository repository;
  private final Codes codes;
  private final AuditTrail audit;
  private final Clock clock;
  private final int alone;

  Exports(
      SignedTransaction transactions,
      Permissions permissions,
      ExportRepository repository,
      Codes codes,
      AuditTrail audit,
      Clock clock,
      @Value("${mangnon.children.export-alone:50}") int alone) {
    this.transactions = transactions;
    this.permissions = permissions;
    this.repository = repository;
    this.codes = codes;
    this.audit = audit;
    this.clock = clock;
    this.alone = alone;
  }

  /** So many children one person may take out without a second. */
  public int alone() {
    return alone;
  }

  /** What was asked for within reach, newest first, at most 50. */
  public List<Export> newest(Actor actor) {
    return transactions.read(actor, () -> repository.newest(SHOWN));
  }

  /** Asks for a list of a commune. */
  public ExportAnswer ask(Actor actor, int place, ListKind list, String reason) {
    String why = reason.strip();
    if (why.length() < LEAST_REASON || why.length() > MOST_REASON) {
      return new Refused(Reason.REASON_MISSING);
    }
    if (!(actor instanceof Actor.User user) || !may(actor, place)) {
      return new Refused(Reason.PLACE_UNKNOWN);
    }
    return transactions.write(
        actor,
        () -> {
          int children = repository.count(place, list, LocalDate.now(clock));
          Export export =
              new Export(
                  UuidV7.next(clock),
                  place,
                  list,
                  why,
                  children,
                  children <= alone,
                  clock.instant(),
                  user.id(),
                  user.name(),
                  Optional.empty(),
                  0);
          repository.add(export, repository.scopeOf(place).orElseThrow());
          changed(actor, "export.asked", export, children);
          return new ExportAnswer.Done(export.id());
        });
  }

  /** A second person releases a list, or does not. */
  public ExportAnswer decide(Actor actor, UUID id, boolean approved) {
    return transactions.write(
        actor,
        () -> {
          Optional<Export> found = repository.find(id).filter(one -> may(actor, one.place()));
          if (found.isEmpty() || !(actor instanceof Actor.User user)) {
            return new Absent();
          }
          Export export = found.get();
          if (!export.waits()) {
            return new Refused(Reason.DECIDED);
          }
          if (export.askedBy().equals(user.id())) {
            return new Refused(Reason.SAME_PERSON);
          }
          repository.decide(
              UuidV7.next(clock), id, approved, clock.instant(), user.id(), user.name());
          changed(
              actor, approved ? "export.approved" : "export.refused", export, export.children());
          return new ExportAnswer.Done(id);
        });
  }

  /** Takes a released list out. */
  public ExportAnswer takeOut(Actor actor, UUID id, ListFormat format) {
    return transactions.write(
        actor,
        () -> {
          Optional<Export> found = repository.find(id).filter(one -> may(actor, one.place()));
          if (found.isEmpty() || !(actor instanceof Actor.User user)) {
            return new Absent();
          }
          Export export = found.get();
          Instant at = clock.instant();
          List<ExportRepository.Listed> children =
              repository.children(export.place(), export.list(), LocalDate.now(clock));
          Optional<Reason> refusal = refusal(export, user, at, children.size());
          if (refusal.isPresent()) {
            return new Refused(refusal.get());
          }
          repository.takenOut(
              UuidV7.next(clock), id, format, children.size(), at, user.id(), user.name());
          changed(actor, "export.taken-out", export, children.size());
          audit.recordAll(
              actor,
              children.stream()
                  .map(child ->
                      AuditEvent.read("child.exported", "child", child.id())
                          .at(export.place())
                          .with("export", id))
                  .toList());
          return new ExportAnswer.Released(
              new ListFile(
                  id,
                  export.place(),
                  export.list(),
                  export.reason(),
                  user.name(),
                  at,
                  HEAD,
                  children.stream().map(this::row).toList()));
        });
  }

  private Optional<Reason> refusal(Export export, Actor.User user, Instant at, int children) {
    if (!export.askedBy().equals(user.id())) {
      return Optional.of(Reason.NOT_YOURS);
    }
    Optional<Instant> released = export.released();
    if (released.isEmpty()) {
      return Optional.of(Reason.WAITING);
    }
    if (released.get().plus(OPEN_FOR).isBefore(at)) {
      return Optional.of(Reason.OVER);
    }
    return children > Math.max(alone, export.alone() ? 0 : export.children())
        ? Optional.of(Reason.GROWN)
        : Optional.empty();
  }

  private List<String> row(ExportRepository.Listed child) {
    return Stream.of(
            child.name(),
            child.birth().map(one -> one.written()).orElse(""),
            child.sex().in("vi"),
            child.people().isEmpty() ? "" : codes.text(CodeList.PEOPLE, child.people(), "vi"),
            child.village(),
            child.carers())
        .toList();
  }

  private boolean may(Actor actor, int place) {
    return permissions.allows(actor, Action.EXPORT, Resource.CHILD, place, "");
  }

  private void changed(Actor actor, String event, Export export, int children) {
    audit.record(
        actor,
        AuditEvent.changed(event, "export", export.id())
            .at(export.place())
            .with("list", export.list())
            .with("children", children));
  }
}
