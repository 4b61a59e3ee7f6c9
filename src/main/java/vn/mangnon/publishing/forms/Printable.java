package vn.mangnon.publishing.forms;

import java.time.Instant;
import java.util.UUID;

/**
 * A paper that can be printed now.
 *
 * @param source the action it is filled in from; for the report of what was told, the child of the
 *     report
 * @param version which of the papers of its kind it is, from 1
 * @param versions how many of its kind there are
 * @param at when that happened which it tells
 * @param by who recorded it
 */
public record Printable(
    PaperKind kind, UUID source, int version, int versions, Instant at, String by) {
  /** How a form names it. */
  public String key() {
    return kind.stem() + "." + source;
  }
}
