package vn.mangnon.access;

import java.time.LocalDate;
import java.util.Optional;

/** A role to give, as in {@link Grant}. */
public record NewGrant(
    Role role,
    Optional<Integer> placeId,
    Optional<String> agency,
    LocalDate validFrom,
    Optional<LocalDate> validTo) {
  /** A role for no place and no agency, from that day on. */
  public static NewGrant of(Role role, LocalDate from) {
    return new NewGrant(role, Optional.empty(), Optional.empty(), from, Optional.empty());
  }

  /** The same for a place. */
  public NewGrant at(int place) {
    return new NewGrant(role, Optional.of(place), agency, validFrom, validTo);
  }

  /** The same for an agency. */
  public NewGrant in(String code) {
    return new NewGrant(role, placeId, Optional.of(code), validFrom, validTo);
  }
}
