package vn.mangnon.children.field;

import java.util.Optional;
import java.util.UUID;

/**
 * A record that may be of a child a device opened a record for, with no more of it than a device
 * may keep.
 *
 * @param initials the first letters of the name
 * @param year of birth
 */
public record Lookalike(UUID child, String initials, Optional<Integer> year) {}
