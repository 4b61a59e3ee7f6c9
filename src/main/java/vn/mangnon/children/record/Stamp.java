package vn.mangnon.children.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every row that an import writes has in common. */
record Stamp(@Nullable UUID origin, String reason, Instant at, Recorder recorder) {
  String time() {
    return at.toString();
  }

  @Nullable String by() {
    return recorder.id().map(UUID::toString).orElse(null);
  }

  @Nullable String from() {
    return origin == null ? null : origin.toString();
  }
}
