package vn.mangnon.protection.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.places.Place;

/**
 * One service of the directory, as it is being written.
 *
 * @param line of the service; empty for a new one
 * @param seen the number of the state that the form supersedes
 * @param transaction of the entry that the form makes
 * @param states every state, newest first
 */
public record ServicePage(
    Optional<UUID> line,
    int seen,
    UUID transaction,
    Typed typed,
    List<OfferedService> states,
    List<Place> communes,
    List<DirectoryRefusal> refusals,
    ReferralNames names) {
  public ServicePage {
    states = List.copyOf(states);
    communes = List.copyOf(communes);
    refusals = List.copyOf(refusals);
  }
}
