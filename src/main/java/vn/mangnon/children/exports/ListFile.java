package vn.mangnon.children.exports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A list as it leaves the system.
 *
 * @param by who takes it out, for the mark every file carries
 * @param head the columns' names
 */
public record ListFile(
    UUID export,
    int place,
    ListKind list,
    String reason,
    String by,
    Instant at,
    List<String> head,
    List<List<String>> rows) {
  public ListFile {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }
}
