package vn.mangnon.children.sources;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.IdentityField;
import vn.mangnon.children.record.IdentityRevision;

/** Where sources disagree with one child's record. */
@Service
public class Disagreements {
  private final ConflictRepository conflicts;
  private final SignedTransaction transactions;

  Disagreements(ConflictRepository conflicts, SignedTransaction transactions) {
    this.conflicts = conflicts;
    this.transactions = transactions;
  }

  /**
   * Those that are open, latest first; what somebody has since put into the record as the source
   * says it is settled.
   */
  public List<Disagreement> with(Actor actor, ChildFile file) {
    List<UUID> records =
        Stream.concat(Stream.of(file.id()), file.merged().stream().map(IdentityRevision::child))
            .toList();
    return transactions.read(actor, () -> conflicts.disagreements(records)).stream()
        .flatMap(one -> now(one, file.identity().identity()).stream())
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
        : held.filter(value -> !value.equals(found.given()))
            .map(value ->
                new Disagreement(
                    found.field(),
                    value,
                    found.given(),
                    found.source(),
                    found.foundAt(),
                    found.file()));
  }
}
