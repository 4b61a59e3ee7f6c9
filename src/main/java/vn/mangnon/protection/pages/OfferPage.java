package vn.mangnon.protection.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.places.Places;
import vn.mangnon.protection.cases.Offer;
import vn.mangnon.time.WorkingCalendar;

/**
 * A case that the reader's commune is asked to take over.
 *
 * @param receivers who could lead it
 * @param transaction of the answer: sent twice it is one
 */
public record OfferPage(
    Offer offer,
    List<Offer.Receiver> receivers,
    UUID transaction,
    Typed typed,
    List<Mistake> mistakes,
    Places places,
    WorkingCalendar calendar,
    Instant now) {
  public OfferPage {
    receivers = List.copyOf(receivers);
    mistakes = List.copyOf(mistakes);
  }

  /** Where it is answered. */
  public String path() {
    return TransferPages.HERE + "/" + offer.id();
  }

  /** The name of a commune. */
  public String place(int id, String language) {
    return places.byId(id).map(place -> place.nameIn(language)).orElse("");
  }

  /** How long what is due next has; empty when nothing is due or it stands still. */
  public Optional<TimeLeft> left() {
    return offer.paused()
        ? Optional.empty()
        : offer
            .due()
            .flatMap(due -> offer.next().map(kind -> TimeLeft.of(kind, due, now, calendar)));
  }
}
