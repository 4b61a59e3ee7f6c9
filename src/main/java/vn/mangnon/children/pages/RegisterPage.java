package vn.mangnon.children.pages;

import java.util.List;
import java.util.Optional;
import vn.mangnon.children.record.Reach;
import vn.mangnon.places.Place;

/**
 * The register's first page.
 *
 * @param communes within reach
 * @param typed what is searched for
 */
public record RegisterPage(
    Reach.Counts counts,
    List<Place> communes,
    Typed typed,
    Optional<ResultsPage> results,
    boolean enters,
    boolean merges,
    boolean imports) {
  public RegisterPage {
    communes = List.copyOf(communes);
  }
}
