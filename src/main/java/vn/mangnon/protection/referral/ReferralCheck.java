package vn.mangnon.protection.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;

/** What must be put right before a referral can be sent. */
@Component
class ReferralCheck {
  private static final int DAYS_AHEAD = 366;
  private final ServiceKinds kinds;
  private final Directory directory;
  private final Places places;
  private final Agencies agencies;

  ReferralCheck(ServiceKinds kinds, Directory directory, Places places, Agencies agencies) {
    this.kinds = kinds;
    this.directory = directory;
    this.places = places;
    this.agencies = agencies;
  }

  /** Everything that is wrong, in the order of the form. */
  List<ReferralRefusal> mistakes(Actor actor, NewReferral wish, int from, LocalDate today) {
    List<ReferralRefusal> mistakes = new ArrayList<>();
    if (kinds.byCode(wish.service()).isEmpty()) {
      mistakes.add(ReferralRefusal.SERVICE_UNKNOWN);
    }
    recipient(actor, wish, from, today).ifPresent(mistakes::add);
    if (wish.purpose().blank()) {
      mistakes.add(ReferralRefusal.PURPOSE_MISSING);
    }
    if (wish.due().isBefore(today)) {
      mistakes.add(ReferralRefusal.DUE_PAST);
    }
    if (wish.due().isAfter(today.plusDays(DAYS_AHEAD))) {
      mistakes.add(ReferralRefusal.DUE_FAR);
    }
    if (wish.parts().contains(SharedPart.NEEDS) && wish.needs().blank()) {
      mistakes.add(ReferralRefusal.NEEDS_MISSING);
    }
    if (wish.parts().contains(SharedPart.CONTACT) && wish.contact().blank()) {
      mistakes.add(ReferralRefusal.CONTACT_MISSING);
    }
    if (ReferralBook.tooLong(wish.purpose(), wish.needs(), wish.contact())) {
      mistakes.add(ReferralRefusal.TEXT_LONG);
    }
    return mistakes;
  }

  private Optional<ReferralRefusal> recipient(
      Actor actor, NewReferral wish, int from, LocalDate today) {
    return switch (wish.recipient()) {
      case Recipient.Commune(int place) ->
          place == from
              ? Optional.of(ReferralRefusal.RECIPIENT_IS_SENDER)
              : unless(
                  places.byId(place).filter(found -> isCommune(found, today)).isPresent(),
                  ReferralRefusal.RECIPIENT_UNKNOWN);
      case Recipient.Agency(String code) ->
          unless(
              agencies.byCode(code).filter(agency -> agency.validOn(today)).isPresent(),
              ReferralRefusal.RECIPIENT_UNKNOWN);
      case Recipient.Facility(var service) ->
          directory
              .offered(actor, service)
              .map(offered ->
                  unless(
                      offered.kind().equals(wish.service()),
                      ReferralRefusal.RECIPIENT_WITHOUT_SERVICE))
              .orElse(Optional.of(ReferralRefusal.RECIPIENT_UNKNOWN));
    };
  }

  private static boolean isCommune(Place place, LocalDate today) {
    return place.level() == PlaceLevel.COMMUNE && place.validOn(today);
  }

  private static Optional<ReferralRefusal> unless(boolean right, ReferralRefusal why) {
    return right ? Optional.empty() : Optional.of(why);
  }
}
