package vn.mangnon.children.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;

/** How far somebody's work with children reaches, and how many children that are. */
@Service
public class Reach {
  private final SignedTransaction transactions;
  private final ReachRepository reach;
  private final KeptCounts counts;
  private final Places places;
  private final Clock clock;

  Reach(
      SignedTransaction transactions,
      ReachRepository reach,
      KeptCounts counts,
      Places places,
      Clock clock) {
    this.transactions = transactions;
    this.reach = reach;
    this.counts = counts;
    this.places = places;
    this.clock = clock;
  }

  /**
   * Numbers of what the actor may see.
   *
   * @param children under 16 today, or of unknown age
   * @param unregistered of them, without a registered birth
   * @param special of them, in special circumstances today
   * @param toPlace waiting to be placed after their commune was split
   * @param alike pairs of records that may be of one child
   */
  public record Counts(long children, long unregistered, long special, long toPlace, long alike) {}

  /** The communes of today in which the actor may do this to records of children, by name. */
  public List<Place> communes(Actor actor, Action action) {
    Optional<List<Integer>> own = transactions.read(actor, () -> reach.places(action.name()));
    return places.validOn(today(), PlaceLevel.COMMUNE).stream()
        .filter(place -> own.isEmpty() || own.get().contains(place.id()))
        .toList();
  }

  /** Counts within reach. */
  public Counts counts(Actor actor) {
    return transactions.read(actor, () -> counts.counts(today()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
