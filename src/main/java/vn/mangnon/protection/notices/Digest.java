package vn.mangnon.protection.notices;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The numbers of one person's day.
 *
 * @param started open deadlines that are not near
 * @param soon near ones
 * @param overdue gone by
 * @param raised of others, raised to this person's level
 * @param read whether it was marked as read
 */
public record Digest(
    UUID id, LocalDate day, int started, int soon, int overdue, int raised, boolean read) {}
