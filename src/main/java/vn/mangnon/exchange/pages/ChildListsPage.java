package vn.mangnon.exchange.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.children.exports.Export;
import vn.mangnon.children.exports.ExportAnswer;
import vn.mangnon.children.exports.ListKind;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;

/**
 * Lists of children that were asked for, and the form to ask for one.
 *
 * @param alone so many children one person may take out
 * @param me whose page it is
 * @param reason as typed
 */
public record ChildListsPage(
    List<Export> asked,
    List<Place> communes,
    Places places,
    int alone,
    Optional<UUID> me,
    Optional<ExportAnswer.Reason> refused,
    String reason,
    List<ListKind> kinds) {
  public ChildListsPage {
    asked = List.copyOf(asked);
    communes = List.copyOf(communes);
    kinds = List.copyOf(kinds);
  }

  /** Whether it is the reader's own. */
  public boolean mine(Export export) {
    return me.filter(export.askedBy()::equals).isPresent();
  }
}
