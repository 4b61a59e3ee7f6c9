package vn.mangnon.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2025, 2025-01-01, 2025-12-31",
    "2025H1, 2025-01-01, 2025-06-30",
    "2025H2, 2025-07-01, 2025-12-31",
    "2025Q4, 2025-10-01, 2025-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2024-2025, 2024-09-01, 2025-05-31"
  })
  void readsWritesAndDatesEveryKind(String code, LocalDate start, LocalDate end) {
    Period period = Period.parse(code).orElseThrow();
    assertThat(period.code()).isEqualTo(code);
    assertThat(period.start()).isEqualTo(start);
    assertThat(period.end()).isEqualTo(end);
    assertThat(Period.ofKey(period.key())).isEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "25", "2025Q5", "2025-13", "2025-00", "2024-2026", "2025H3", "x", "0001"})
  void refusesWhatIsNoPeriod(String code) {
    assertThat(Period.parse(code)).isEmpty();
  }

  @Test
  void aSchoolYearCountsForTheYearItEndsIn() {
    assertThat(Period.parse("2024-2025").orElseThrow().key() / 1000).isEqualTo(2025);
  }

  @Test
  void knowsThePeriodBefore() {
    assertThat(Period.parse("2025Q1").orElseThrow().previous().code()).isEqualTo("2024Q4");
    assertThat(Period.parse("2025-12").orElseThrow().previous().code()).isEqualTo("2025-11");
    assertThat(Period.schoolYear(2025).previous().code()).isEqualTo("2023-2024");
  }
}
