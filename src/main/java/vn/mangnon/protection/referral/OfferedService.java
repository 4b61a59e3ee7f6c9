package vn.mangnon.protection.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One service that a facility offers, as it is known from a day on.
 *
 * @param id of this state of it
 * @param line of the service through all its states
 * @param number of this state in its line, from 1
 * @param kind the code of its kind
 * @param area the places it serves; none: the whole province
 * @param capacity how many children at a time; empty when not known
 * @param ended whether it is no longer offered
 * @param sample whether it is made up to show the product
 */
public record OfferedService(
    UUID id,
    UUID line,
    int number,
    String facility,
    String kind,
    List<Integer> area,
    Optional<Integer> capacity,
    String contact,
    String opening,
    boolean ended,
    boolean sample,
    LocalDate validFrom,
    Instant recordedAt,
    String recordedBy) {
  public OfferedService {
    area = List.copyOf(area);
  }

  /** Whether it serves a place. */
  public boolean serves(int place) {
    return area.isEmpty() || area.contains(place);
  }
}
