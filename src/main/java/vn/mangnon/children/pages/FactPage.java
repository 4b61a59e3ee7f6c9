package vn.mangnon.children.pages;

import java.util.List;
import java.util.UUID;
import vn.mangnon.children.codes.Code;
import vn.mangnon.children.record.Asked;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.FactKind;
import vn.mangnon.children.record.Mistake;

/**
 * The form about one fact.
 *
 * @param episode the fact's key
 * @param revision what is corrected, empty for a new fact
 */
public record FactPage(
    UUID child,
    FactKind kind,
    UUID episode,
    String revision,
    Typed typed,
    Lists lists,
    List<Mistake> mistakes) {
  public FactPage {
    mistakes = List.copyOf(mistakes);
  }

  /** Whether a fact that stands is corrected. */
  public boolean corrects() {
    return !revision.isEmpty();
  }

  /** A day as people write it, whether it was typed or comes from the record. */
  public String written(String day) {
    return BirthDate.parse(day).map(BirthDate::written).orElse(day);
  }

  /** The words to choose from for something asked. */
  public List<Code> choices(Asked asked) {
    return asked.list().map(lists::of).orElse(List.of());
  }
}
