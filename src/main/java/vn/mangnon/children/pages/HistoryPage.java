package vn.mangnon.children.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import vn.mangnon.children.record.IdentityField;
import vn.mangnon.children.record.IdentityRevision;
import vn.mangnon.children.record.Recorded;
import vn.mangnon.children.sources.Disagreement;

/**
 * What a record said of who the child is, field by field.
 *
 * @param revisions oldest first
 * @param decided where a source said otherwise and a person decided, latest first
 */
public record HistoryPage(
    UUID child, List<IdentityRevision> revisions, List<Disagreement> decided, Lists lists) {
  public HistoryPage {
    decided = List.copyOf(decided);
    revisions = List.copyOf(revisions);
  }

  /** A value of a field and who gave it that value when, and why. */
  public record Value(String text, Recorded recorded) {}

  /** The values a field had, latest first; a value that did not change is one value. */
  public List<Value> of(IdentityField field) {
    List<Value> values = new ArrayList<>();
    for (IdentityRevision revision : revisions) {
      String text = field.of(revision.identity());
      if (values.isEmpty() ? !text.isEmpty() : !values.getLast().text().equals(text)) {
        values.add(new Value(text, revision.recorded()));
      }
    }
    Collections.reverse(values);
    return values;
  }
}
