package vn.mangnon.children.counts;

import java.time.LocalDate;
import java.util.List;
import vn.mangnon.statistics.FormKey;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.Sheet;
import vn.mangnon.statistics.Submission;

/**
 * A form of a place and period of which the register counts some figures.
 *
 * @param rules of those figures, in the order of the form
 */
record CountedForm(Sheet sheet, FormKey form, List<CountRule> rules) {
  CountedForm {
    rules = List.copyOf(rules);
  }

  Submission submission() {
    return sheet.submission();
  }

  int place() {
    return submission().place();
  }

  CountRunRepository.Key key() {
    return new CountRunRepository.Key(
        form.code(), form.agency(), place(), submission().period().key());
  }

  /** The days that are counted: the period, as far as it has passed. */
  CountQuery.Span span(LocalDate today) {
    Period period = submission().period();
    return new CountQuery.Span(
        period.start(), period.end().isAfter(today) ? today : period.end());
  }
}
