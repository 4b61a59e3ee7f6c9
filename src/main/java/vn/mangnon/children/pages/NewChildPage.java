package vn.mangnon.children.pages;

import java.util.List;
import java.util.UUID;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.places.Place;

/**
 * The form for a new record.
 *
 * @param id the key the record will have
 * @param communes where the person may open one
 */
public record NewChildPage(
    UUID id, Typed typed, List<Place> communes, Lists lists, List<Mistake> mistakes) {
  public NewChildPage {
    communes = List.copyOf(communes);
    mistakes = List.copyOf(mistakes);
  }
}
