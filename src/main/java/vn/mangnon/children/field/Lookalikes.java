package vn.mangnon.children.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.search.ChildQuery;
import vn.mangnon.children.search.ChildSearch;

/**
 * Compares records that were opened without signal with those that were there: whoever wrote them
 * could not search before.
 */
@Service
public class Lookalikes {
  private static final int MOST = 3;
  private final ChildSearch search;

  Lookalikes(ChildSearch search) {
    this.search = search;
  }

  /**
   * Records within the actor's reach that are probably of the child an operation opened a record
   * for, best first, at most three; each is audited. Nothing for other operations.
   */
  public List<Lookalike> of(Actor actor, Operation operation) {
    return operation.work() instanceof Operation.Work.Open(var values)
        ? search.find(actor, query(values)).stream()
            .filter(found -> found.likely() && !found.child().equals(operation.child()))
            .limit(MOST)
            .map(found ->
                new Lookalike(
                    found.child(),
                    Identity.initials(found.name()),
                    found.birth().map(birth -> birth.on().getYear())))
            .toList()
        : List.of();
  }

  private static ChildQuery query(Map<String, String> values) {
    Identity sent = SentIdentity.over(SentIdentity.UNKNOWN, values);
    return new ChildQuery(
        sent.name(),
        sent.birth(),
        sent.sex(),
        Optional.of(FieldSync.placeOf(values)),
        values.getOrDefault("village", ""),
        values.getOrDefault("carer", ""),
        "");
  }
}
