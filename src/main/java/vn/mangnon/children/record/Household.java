package vn.mangnon.children.record;

import java.util.List;
import java.util.UUID;

/**
 * A household a child belongs to.
 *
 * @param code as the commune numbers it, empty for none
 * @param head the name of its head
 * @param membership since when the child belongs to it
 * @param standings how it was classed, latest first
 */
public record Household(
    UUID id, String code, String head, Home home, Span membership, List<Standings> standings) {
  public Household {
    standings = List.copyOf(standings);
  }

  /** One classification for a time. */
  public record Standings(Standing standing, Span span) {}
}
