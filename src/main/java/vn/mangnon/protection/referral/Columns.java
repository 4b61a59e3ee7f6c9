package vn.mangnon.protection.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Actor;

/** Values as columns hold them. */
final class Columns {
  private Columns() {}

  static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  static @Nullable UUID account(Actor actor) {
    return actor instanceof Actor.User user ? user.id() : null;
  }

  static String name(Actor actor) {
    return switch (actor) {
      case Actor.User user -> user.name();
      case Actor.Machine machine -> machine.purpose();
      case Actor.Anonymous ignored -> "";
    };
  }
}
