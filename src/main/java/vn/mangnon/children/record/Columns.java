package vn.mangnon.children.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns that many tables of a record have in common. */
public final class Columns {
  private Columns() {}

  static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Integer.class));
  }

  /** When a child was born, from {@code birth_on} and {@code birth_precision}. */
  public static Optional<BirthDate> birth(ResultSet row) throws SQLException {
    Optional<LocalDate> on = day(row, "birth_on");
    return on.isEmpty()
        ? Optional.empty()
        : Optional.of(new BirthDate(on.get(), Precision.valueOf(row.getString("birth_precision"))));
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static Span span(ResultSet row) throws SQLException {
    return new Span(day(row, "starts_on"), day(row, "ends_on"));
  }

  static Recorded recorded(ResultSet row) throws SQLException {
    return new Recorded(
        row.getString("source"),
        row.getString("reason"),
        instant(row, "known_from").orElseThrow(),
        instant(row, "known_to"),
        row.getString("recorded_by_name"));
  }

  static Home home(ResultSet row) throws SQLException {
    return new Home(row.getInt("place"), number(row, "village"), row.getString("village_name"));
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  static @Nullable LocalDate orNull(Optional<LocalDate> day) {
    return day.orElse(null);
  }
}
