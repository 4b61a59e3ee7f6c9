package vn.mangnon.protection.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.protection.cases.Handover;
import vn.mangnon.time.WorkingCalendar;

/**
 * The cases within reach.
 *
 * @param handovers what other communes are asked to take over, and what they took
 * @param number of the page, from 1
 * @param communes of all cases within reach, by name
 * @param asked the code that somebody typed and that led nowhere; empty when none was
 * @param unfound why it led nowhere
 * @param retains whether the reader has a page of what is past its term
 */
public record CaseListPage(
    List<ListedCase> cases,
    List<Handover> handovers,
    CaseFilter filter,
    int number,
    int size,
    long rows,
    List<Place> communes,
    String asked,
    List<Mistake> unfound,
    boolean retains,
    Places places,
    WorkingCalendar calendar,
    Instant now) {
  public CaseListPage {
    cases = List.copyOf(cases);
    handovers = List.copyOf(handovers);
    communes = List.copyOf(communes);
    unfound = List.copyOf(unfound);
  }

  /** How long what is due first has; empty when nothing is due or it stands still. */
  public Optional<TimeLeft> left(ListedCase one) {
    return one.next()
        .filter(due -> !due.paused())
        .map(due -> TimeLeft.of(due.kind(), due.at(), now, calendar));
  }

  /** The name of a commune within a sentence. */
  public String office(int id, String language) {
    return Turn.office(places, id, language);
  }

  /** The name of a commune. */
  public String place(int id, String language) {
    return places.byId(id).map(place -> place.nameIn(language)).orElse("");
  }
}
