package vn.mangnon.protection.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody writes into the directory: a new service, or a new state of one.
 *
 * @param id made by the client: the same entry sent twice is one
 * @param line of the service; the same as {@code id} for a new one
 * @param seen the number of the state that it supersedes, 0 for a new service
 * @param area the places it serves; none: the whole province
 * @param ended whether it is no longer offered from that day on
 * @param sample whether it is made up to show the product
 */
public record ServiceEntry(
    UUID id,
    UUID line,
    int seen,
    String facility,
    String kind,
    List<Integer> area,
    Optional<Integer> capacity,
    String contact,
    String opening,
    boolean ended,
    boolean sample,
    LocalDate validFrom) {
  public ServiceEntry {
    area = List.copyOf(area);
  }
}
