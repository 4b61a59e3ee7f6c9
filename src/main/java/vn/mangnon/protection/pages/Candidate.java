package vn.mangnon.protection.pages;

import java.util.Optional;
import java.util.UUID;
import vn.mangnon.access.Role;

/**
 * Somebody who may be asked into the team of a case.
 *
 * @param role what they are, where it comes first
 * @param place the commune of that grant
 */
public record Candidate(UUID account, String name, Role role, Optional<Integer> place) {
  /** No account. */
  static final UUID NOBODY = new UUID(0, 0);
}
