package vn.mangnon.children.counts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * One counting of the register for a form.
 *
 * @param lastDay the day counted to: the period's last, or the day of counting
 * @param at when, and so what was known
 * @param by who asked for it
 * @param values by element, then by category
 */
public record CountRun(
    UUID id,
    LocalDate lastDay,
    Instant at,
    String by,
    Map<String, Map<String, Long>> values) {
  public CountRun {
    values = Map.copyOf(values);
  }
}
