package vn.mangnon.children.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything the register knows now of one child, over all records that were merged into one.
 *
 * @param id the record that stands for the child
 * @param place where the child lives now
 * @param placed whether the successor of a split commune was confirmed by a person
 * @param restrictedAt since when processing is restricted
 * @param merged other records of the same child, each with who it says the child is
 * @param residences latest first
 * @param episodes latest first
 */
public record ChildFile(
    UUID id,
    int place,
    int version,
    boolean placed,
    Optional<Instant> restrictedAt,
    IdentityRevision identity,
    List<IdentityRevision> merged,
    List<Residence> residences,
    List<Caregiver> caregivers,
    List<Household> households,
    List<SourceIdentifier> identifiers,
    List<Episode> episodes) {
  public ChildFile {
    merged = List.copyOf(merged);
    residences = List.copyOf(residences);
    caregivers = List.copyOf(caregivers);
    households = List.copyOf(households);
    identifiers = List.copyOf(identifiers);
    episodes = List.copyOf(episodes);
  }

  /** Whether nothing in it says who the child was any more; only then has a record no name. */
  public boolean anonymised() {
    return identity.identity().name().isEmpty();
  }

  /** Where the child lives now, as far as it is known. */
  public Optional<Residence> home() {
    return residences.stream().filter(one -> one.span().to().isEmpty()).findFirst();
  }

  /** The facts of a kind, latest first. */
  public List<Episode> of(FactKind kind) {
    return episodes.stream().filter(episode -> episode.fact().kind() == kind).toList();
  }

  /** Who cares for the child on a day. */
  public List<Caregiver> caregiversOn(LocalDate day) {
    return caregivers.stream().filter(one -> one.span().covers(day)).toList();
  }
}
