package vn.mangnon.places;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.mangnon.folder.Confidence;

/**
 * An administrative unit as it was during one stretch of time. A code alone is no identity: 21 of
 * the 54 codes of 2025 named another unit the day before.
 *
 * @param id code × 100 + (year of {@code validFrom} − 2000), e.g. 667625
 * @param code the code of the statistics office, with leading zeros
 * @param validFrom the first day
 * @param validTo the first day it was no longer this unit; empty while it is in force
 * @param name without the word for its kind ("Hà Lầm")
 * @param fullName as in law ("Phường Hà Lầm")
 * @param parents the places above over time, none for a province
 * @param alternativeCodes other codes in use for it, accepted on import
 * @param alternativeNames other spellings, accepted on import
 * @param areaKm2 in square kilometres, where published
 * @param population people, as published with the merger of 2025
 * @param seat where its offices are
 * @param seatAt the seat on the map
 */
public record Place(
    int id,
    String code,
    PlaceKind kind,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    String name,
    String fullName,
    String nameEn,
    Residence residence,
    List<Parenthood> parents,
    List<String> alternativeCodes,
    List<String> alternativeNames,
    Optional<BigDecimal> areaKm2,
    OptionalInt population,
    Optional<String> seat,
    Optional<Coordinates> seatAt,
    Confidence confidence,
    String source) {
  /** The identifier of the unit that has this code since this day. */
  public static int idOf(String code, LocalDate validFrom) {
    return Integer.parseInt(code) * 100 + (validFrom.getYear() - 2000);
  }

  /** The level of government it stands on. */
  public PlaceLevel level() {
    return kind.level();
  }

  /** Whether it existed on that day. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
  }

  /** The place above on that day. */
  public OptionalInt parentOn(LocalDate day) {
    return parents.stream()
        .filter(parent -> parent.holdsOn(day))
        .mapToInt(Parenthood::parentId)
        .findFirst();
  }

  /** Its name in a language: "vi" or "en". */
  public String nameIn(String language) {
    return "en".equals(language) ? nameEn : fullName;
  }
}
