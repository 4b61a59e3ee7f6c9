package vn.mangnon.time;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application, in Vietnam's time zone. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /** The machine's clock, or one that stands still where {@code mangnon.clock} says. */
  @Bean
  Clock clock(@Value("${mangnon.clock:}") String fixed) {
    if (fixed.isBlank()) {
      return Clock.system(VIETNAM);
    }
    Instant instant = OffsetDateTime.parse(fixed).toInstant();
    return Clock.fixed(instant, VIETNAM);
  }

  /** The working days of Vietnam. */
  @Bean
  WorkingCalendar workingCalendar() {
    return WorkingCalendar.ofVietnam();
  }
}
