package vn.mangnon.statistics.entry;

import java.util.List;
import vn.mangnon.statistics.Period;

/**
 * A reminder before it is sent: to whom, and in which words.
 *
 * @param lines the forms that are owed
 */
public record ReminderPage(Period period, List<FormLine> lines, String text) {
  public ReminderPage {
    lines = List.copyOf(lines);
  }
}
