package vn.mangnon.children.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.Places;

/** Brings homes onto the map of today, proposing where that takes a person to decide. */
@Component
class Homes {
  private static final Actor MACHINE = Actor.machine("child-homes");
  private final SignedTransaction transactions;
  private final PlacementRepository placements;
  private final ResidenceRepository residences;
  private final ChildRepository children;
  private final Places places;
  private final Clock clock;

  Homes(
      SignedTransaction transactions,
      PlacementRepository placements,
      ResidenceRepository residences,
      ChildRepository children,
      Places places,
      Clock clock) {
    this.transactions = transactions;
    this.placements = placements;
    this.residences = residences;
    this.children = children;
    this.places = places;
    this.clock = clock;
  }

  /**
   * A settled home with the proposal for it.
   *
   * @param scope of the home, or of the proposed one
   */
  record Found(Settlement settlement, int scope, Optional<Proposal> proposal) {}

  /** Where the home is today; empty when its commune has no successor or no scope. */
  Optional<Found> find(Home home) {
    return find(home, children::scopeOf);
  }

  /** The same for many homes, most of them in few places: each place is asked for once. */
  Function<Home, Optional<Found>> remembering() {
    Map<Home, Optional<Found>> found = new HashMap<>();
    Map<Home, Optional<Integer>> scopes = new HashMap<>();
    return home ->
        found.computeIfAbsent(
            home,
            one ->
                find(
                    one,
                    now ->
                        scopes.computeIfAbsent(
                            new Home(now.place(), now.village(), ""), children::scopeOf)));
  }

  private Optional<Found> find(Home home, Function<Home, Optional<Integer>> scopeOf) {
    return Settlement.of(places, home, LocalDate.now(clock))
        .flatMap(settlement -> {
          Optional<Proposal> proposal =
              settlement.undecided() ? Optional.of(propose(home, settlement)) : Optional.empty();
          Settlement now = proposal.map(one -> settlement.at(one.place())).orElse(settlement);
          return scopeOf.apply(now.now()).map(scope -> new Found(now, scope, proposal));
        });
  }

  private Proposal propose(Home home, Settlement settlement) {
    // What other communes decided about the same village counts; nothing of it is shown but a sum.
    return transactions
        .read(
            MACHINE,
            () -> placements.alike(home.place(), home.villageName(), settlement.candidates()))
        .orElseGet(() -> {
          int first = settlement.now().place();
          boolean sameCode = places.place(first).code().equals(places.place(home.place()).code());
          return new Proposal(
              first, sameCode ? Placement.Basis.SAME_CODE : Placement.Basis.FIRST, 0);
        });
  }

  /** Writes where the child has lived, and asks a person where one must decide. */
  void write(UUID child, Found found, Span span, Written written) {
    Settlement settlement = found.settlement();
    Span now = span;
    if (settlement.before().isPresent()) {
      Settlement.Before before = settlement.before().get();
      add(child, found.scope(), before.home(), span.until(before.lastDay()), written);
      now = Span.since(before.lastDay().plusDays(1));
    }
    if (found.proposal().isEmpty()) {
      add(child, found.scope(), settlement.now(), now, written);
    } else {
      placements.add(
          UuidV7.next(clock),
          child,
          found.scope(),
          settlement.before().orElseThrow().home(),
          settlement.candidates(),
          found.proposal().get(),
          written.at());
    }
  }

  /** Who writes, when, from which source and why. */
  record Written(String source, String reason, Instant at, Recorder recorder) {}

  void add(UUID child, int scope, Home home, Span span, Written written) {
    UUID id = UuidV7.next(clock);
    Recorded recorded =
        new Recorded(
            written.source(),
            written.reason(),
            written.at(),
            Optional.empty(),
            written.recorder().name());
    residences.add(new Residence(id, id, child, home, span, recorded), scope, written.recorder());
  }

  /** Ends the open residences of a record on a day. */
  void end(UUID child, int scope, int place, LocalDate lastDay, Written written) {
    placements.settle(child, place, written.at(), written.recorder());
    for (Residence open : residences.of(List.of(child))) {
      if (open.span().to().isEmpty()) {
        residences.close(open.id(), written.at());
        LocalDate end = open.span().from().filter(lastDay::isBefore).orElse(lastDay);
        Recorded recorded =
            new Recorded(
                open.recorded().source(),
                written.reason(),
                written.at(),
                Optional.empty(),
                written.recorder().name());
        residences.add(
            new Residence(
                UuidV7.next(clock),
                open.episode(),
                child,
                open.home(),
                open.span().until(end),
                recorded),
            scope,
            written.recorder());
      }
    }
  }

  /** Binds everything about a child to another home, whoever asked for it. */
  void rebind(UUID head, int scope, int place, boolean placed) {
    transactions.write(
        MACHINE,
        () -> {
          children.rescope(children.members(head), scope);
          children.place(head, place, placed);
          return place;
        });
  }
}
