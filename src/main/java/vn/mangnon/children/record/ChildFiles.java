package vn.mangnon.children.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;

/** Reads records; each read leaves its entry in the audit trail in the same transaction. */
@Service
public class ChildFiles {
  private final SignedTransaction transactions;
  private final ChildRepository children;
  private final IdentityRepository identities;
  private final ResidenceRepository residences;
  private final CaregiverRepository caregivers;
  private final HouseholdRepository households;
  private final FactRepository facts;
  private final AuditTrail audit;

  ChildFiles(
      SignedTransaction transactions,
      ChildRepository children,
      IdentityRepository identities,
      ResidenceRepository residences,
      CaregiverRepository caregivers,
      HouseholdRepository households,
      FactRepository facts,
      AuditTrail audit) {
    this.transactions = transactions;
    this.children = children;
    this.identities = identities;
    this.residences = residences;
    this.caregivers = caregivers;
    this.households = households;
    this.facts = facts;
    this.audit = audit;
  }

  /**
   * Everything known of the child that a record is about, under the record that stands for it;
   * empty when the actor may not see it, or it does not exist.
   *
   * @param why a short code of what it is read for, such as {@code page} or {@code print}
   */
  public Optional<ChildFile> read(Actor actor, UUID child, String why) {
    // A read is written: the entry in the trail belongs to the same transaction.
    return transactions.write(
        actor,
        () -> {
          Optional<ChildRepository.Row> row = found(child);
          row.ifPresent(found ->
              audit.record(
                  actor,
                  AuditEvent.read("child.read", "child", found.id())
                      .at(found.place())
                      .with("why", why)));
          return row.map(this::file);
        });
  }

  /** Every revision of who the child was said to be, oldest first; empty when out of reach. */
  public List<IdentityRevision> history(Actor actor, UUID child) {
    return transactions.write(
        actor,
        () -> {
          Optional<ChildRepository.Row> row = found(child);
          if (row.isEmpty()) {
            return List.of();
          }
          audit.record(
              actor,
              AuditEvent.read("child.history-read", "child", row.get().id()).at(row.get().place()));
          return identities.history(row.get().id());
        });
  }

  private Optional<ChildRepository.Row> found(UUID child) {
    return children.find(child).flatMap(row -> children.find(children.head(row.id())));
  }

  private ChildFile file(ChildRepository.Row row) {
    List<UUID> members = children.members(row.id());
    List<IdentityRevision> who = identities.current(members);
    return new ChildFile(
        row.id(),
        row.place(),
        row.version(),
        row.placed(),
        row.restrictedAt(),
        who.stream().filter(one -> one.child().equals(row.id())).findFirst().orElseThrow(),
        who.stream().filter(one -> !one.child().equals(row.id())).toList(),
        residences.of(members),
        caregivers.of(members),
        households.of(members),
        children.identifiersOf(members),
        facts.of(members));
  }
}
