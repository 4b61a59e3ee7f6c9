package vn.mangnon.children.pages;

import java.util.List;
import java.util.UUID;
import vn.mangnon.children.record.FieldConflict;
import vn.mangnon.children.record.Mistake;

/**
 * The form that corrects who a child is.
 *
 * @param basis the revision it was filled from
 * @param conflicts fields that somebody else changed meanwhile
 */
public record IdentityPage(
    UUID child,
    UUID basis,
    Typed typed,
    Lists lists,
    List<Mistake> mistakes,
    List<FieldConflict> conflicts) {
  public IdentityPage {
    mistakes = List.copyOf(mistakes);
    conflicts = List.copyOf(conflicts);
  }
}
