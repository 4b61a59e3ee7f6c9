package vn.mangnon.children.pages;

import java.util.List;
import java.util.UUID;
import vn.mangnon.children.search.Found;
import vn.mangnon.places.Places;

/**
 * Children who are probably the one about to be recorded.
 *
 * @param id the key the new record would have
 * @param typed what was typed, to be sent again
 */
public record AlikePage(UUID id, Typed typed, List<Found> found, Places places) {
  public AlikePage {
    found = List.copyOf(found);
  }
}
