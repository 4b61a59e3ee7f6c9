package vn.mangnon.publishing.document;

import java.util.List;

/**
 * An annex, on its own landscape pages.
 *
 * @param number “Phụ lục I”
 * @param title what it holds
 * @param intro how to read it
 * @param tables its tables, each in the order of the pages
 * @param notes remarks below them
 */
public record Annex(
    String number, String title, List<String> intro, List<Table> tables, List<String> notes) {
  public Annex {
    title = Wording.clean(title);
    intro = intro.stream().map(Wording::clean).toList();
    tables = List.copyOf(tables);
    notes = notes.stream().map(Wording::clean).toList();
  }
}
