package vn.mangnon.web.internal;

import org.springframework.stereotype.Component;
import vn.mangnon.access.GrantNames;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.places.Places;

/** Names of places and agencies as the registers of both know them. */
@Component
class UnitNames implements GrantNames {
  private final Places places;
  private final Agencies agencies;

  UnitNames(Places places, Agencies agencies) {
    this.places = places;
    this.agencies = agencies;
  }

  @Override
  public String place(int id, String language) {
    return places.byId(id).map(place -> place.nameIn(language)).orElse(Integer.toString(id));
  }

  @Override
  public String agency(String code, String language) {
    return agencies.byCode(code).map(agency -> agency.nameIn(language)).orElse(code);
  }
}
