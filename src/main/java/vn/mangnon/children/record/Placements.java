package vn.mangnon.children.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.record.ChildAnswer.Absent;
import vn.mangnon.children.record.ChildAnswer.Done;
import vn.mangnon.places.Places;

/** Places the children of split communes: a person decides, the register only proposes. */
@Service
public class Placements {
  private static final int MOST = 200;
  private final SignedTransaction transactions;
  private final Gate gate;
  private final PlacementRepository placements;
  private final ChildRepository children;
  private final Homes homes;
  private final Places places;
  private final AuditTrail audit;
  private final Clock clock;

  Placements(
      SignedTransaction transactions,
      Gate gate,
      PlacementRepository placements,
      ChildRepository children,
      Homes homes,
      Places places,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.gate = gate;
    this.placements = placements;
    this.children = children;
    this.homes = homes;
    this.places = places;
    this.audit = audit;
    this.clock = clock;
  }

  /** Children waiting within reach, oldest first, at most 200. */
  public List<Placement> waiting(Actor actor) {
    return transactions.write(
        actor,
        () -> {
          List<Placement> open = placements.open(MOST);
          open.forEach(one ->
              audit.record(
                  actor,
                  AuditEvent.read("child.listed", "child", one.child()).with("why", "placing")));
          return open;
        });
  }

  /**
   * Says where a child belongs. Confirming the proposal settles it; another successor is asked in
   * its turn, and the record goes to it.
   */
  public ChildAnswer decide(Actor actor, UUID placement, int place) {
    Optional<Placement> open = transactions.read(actor, () -> placements.find(placement));
    if (open.isEmpty() || !open.get().candidates().contains(place)) {
      return new Absent();
    }
    return gate.change(
        actor,
        open.get().child(),
        List.of(),
        row ->
            placements.find(placement).isEmpty()
                ? new ChildAnswer.Overtaken()
                : decided(actor, row, open.get(), place));
  }

  private ChildAnswer decided(
      Actor actor, ChildRepository.Row row, Placement placement, int place) {
    Home home = Home.in(place, placement.villageName());
    int scope = children.scopeOf(home).orElseThrow();
    Instant at = clock.instant();
    Recorder recorder = Recorder.of(actor);
    boolean settles = children.may("CHILD", "ENTER,IMPORT", scope);
    if (settles) {
      homes.add(
          row.id(),
          row.scope(),
          home,
          Span.since(places.place(place).validFrom()),
          new Homes.Written("other", "", at, recorder));
      placements.decide(placement.id(), place, at, recorder);
    } else {
      placements.propose(placement.id(), place);
    }
    children.touch(row.id(), at);
    audit.record(
        actor,
        AuditEvent.changed(settles ? "child.placed" : "child.passed-on", "child", row.id())
            .at(place));
    homes.rebind(row.id(), scope, place, settles);
    return new Done(row.id());
  }
}
