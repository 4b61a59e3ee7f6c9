package vn.mangnon.statistics;

import java.util.List;
import vn.mangnon.programme.Level;

/** A form as figures refer to it: its number, who collects it, and the codes of its elements. */
public record FormKey(
    int id, String code, String agency, Level level, PeriodKind kind, List<String> elements) {
  public FormKey {
    elements = List.copyOf(elements);
  }
}
