package vn.mangnon.protection.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.protection.rules.Danger;

/**
 * A report to take in.
 *
 * @param id made by the client: the same report sent twice is one
 * @param receivedAt to the minute; every clock of the law begins here
 * @param reference the number it has at the source, such as 111's; empty when none
 * @param agency who received it, in their own words
 * @param eventPlace the commune where it happened, if known
 * @param homePlace the commune where the children live, if known
 * @param children in the order told, one at least
 * @param caller who told, if they agreed to be written down
 * @param named accounts of people whom the report names as involved: they never see it
 */
public record NewConcern(
    UUID id,
    Instant receivedAt,
    Channel channel,
    String reference,
    String agency,
    Danger danger,
    Optional<Integer> eventPlace,
    Optional<Integer> homePlace,
    Told told,
    List<ToldChild> children,
    Optional<Identity> caller,
    List<UUID> named) {
  public NewConcern {
    children = List.copyOf(children);
    named = List.copyOf(named);
  }
}
