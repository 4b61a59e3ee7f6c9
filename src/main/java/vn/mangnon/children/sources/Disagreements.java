package vn.mangnon.children.sources;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.IdentityField;
import vn.mangnon.children.record.IdentityRevision;
import vn.mangnon.children.record.Recorder;
import vn.mangnon.children.sources.Disagreement.Choice;

/** Where sources disagree with one child's record, and what a person decided about it. */
@Service
public class Disagreements {
  private final ConflictRepository conflicts;
  private final SignedTransaction transactions;
  private final AuditTrail audit;

  Disagreements(ConflictRepository conflicts, SignedTransaction transactions, AuditTrail audit) {
    this.conflicts = conflicts;
    this.transactions = transactions;
    this.audit = audit;
  }

  /**
   * Those that are open, latest first; what somebody has since put into the record as the source
   * says it is settled.
   */
  public List<Disagreement> with(Actor actor, ChildFile file) {
    return transactions.read(actor, () -> conflicts.open(records(file))).stream()
        .flatMap(one -> now(one, file.identity().identity()).stream())
        .toList();
  }

  /** Those a person decided, latest first. */
  public List<Disagreement> decided(Actor actor, UUID child) {
    return transactions.read(actor, () -> conflicts.decided(child));
  }

  /**
   * Closes an open one as a person decided. The record itself is not changed: whoever takes the
   * source's value corrects the record first, with a reason, and keeps what it said before.
   *
   * @return whether it was open and the record may be changed
   */
  public boolean decide(Actor actor, ChildFile file, UUID disagreement, Choice choice) {
    return transactions.write(
        actor,
        () -> {
          boolean done =
              conflicts.decide(disagreement, records(file), choice, Recorder.of(actor)) > 0;
          if (done) {
            audit.record(
                actor,
                AuditEvent.changed("child.difference-decided", "child", file.id())
                    .at(file.place()));
          }
          return done;
        });
  }

  /** Closes those whose value a correction has just put into the record. */
  public void settle(Actor actor, ChildFile file) {
    Identity identity = file.identity().identity();
    transactions.write(
        actor,
        () -> {
          List<Disagreement> open = conflicts.open(records(file));
          open.stream()
              .filter(one -> now(one, identity).isEmpty())
              .forEach(one ->
                  conflicts.decide(one.id(), records(file), Choice.TAKEN, Recorder.of(actor)));
          return open;
        });
  }

  private static List<UUID> records(ChildFile file) {
    return Stream.concat(Stream.of(file.id()), file.merged().stream().map(IdentityRevision::child))
        .toList();
  }

  private static Optional<Disagreement> now(Disagreement found, Identity identity) {
    Optional<String> held =
        Arrays.stream(IdentityField.values())
            .filter(field -> TrustedField.of(field).equals(found.field()))
            .map(field -> field.of(identity))
            .findFirst();
    return held.isEmpty()
        ? Optional.of(found)
        : held.filter(value -> !value.equals(found.given())).map(found::holding);
  }
}
