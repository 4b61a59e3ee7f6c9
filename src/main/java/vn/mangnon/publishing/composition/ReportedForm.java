package vn.mangnon.publishing.composition;

import java.time.LocalDate;
import java.util.List;

/**
 * How complete one form came in.
 *
 * @param name of the form
 * @param agency who collects it today
 * @param due the last day to send it
 * @param expected places that should have sent it
 * @param received sent by the day as known on
 * @param accepted of these, accepted
 * @param late sent after the due day
 * @param missing the places that sent nothing
 */
public record ReportedForm(
    String name,
    String agency,
    LocalDate due,
    int expected,
    int received,
    int accepted,
    int late,
    List<String> missing) {
  public ReportedForm {
    missing = List.copyOf(missing);
  }
}
