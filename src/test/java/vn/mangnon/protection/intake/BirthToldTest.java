package vn.mangnon.protection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthToldTest {
  @ParameterizedTest
  @CsvSource({
    "05/03/2019,2019",
    "3/2019,2019",
    "2019,2019",
    "10,2016",
    "10 tuổi,2016",
    "khoảng 7t,2019",
    "8 tháng,2026",
    "14 thang,2025",
    "3 tuần,2026",
    "6 months,2026",
    "9-10 tuổi,",
    "còn nhỏ,",
    "'',"
  })
  void theYearComesFromADateAYearOrAnAge(String told, Integer year) {
    assertThat(BirthTold.year(told, LocalDate.of(2026, 11, 23)).orElse(null)).isEqualTo(year);
  }
}
