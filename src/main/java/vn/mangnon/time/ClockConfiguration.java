package vn.mangnon.time;

import java.time.Clock;
import java.time.Duration;
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

  /** The machine's clock, or one that begins where {@code mangnon.clock} says and runs on. */
  @Bean
  Clock clock(@Value("${mangnon.clock:}") String begins) {
    if (begins.isBlank()) {
      return Clock.system(VIETNAM);
    }
    Clock machine = Clock.system(VIETNAM);
    Instant begin = OffsetDateTime.parse(begins).toInstant();
    // It runs: a visit that begins in the same instant in which a password was set would be over.
    return Clock.offset(machine, Duration.between(machine.instant(), begin));
  }

  /** The working days of Vietnam. */
  @Bean
  WorkingCalendar workingCalendar() {
    return WorkingCalendar.ofVietnam();
  }
}
