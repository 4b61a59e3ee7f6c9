package vn.mangnon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private final Formats vietnamese = new Formats(Language.VI);
  private final Formats english = new Formats(Language.EN);

  @Test
  void writesNumbersAsEachLanguageDoes() {
    assertThat(vietnamese.number(new BigDecimal("1234.45"), 1)).isEqualTo("1.234,5");
    assertThat(english.number(new BigDecimal("1234.45"), 1)).isEqualTo("1,234.5");
    assertThat(vietnamese.plain(new BigDecimal("100.00"), 1)).isEqualTo("100");
    assertThat(vietnamese.percent(new BigDecimal("65.8"), 1)).isEqualTo("65,8%");
  }

  @Test
  void writesTheRealMinusAndNoSignAtZero() {
    assertThat(vietnamese.number(new BigDecimal("-0.4"), 1)).isEqualTo("−0,4");
    assertThat(vietnamese.signed(new BigDecimal("1.26"), 1)).isEqualTo("+1,3");
    assertThat(vietnamese.signed(new BigDecimal("-0.04"), 1)).isEqualTo("0,0");
  }

  @Test
  void putsAUnitWhereItBelongs() {
    assertThat(vietnamese.value(new BigDecimal("18.3"), 1, "/100.000")).isEqualTo("18,3/100.000");
    assertThat(vietnamese.value(new BigDecimal("12"), 0, "xã")).isEqualTo("12\u00a0xã");
  }

  @Test
  void writesDaysAndMomentsOfTheProvince() {
    assertThat(vietnamese.date(LocalDate.of(2026, 1, 5))).isEqualTo("05/01/2026");
    assertThat(english.date(LocalDate.of(2026, 1, 5))).isEqualTo("5 Jan 2026");
    assertThat(vietnamese.moment(Instant.parse("2026-01-04T18:05:00Z")))
        .isEqualTo("01:05 05/01/2026");
  }
}
