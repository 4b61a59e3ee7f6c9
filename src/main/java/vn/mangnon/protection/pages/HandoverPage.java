package vn.mangnon.protection.pages;

import java.util.List;
import java.util.UUID;
import vn.mangnon.places.Places;
import vn.mangnon.protection.cases.Handover;

/**
 * What the reader's commune asked of another.
 *
 * @param transaction of a withdrawal: sent twice it is one
 * @param decides whether the reader could take the asking back while it waits
 */
public record HandoverPage(
    Handover kept,
    UUID transaction,
    Typed typed,
    List<Mistake> mistakes,
    boolean decides,
    Places places) {
  public HandoverPage {
    mistakes = List.copyOf(mistakes);
  }

  /** Where it is. */
  public String path() {
    return TransferPages.HERE + "/" + kept.id();
  }

  /** The name of a commune. */
  public String place(int id, String language) {
    return places.byId(id).map(place -> place.nameIn(language)).orElse("");
  }

  /** Whether the reader can take it back now. */
  public boolean withdraws() {
    return decides && kept.state() == Handover.State.ASKED;
  }

  /** Whether the case is still the commune's own. */
  public boolean ours() {
    return kept.state() != Handover.State.ACCEPTED;
  }
}
