package vn.mangnon.children.pages;

import java.util.List;
import java.util.UUID;
import vn.mangnon.children.duplicates.Merge;
import vn.mangnon.children.search.Found;
import vn.mangnon.places.Places;

/**
 * What was merged into a record, and what could be.
 *
 * @param alike other records that are likely of the same child
 */
public record MergesPage(UUID child, List<Merge> merges, List<Found> alike, Places places) {
  public MergesPage {
    merges = List.copyOf(merges);
    alike = List.copyOf(alike);
  }
}
