package vn.mangnon.children.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;

/** Finds children of the register by what offices know them by, many at a time, within reach. */
@Service
public class KnownChildren {
  private final SignedTransaction transactions;
  private final KnownChildrenRepository repository;

  KnownChildren(SignedTransaction transactions, KnownChildrenRepository repository) {
    this.transactions = transactions;
    this.repository = repository;
  }

  /**
   * The children a system knows by these identifiers.
   *
   * @param system a code of the list of sources
   * @return for each identifier that is known, the records that stand for its children
   */
  public Map<String, Set<UUID>> byIdentifier(
      Actor actor, String system, Collection<String> identifiers) {
    return transactions.read(
        actor, () -> heads(repository.byIdentifier(system, List.copyOf(identifiers))));
  }

  /**
   * The children that have these numbers now.
   *
   * @param field one of the four numbers
   */
  public Map<String, Set<UUID>> byNumber(
      Actor actor, IdentityField field, Collection<String> numbers) {
    return transactions.read(actor, () -> heads(repository.byNumber(field, List.copyOf(numbers))));
  }

  /** What is known of these children, by the records that stand for them. */
  public Map<UUID, KnownChild> of(Actor actor, Collection<UUID> heads) {
    return transactions.read(actor, () -> known(heads));
  }

  private Map<String, Set<UUID>> heads(List<KnownChildrenRepository.Named> found) {
    Map<UUID, UUID> heads =
        repository.heads(
            found.stream().map(KnownChildrenRepository.Named::child).distinct().toList());
    Map<String, Set<UUID>> byName = new HashMap<>();
    for (KnownChildrenRepository.Named one : found) {
      UUID head = heads.get(one.child());
      if (head != null) {
        byName.computeIfAbsent(one.name(), name -> new LinkedHashSet<>()).add(head);
      }
    }
    return byName;
  }

  private Map<UUID, KnownChild> known(Collection<UUID> heads) {
    Map<UUID, UUID> headOf = repository.members(heads);
    List<UUID> members = List.copyOf(headOf.keySet());
    Map<UUID, List<IdentityRevision>> histories =
        grouped(repository.histories(heads), IdentityRevision::child, headOf);
    Map<UUID, List<Caregiver>> carers =
        grouped(repository.caregivers(members), Caregiver::child, headOf);
    Map<UUID, List<Episode>> facts = grouped(repository.facts(members), Episode::child, headOf);
    Map<UUID, KnownChild> known = new LinkedHashMap<>();
    for (ChildRepository.Row row : repository.rows(heads)) {
      List<IdentityRevision> history = histories.getOrDefault(row.id(), List.of());
      if (!history.isEmpty()) {
        known.put(
            row.id(),
            new KnownChild(
                row.id(),
                row.place(),
                row.restrictedAt().isPresent(),
                history.getLast(),
                sources(history),
                carers.getOrDefault(row.id(), List.of()),
                facts.getOrDefault(row.id(), List.of())));
      }
    }
    return known;
  }

  /** A value keeps its source through corrections of other fields. */
  private static Map<IdentityField, String> sources(List<IdentityRevision> history) {
    Map<IdentityField, String> sources = new EnumMap<>(IdentityField.class);
    for (IdentityField field : IdentityField.values()) {
      String value = "";
      for (IdentityRevision revision : history) {
        String now = field.of(revision.identity());
        if (!now.equals(value) || !sources.containsKey(field)) {
          sources.put(field, revision.recorded().source());
          value = now;
        }
      }
    }
    return sources;
  }

  private static <T> Map<UUID, List<T>> grouped(
      List<T> all, java.util.function.Function<T, UUID> child, Map<UUID, UUID> headOf) {
    Map<UUID, List<T>> grouped = new HashMap<>();
    for (T one : all) {
      UUID head = Objects.requireNonNullElse(headOf.get(child.apply(one)), child.apply(one));
      grouped.computeIfAbsent(head, id -> new ArrayList<>()).add(one);
    }
    return grouped;
  }
}
