package vn.mangnon.protection.intake;

import java.util.List;
import vn.mangnon.places.Places;

/**
 * What happens next with a report that was taken in.
 *
 * @param staffed whether a child-protection worker of its commune is there to see it
 * @param enters whether the reader may take in another
 * @param alike reports of perhaps the same event
 */
public record ReceiptPage(
    Receipt receipt, Places places, boolean staffed, boolean enters, List<Alike> alike) {
  public ReceiptPage {
    alike = List.copyOf(alike);
  }
}
