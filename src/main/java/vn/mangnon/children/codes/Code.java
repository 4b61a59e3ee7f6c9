package vn.mangnon.children.codes;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One word of a list, such as a people or a vaccine.
 *
 * @param list the list it belongs to
 * @param parent the code it is a part of, empty for none
 * @param sensitive whether saying it of a child needs a right of its own
 * @param validFrom the first day it may be used for
 * @param validTo the first day it may no longer be used for
 */
public record Code(
    CodeList list,
    String code,
    String parent,
    String vi,
    String en,
    boolean sensitive,
    LocalDate validFrom,
    Optional<LocalDate> validTo) {
  /** Whether the word was in use on that day. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
  }

  /** The word in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
