package vn.mangnon.protection.opening;

import java.time.Instant;
import java.util.Optional;
import vn.mangnon.protection.cases.Purpose;

/**
 * That somebody read a case, or who its child is, or who told of it.
 *
 * @param purpose of an identity only
 */
public record Reading(Instant at, String by, boolean identity, Optional<Purpose> purpose) {}
