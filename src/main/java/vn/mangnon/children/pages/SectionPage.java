package vn.mangnon.children.pages;

import java.util.List;
import java.util.UUID;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.places.Place;

/**
 * A form about one section of a record.
 *
 * @param revision the row that is corrected, empty for a new one
 * @param communes to choose from, where the section asks for one
 */
public record SectionPage(
    UUID child,
    String revision,
    Typed typed,
    List<Place> communes,
    Lists lists,
    List<Mistake> mistakes) {
  public SectionPage {
    communes = List.copyOf(communes);
    mistakes = List.copyOf(mistakes);
  }
}
