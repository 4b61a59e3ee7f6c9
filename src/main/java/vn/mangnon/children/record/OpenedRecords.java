package vn.mangnon.children.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.mangnon.audit.AuditEvent;

/**
 * The records one import opens, as the trail keeps them: opening them is one act, so it has one
 * entry, with their number and a digest of all their keys, and one for each commune. Which records
 * they are stands in the records themselves, and the sealed digest proves that none was added or
 * taken away since.
 */
final class OpenedRecords {
  private final List<String> keys = new ArrayList<>();
  private final Map<Integer, Integer> communes = new TreeMap<>();

  void add(UUID child, int place) {
    keys.add(child.toString());
    communes.merge(place, 1, Integer::sum);
  }

  /** The entries of the trail; none when nothing was opened. */
  List<AuditEvent> events(UUID origin) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<AuditEvent> events = new ArrayList<>();
    events.add(
        AuditEvent.changed("children.opened", "import", origin)
            .with("records", keys.size())
            .with("digest", digest()));
    communes.forEach((place, count) ->
        events.add(
            AuditEvent.changed("children.opened-in", "import", origin)
                .at(place)
                .with("records", count)));
    return events;
  }

  /** SHA-256 of the keys in their order, a line each. */
  private String digest() {
    try {
      String all = String.join("\n", keys.stream().sorted().toList());
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
