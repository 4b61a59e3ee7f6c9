package vn.mangnon.protection.referral;

import java.util.List;
import java.util.Optional;
import vn.mangnon.places.Place;

/**
 * The directory, as somebody looks through it.
 *
 * @param keeps whether the reader may change it
 */
public record ServicesPage(
    List<OfferedService> services,
    Optional<String> kind,
    Optional<Integer> place,
    List<Place> communes,
    boolean keeps,
    ReferralNames names) {
  public ServicesPage {
    services = List.copyOf(services);
    communes = List.copyOf(communes);
  }
}
