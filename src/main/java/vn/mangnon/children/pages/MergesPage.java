package vn.mangnon.children.pages;

import java.util.List;
import java.util.UUID;
import vn.mangnon.children.duplicates.Merge;

/** What was merged into a record. */
public record MergesPage(UUID child, List<Merge> merges) {
  public MergesPage {
    merges = List.copyOf(merges);
  }
}
