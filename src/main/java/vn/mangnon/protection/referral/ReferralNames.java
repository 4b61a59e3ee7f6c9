package vn.mangnon.protection.referral;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.agencies.Agency;
import vn.mangnon.agencies.AgencyKind;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;

/** What recipients, places and services are called on pages. */
@Component
public class ReferralNames {
  private final Places places;
  private final Agencies agencies;
  private final ServiceKinds kinds;

  ReferralNames(Places places, Agencies agencies, ServiceKinds kinds) {
    this.places = places;
    this.agencies = agencies;
    this.kinds = kinds;
  }

  /** A place in a language. */
  public String place(int id, String language) {
    return places.byId(id).map(place -> place.nameIn(language)).orElse("");
  }

  /** A kind of service in a language. */
  public String service(String code, String language) {
    return kinds.name(code, language);
  }

  /** Whom a referral asks, in a language. */
  public String recipient(Referral referral, String language) {
    return switch (referral.recipient()) {
      case Recipient.Commune(int place) -> place(place, language);
      case Recipient.Agency(String code) ->
          agencies.byCode(code).map(agency -> agency.nameIn(language)).orElse(code);
      case Recipient.Facility ignored -> referral.facility();
    };
  }

  /** Every kind of service. */
  public List<ServiceKind> kinds() {
    return kinds.all();
  }

  /** The communes of a day, by name. */
  public List<Place> communes(LocalDate day) {
    return places.validOn(day, PlaceLevel.COMMUNE);
  }

  /** The agencies of a day that can be asked: one body each. */
  List<Agency> agencies(LocalDate day) {
    return agencies.all().stream()
        .filter(agency -> agency.validOn(day))
        .filter(agency ->
            agency.kind() == AgencyKind.DEPARTMENT || agency.kind() == AgencyKind.MASS_ORGANISATION)
        .toList();
  }
}
