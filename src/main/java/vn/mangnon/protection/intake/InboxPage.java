package vn.mangnon.protection.intake;

import java.time.Instant;
import java.util.List;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;

/**
 * Reports that wait.
 *
 * @param communes to choose from; empty for whoever sees one place only
 * @param enters whether the reader may take one in
 */
public record InboxPage(
    WaitingReports.Slice slice,
    InboxFilter filter,
    List<Place> communes,
    Places places,
    Instant now,
    boolean enters) {
  public InboxPage {
    communes = List.copyOf(communes);
  }
}
