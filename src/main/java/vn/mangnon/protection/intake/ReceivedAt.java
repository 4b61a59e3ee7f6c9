package vn.mangnon.protection.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The minute of a receipt as people write it, in Asia/Ho_Chi_Minh: 14:05 or 14h05, 15/01/2026. */
final class ReceivedAt {
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*[:hH.]\\s*(\\d{2})");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter WRITTEN_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter WRITTEN_TIME = DateTimeFormatter.ofPattern("HH:mm");

  private ReceivedAt() {}

  /** Empty when one of the two cannot be read. */
  static Optional<Instant> parse(String time, String day) {
    Matcher parts = TIME.matcher(time);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalTime at =
          LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
      return Optional.of(LocalDate.parse(day, DAY).atTime(at).atZone(ZONE).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  static String time(Instant at) {
    return WRITTEN_TIME.format(at.atZone(ZONE));
  }

  static String day(Instant at) {
    return WRITTEN_DAY.format(at.atZone(ZONE));
  }
}
