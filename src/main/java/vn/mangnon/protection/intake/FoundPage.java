package vn.mangnon.protection.intake;

import java.util.List;
import vn.mangnon.children.search.Found;
import vn.mangnon.places.Places;

/**
 * Children of the register that one row of an intake may be about.
 *
 * @param row the number of the row in its fields' names
 * @param chosen the identifier of the one recognised; empty for none
 * @param asked whether there was anything to look for
 */
public record FoundPage(
    String row, List<Found> found, String chosen, boolean asked, Places places) {
  public FoundPage {
    found = List.copyOf(found);
  }

  /** Whether a child was chosen that is not among those found now. */
  public boolean choseAnother() {
    return !chosen.isEmpty()
        && found.stream().noneMatch(one -> one.child().toString().equals(chosen));
  }
}
