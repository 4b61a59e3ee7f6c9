package vn.mangnon.children.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.linkage.names.KnownWords;
import vn.mangnon.linkage.names.QueryPlan;
import vn.mangnon.linkage.names.Ranking;

/**
 * Finds children within the asker's reach. What is outside is not searched at all, so nothing of
 * the answer depends on it.
 */
@Service
public class ChildSearch {
  /** Children shown at most. */
  public static final int MOST = 10;

  private static final int COMPARED = 40;

  /** Enough where the dictionary's order is the answer's; some may be records of one child. */
  private static final int COMPARED_IN_ORDER = 20;

  private final SignedTransaction transactions;
  private final SearchRepository repository;
  private final AuditTrail audit;
  private final KnownWords words = KnownWords.published();
  private final Ranking ranking = new Ranking(words);

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
          audit.recordAll(
              actor,
              found.stream()
                  .map(one ->
                      AuditEvent.read("child.listed", "child", one.child())
                          .at(one.place())
                          .with("why", "search"))
                  .toList());
          return found;
        });
  }

  private List<Found> best(ChildQuery query) {
    Set<UUID> records = new LinkedHashSet<>();
    if (query.plainNumber().length() >= 4) {
      records.addAll(repository.numbered(query.plainNumber(), COMPARED));
    }
    records.addAll(named(query));
    Likeness likeness = new Likeness(ranking, query);
    return repository
        .candidates(
            records.stream()
                .limit(query.byNameYearAndPlace() ? COMPARED_IN_ORDER : COMPARED)
                .toList())
        .stream()
        .flatMap(candidate -> likeness.of(candidate).stream())
        .sorted(Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::child))
        .limit(MOST)
        .toList();
  }

  private List<UUID> named(ChildQuery query) {
    Context context =
        new Context(
            query.birth().map(date -> date.on().getYear()),
            query.place().map(repository::scopes).orElse(List.of()),
            repository.reach());
    Map<UUID, Double> records = new HashMap<>(like(query.name(), NameSearch.CHILD, context));
    like(query.caregiver(), NameSearch.CAREGIVER, context)
        .forEach((child, score) -> records.merge(child, score, Double::sum));
    return records.entrySet().stream()
        .sorted(
            Map.Entry.<UUID, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .limit(COMPARED)
        .toList();
  }

  private Map<UUID, Double> like(String written, String bearer, Context context) {
    QueryPlan plan = QueryPlan.of(written, words);
    return new NameSearch(repository, ranking, plan, bearer, context, COMPARED).found();
  }
}
