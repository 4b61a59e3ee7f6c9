package vn.mangnon.protection.consent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A consent to record.
 *
 * @param id made by the client; sent twice it is one
 */
public record NewConsent(
    UUID id,
    UUID caseId,
    ConsentKind kind,
    Giver giver,
    ConsentForm form,
    Consent.Terms terms,
    LocalDate givenOn,
    Optional<LocalDate> until) {}
