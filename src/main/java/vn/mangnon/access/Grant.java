package vn.mangnon.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One role given to one account.
 *
 * @param placeId the place it holds for; empty: no place
 * @param agency the agency it holds for; empty: no agency
 * @param function the function in which the agency's predecessors count too; empty: all
 * @param validFrom its first day, in Vietnam
 * @param validTo its last day; empty: until it is revoked
 */
public record Grant(
    UUID id,
    Role role,
    Optional<Integer> placeId,
    Optional<String> agency,
    Optional<String> function,
    LocalDate validFrom,
    Optional<LocalDate> validTo) {}
