package vn.mangnon.statistics.entry;

import java.util.List;

/**
 * What the grid learns after it sent what was typed.
 *
 * @param version the version to send next
 * @param at time of day, HH:mm in Vietnam
 * @param by who changed it last, when that was somebody else in the meantime
 * @param kept what the server keeps, when somebody else changed it
 * @param conflicts names of the cells that both changed: theirs is kept, mine was not written
 */
public record Autosaved(
    int version,
    String at,
    String by,
    List<Finding> findings,
    List<Kept> kept,
    List<String> conflicts) {
  public Autosaved {
    findings = List.copyOf(findings);
    kept = List.copyOf(kept);
    conflicts = List.copyOf(conflicts);
  }

  /** What a rule says about a cell. */
  public record Finding(String cell, int element, boolean hard, Words message) {}

  /** A cell as the server keeps it. */
  public record Kept(String cell, String text) {}

  /** The same in both languages. */
  public record Words(String vi, String en) {}
}
