package vn.mangnon.statistics.entry;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.places.Places;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.Reporting;

/** Reads the forms within somebody's scope with the names a page shows. */
@Component
class FormLines {
  private final Reporting reporting;
  private final Titles titles;
  private final Places places;

  FormLines(Reporting reporting, Titles titles, Places places) {
    this.reporting = reporting;
    this.titles = titles;
    this.places = places;
  }

  /** What asks for work first. */
  List<FormLine> of(Actor actor, Period period) {
    return reporting.expected(actor, period).stream()
        .map(expected ->
            new FormLine(titles.of(expected.form()), places.place(expected.place()), expected))
        .sorted(FormLine.BY_URGENCY)
        .toList();
  }
}
