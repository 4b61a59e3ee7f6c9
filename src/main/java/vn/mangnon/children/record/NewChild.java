package vn.mangnon.children.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A record to open.
 *
 * @param id the client's key of it (UUIDv7): the same key sent twice is one record
 * @param home where the child lives; a commune that no longer exists is carried to its successor
 * @param since since when, where known
 * @param source a code of the list of sources
 */
public record NewChild(
    UUID id,
    Identity identity,
    Home home,
    Span since,
    List<Carer> carers,
    Optional<SourceIdentifier> identifier,
    String source) {
  public NewChild {
    carers = List.copyOf(carers);
  }

  /** The same with somebody who cares for the child. */
  public NewChild with(Carer carer) {
    java.util.ArrayList<Carer> more = new java.util.ArrayList<>(carers);
    more.add(carer);
    return new NewChild(id, identity, home, since, more, identifier, source);
  }

  /** A record of an identity and a home. */
  public static NewChild of(UUID id, Identity identity, Home home, String source) {
    return new NewChild(id, identity, home, Span.open(), List.of(), Optional.empty(), source);
  }
}
