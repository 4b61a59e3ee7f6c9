package vn.mangnon.children.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.linkage.names.PersonName;

/**
 * Finds children within the asker's reach. What is outside is not searched at all, so nothing of
 * the answer depends on it.
 */
@Service
public class ChildSearch {
  /** Children shown at most. */
  public static final int MOST = 10;

  private static final int HITS = 400;
  private static final int COMPARED = 60;
  private static final double WORTH_SHOWING = 3.5;
  private final SignedTransaction transactions;
  private final SearchRepository repository;
  private final AuditTrail audit;

  ChildSearch(SignedTransaction transactions, SearchRepository repository, AuditTrail audit) {
    this.transactions = transactions;
    this.repository = repository;
    this.audit = audit;
  }

  /** The best ten, best first; each one shown is noted in the audit trail. */
  public List<Found> find(Actor actor, ChildQuery query) {
    if (query.empty()) {
      return List.of();
    }
    return transactions.write(
        actor,
        () -> {
          List<Found> found = best(query);
          found.forEach(one ->
              audit.record(
                  actor,
                  AuditEvent.read("child.listed", "child", one.child())
                      .at(one.place())
                      .with("why", "search")));
          return found;
        });
  }

  private List<Found> best(ChildQuery query) {
    Set<UUID> records = new LinkedHashSet<>();
    if (query.plainNumber().length() >= 4) {
      records.addAll(repository.numbered(query.plainNumber(), COMPARED));
    }
    records.addAll(named(query));
    return repository.candidates(records.stream().limit(COMPARED).toList()).stream()
        .map(candidate -> Likeness.of(query, candidate))
        .filter(found -> found.score() >= WORTH_SHOWING)
        .sorted(Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::child))
        .limit(MOST)
        .toList();
  }

  private List<UUID> named(ChildQuery query) {
    Optional<Integer> year = query.birth().map(date -> date.on().getYear());
    Map<UUID, Double> share = new LinkedHashMap<>(like(query.name(), "CHILD", year));
    like(query.caregiver(), "CAREGIVER", year)
        .forEach((child, alike) -> share.merge(child, alike / 2, Double::sum));
    return share.entrySet().stream()
        .sorted(Map.Entry.<UUID, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .limit(COMPARED)
        .toList();
  }

  /** Records under names like this one, with how much alike the names are. */
  private Map<UUID, Double> like(String written, String bearer, Optional<Integer> year) {
    PersonName wanted = PersonName.vietnamese(written);
    Map<UUID, Double> share = new LinkedHashMap<>();
    if (wanted.words().isEmpty()) {
      return share;
    }
    collect(NameKeys.close(wanted), bearer, year, wanted, share);
    if (share.size() < MOST) {
      collect(NameKeys.wide(wanted), bearer, year, wanted, share);
    }
    return share;
  }

  private void collect(
      List<Integer> keys,
      String bearer,
      Optional<Integer> year,
      PersonName wanted,
      Map<UUID, Double> share) {
    for (SearchRepository.Hit hit : repository.named(keys, bearer, year, HITS)) {
      double alike = NameMatch.of(wanted, PersonName.vietnamese(hit.name())).share();
      share.merge(hit.child(), alike, Math::max);
    }
  }
}
