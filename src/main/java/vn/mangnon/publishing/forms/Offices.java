package vn.mangnon.publishing.forms;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.agencies.Agency;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;

/** Finds who issues a paper, and what agencies are called. */
@Component
class Offices {
  private final Places places;
  private final Agencies agencies;

  Offices(Places places, Agencies agencies) {
    this.places = places;
    this.agencies = agencies;
  }

  Place place(int id) {
    return places.place(id);
  }

  /**
   * The agency that somebody acted for, or the committee of the commune otherwise.
   *
   * @param near communes whose committee it may be
   */
  Office of(String agency, Optional<Place> otherwise, List<Place> near) {
    if (agency.isBlank()) {
      return otherwise.map(Office::of).orElseGet(Office::open);
    }
    String name = name(agency);
    return near.stream()
        .filter(place -> Office.isCommittee(name) && Words.endsWith(name, place.fullName()))
        .findFirst()
        .map(Office::of)
        .orElseGet(
            () -> Office.named(name, otherwise.map(Place::name).orElse(places.province().name())));
  }

  /** What an agency is called; whatever is no agency's code is taken as words. */
  String name(String codeOrWords) {
    return agencies.byCode(codeOrWords).map(Agency::nameVi).orElse(codeOrWords.strip());
  }
}
