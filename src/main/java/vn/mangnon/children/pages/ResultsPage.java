package vn.mangnon.children.pages;

import java.util.List;
import vn.mangnon.children.search.Found;
import vn.mangnon.places.Places;

/**
 * What a search found.
 *
 * @param asked whether there was anything to look for
 * @param enters whether the person may open a record
 */
public record ResultsPage(
    List<Found> found, Typed typed, Places places, boolean asked, boolean enters) {
  public ResultsPage {
    found = List.copyOf(found);
  }
}
