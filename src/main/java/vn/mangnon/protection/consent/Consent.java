package vn.mangnon.protection.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.protection.rules.FreeText;

/**
 * What one person consented to.
 *
 * @param terms in the words of whoever consented
 * @param givenOn the day it was given, in Asia/Ho_Chi_Minh
 * @param until the last day on which it holds; empty without an end
 * @param withdrawnAt from when it no longer holds
 */
public record Consent(
    UUID id,
    ConsentKind kind,
    Giver giver,
    ConsentForm form,
    Terms terms,
    LocalDate givenOn,
    Optional<LocalDate> until,
    Optional<Instant> withdrawnAt,
    String recordedBy) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /**
   * What exactly was consented to.
   *
   * @param by who consented, and what they are to the child
   * @param scope what may be used, for what, where
   * @param withheldFrom whom it must not reach
   */
  public record Terms(FreeText by, FreeText scope, FreeText withheldFrom) {}

  /** Whether it holds then. */
  public boolean holds(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZONE);
    return !day.isBefore(givenOn)
        && until.filter(day::isAfter).isEmpty()
        && withdrawnAt.filter(end -> !at.isBefore(end)).isEmpty();
  }
}
