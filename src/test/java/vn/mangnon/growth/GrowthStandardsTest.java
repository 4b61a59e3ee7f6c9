package vn.mangnon.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.mangnon.growth.GrowthIndex.BMI_FOR_AGE;
import static vn.mangnon.growth.GrowthIndex.HEIGHT_FOR_AGE;
import static vn.mangnon.growth.GrowthIndex.WEIGHT_FOR_AGE;
import static vn.mangnon.growth.GrowthIndex.WEIGHT_FOR_HEIGHT;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthStandardsTest {
  private static final GrowthStandards STANDARDS = new GrowthStandards();

  /** The simplified field tables that WHO prints: −3 to +3 SD, to one decimal. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WEIGHT_FOR_AGE | MALE   |  0 |  2.1  2.5  2.9  3.3  3.9  4.4  5.0",
        "WEIGHT_FOR_AGE | FEMALE |  0 |  2.0  2.4  2.8  3.2  3.7  4.2  4.8",
        "WEIGHT_FOR_AGE | MALE   | 12 |  6.9  7.7  8.6  9.6 10.8 12.0 13.3",
        "WEIGHT_FOR_AGE | FEMALE | 12 |  6.3  7.0  7.9  8.9 10.1 11.5 13.1",
        "WEIGHT_FOR_AGE | MALE   | 24 |  8.6  9.7 10.8 12.2 13.6 15.3 17.1",
        "WEIGHT_FOR_AGE | FEMALE | 24 |  8.1  9.0 10.2 11.5 13.0 14.8 17.0",
        "HEIGHT_FOR_AGE | MALE   | 12 | 68.6 71.0 73.4 75.7 78.1 80.5 82.9",
        "HEIGHT_FOR_AGE | FEMALE | 12 | 66.3 68.9 71.4 74.0 76.6 79.2 81.7",
        "HEIGHT_FOR_AGE | MALE   | 61 | 96.5 101.1 105.7 110.3 114.9 119.4 124.0",
      })
  void theDistributionsAreTheOnesThatWhoPrints(
      GrowthIndex index, Sex sex, double months, String printed) {
    Lms distribution = STANDARDS.byAge(index, sex, Age.ofMonths(months)).orElseThrow();
    List<Double> values =
        List.of(printed.strip().split(" +")).stream().map(Double::valueOf).toList();
    for (int i = 0; i < values.size(); i++) {
      assertThat(distribution.at(i - 3))
          .as("%d SD", i - 3)
          .isCloseTo(values.get(i), within(0.0501));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "lenanthro.txt, HEIGHT_FOR_AGE, 1",
    "weianthro.txt, WEIGHT_FOR_AGE, 1",
    "bmianthro.txt, BMI_FOR_AGE, 1",
    "hfawho2007.txt, HEIGHT_FOR_AGE, 30.4375",
    "wfawho2007.txt, WEIGHT_FOR_AGE, 30.4375",
    "bfawho2007.txt, BMI_FOR_AGE, 30.4375"
  })
  void everyRowOfEveryTableGivesTheScoreItIsDefinedBy(
      String file, GrowthIndex index, double daysInStep) throws IOException {
    List<String> rows = rows(file);
    double last = index == WEIGHT_FOR_AGE ? 120 : 228;
    int compared = 0;
    for (String row : rows) {
      String[] cells = row.split("\t");
      double step = Double.parseDouble(cells[1]);
      if (daysInStep > 1 && step > last) {
        continue;
      }
      Age age = daysInStep > 1 ? Age.ofMonths(step) : Age.ofDays((int) step);
      Sex sex = cells[0].equals("1") ? Sex.MALE : Sex.FEMALE;
      for (double z : new double[] {-4.5, -3, -2.04, 0, 1.96, 3, 3.75}) {
        double measure = measureAt(cells, z, index != HEIGHT_FOR_AGE);
        assertThat(score(index, sex, age, measure).z()).as("%s %s", file, row).isEqualTo(z);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(7 * 100);
  }

  @ParameterizedTest
  @CsvSource({"wflanthro.txt, LYING", "wfhanthro.txt, STANDING"})
  void weightForLengthAndHeightFollowTheirTablesAndTheLineBetweenTwoRows(
      String file, Position position) throws IOException {
    List<String> rows = rows(file);
    for (int i = 0; i + 1 < rows.size(); i++) {
      String[] cells = rows.get(i).split("\t");
      Sex sex = cells[0].equals("1") ? Sex.MALE : Sex.FEMALE;
      double height = Double.parseDouble(cells[1]);
      for (double z : new double[] {-3.5, -2, 0, 2.5, 4}) {
        Measurement child =
            new Measurement(
                sex,
                Optional.empty(),
                OptionalDouble.of(measureAt(cells, z, true)),
                OptionalDouble.of(height),
                position,
                false);
        assertThat(STANDARDS.assess(child).score(WEIGHT_FOR_HEIGHT).orElseThrow().z()).isEqualTo(z);
      }
      String[] next = rows.get(i + 1).split("\t");
      if (next[0].equals(cells[0])) {
        double between =
            STANDARDS.weightAt(sex, height + 0.04, position == Position.LYING).orElseThrow().m();
        double m = Double.parseDouble(cells[3]);
        assertThat(between).isCloseTo(m + 0.4 * (Double.parseDouble(next[3]) - m), within(0.0005));
      }
    }
  }

  @Test
  void lengthLyingDownIsExpectedBeforeTwoYearsAndHeightFromThenOn() {
    assertThat(height(Children.boy(730).measured(Position.STANDING))).isEqualTo(85.7);
    assertThat(height(Children.boy(731).measured(Position.STANDING))).isEqualTo(85);
    assertThat(height(Children.boy(730).measured(Position.LYING))).isEqualTo(85);
    assertThat(height(Children.boy(731).measured(Position.LYING))).isEqualTo(84.3);
    assertThat(height(Children.boyOfUnknownAge().measured(Position.LYING))).isEqualTo(85);
  }

  @Test
  void standingBeforeNineMonthsIsTakenForASlipAndSaid() {
    Assessment early = STANDARDS.assess(Children.boy(273).measured(Position.STANDING).of(9, 70));
    Assessment late = STANDARDS.assess(Children.boy(274).measured(Position.STANDING).of(9, 70));
    assertThat(early.standingIgnored()).isTrue();
    assertThat(early.lengthHeightCm()).hasValue(70);
    assertThat(late.standingIgnored()).isFalse();
    assertThat(late.lengthHeightCm()).hasValue(70.7);
  }

  @Test
  void withoutAnAgeThePositionOrEightySevenCentimetresDecideBetweenLengthAndHeight() {
    double below = whz(Children.boyOfUnknownAge(), 12, 86.9);
    double above = whz(Children.boyOfUnknownAge(), 12, 87);
    assertThat(below).isEqualTo(whz(Children.boyOfUnknownAge().measured(Position.LYING), 12, 86.9));
    assertThat(above)
        .isEqualTo(whz(Children.boyOfUnknownAge().measured(Position.STANDING), 12, 87));
    assertThat(above)
        .isNotEqualTo(whz(Children.boyOfUnknownAge().measured(Position.LYING), 12, 87));
    Assessment child = STANDARDS.assess(Children.boyOfUnknownAge().of(12, 87));
    assertThat(child.scores()).containsOnlyKeys(WEIGHT_FOR_HEIGHT);
  }

  @ParameterizedTest
  @CsvSource({
    "400, 44.9, false", "400, 45, true", "400, 110, true", "400, 110.1, false",
    "800, 64.9, false", "800, 65, true", "800, 120, true", "800, 120.1, false",
    "1826, 100, true", "1827, 100, false"
  })
  void weightForHeightEndsWhereItsTablesEnd(int days, double cm, boolean judged) {
    assertThat(STANDARDS.assess(Children.boy(days).of(12, cm)).score(WEIGHT_FOR_HEIGHT).isPresent())
        .isEqualTo(judged);
  }

  @Test
  void theFiveYearStandardsMeetTheOlderChildrensReferenceAtSixtyMonths() {
    assertThat(Age.ofDays(1826).underFive()).isTrue();
    assertThat(Age.ofDays(1827).underFive()).isFalse();
    assertThat(Age.ofMonths(59.99).underFive()).isTrue();
    assertThat(Age.ofMonths(60).underFive()).isFalse();
    Assessment older = STANDARDS.assess(Children.girl(60).of(18, 109));
    assertThat(older.scores()).containsOnlyKeys(HEIGHT_FOR_AGE, WEIGHT_FOR_AGE, BMI_FOR_AGE);
  }

  @Test
  void weightForAgeEndsAtTenYearsAndHeightAtNineteen() {
    assertThat(STANDARDS.assess(Children.girl(120).of(30, 138)).scores())
        .containsOnlyKeys(HEIGHT_FOR_AGE, WEIGHT_FOR_AGE, BMI_FOR_AGE);
    assertThat(STANDARDS.assess(Children.girl(120.1).of(30, 138)).scores())
        .containsOnlyKeys(HEIGHT_FOR_AGE, BMI_FOR_AGE);
    assertThat(STANDARDS.assess(Children.girl(228).of(50, 163)).scores())
        .containsOnlyKeys(HEIGHT_FOR_AGE, BMI_FOR_AGE);
    assertThat(STANDARDS.assess(Children.girl(228.1).of(50, 163)).scores()).isEmpty();
  }

  @Test
  void betweenTwoMonthsTheOlderReferenceIsInterpolated() {
    double at100 = STANDARDS.byAge(BMI_FOR_AGE, Sex.MALE, Age.ofMonths(100)).orElseThrow().m();
    double at101 = STANDARDS.byAge(BMI_FOR_AGE, Sex.MALE, Age.ofMonths(101)).orElseThrow().m();
    assertThat(STANDARDS.byAge(BMI_FOR_AGE, Sex.MALE, Age.ofMonths(100.25)).orElseThrow().m())
        .isCloseTo(at100 + (at101 - at100) / 4, within(1e-9));
  }

  @Test
  void oedemaLeavesOnlyHeight() {
    assertThat(STANDARDS.assess(Children.boy(900).withOedema().of(14, 90)).scores())
        .containsOnlyKeys(HEIGHT_FOR_AGE);
  }

  @Test
  void aScoreBeyondTheLimitsAsksToMeasureAgain() {
    assertThat(GrowthIndex.HEIGHT_FOR_AGE.implausible(-6)).isFalse();
    assertThat(GrowthIndex.HEIGHT_FOR_AGE.implausible(-6.01)).isTrue();
    assertThat(GrowthIndex.WEIGHT_FOR_AGE.implausible(5.01)).isTrue();
    assertThat(GrowthIndex.WEIGHT_FOR_AGE.implausible(-6)).isFalse();
    assertThat(GrowthIndex.WEIGHT_FOR_HEIGHT.implausible(5)).isFalse();
    assertThat(GrowthIndex.WEIGHT_FOR_HEIGHT.implausible(-5.01)).isTrue();
    assertThat(GrowthIndex.BMI_FOR_AGE.implausible(5.01)).isTrue();
    assertThat(STANDARDS.assess(Children.boy(365).of(9.6, 45)).measureAgain()).isTrue();
    assertThat(STANDARDS.assess(Children.boy(365).of(9.6, 75.7)).measureAgain()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0.5, 15", "1, 30", "12, 365", "23.98, 730", "60, 1826"})
  void monthsBecomeDaysRoundedHalfUp(double months, int days) {
    assertThat(Age.ofMonths(months).days()).isEqualTo(days);
  }

  private static double height(Children child) {
    return STANDARDS.assess(child.of(12, 85)).lengthHeightCm().orElseThrow();
  }

  private static double whz(Children child, double kilograms, double cm) {
    return STANDARDS.assess(child.of(kilograms, cm)).score(WEIGHT_FOR_HEIGHT).orElseThrow().z();
  }

  private static Score score(GrowthIndex index, Sex sex, Age age, double measure) {
    // A body mass index is asked for through a child of one metre.
    double height = index == HEIGHT_FOR_AGE ? measure : 100;
    double weight = index == HEIGHT_FOR_AGE ? 10 : measure;
    Measurement child =
        new Measurement(
            sex,
            Optional.of(age),
            OptionalDouble.of(weight),
            OptionalDouble.of(height),
            Position.UNKNOWN,
            false);
    return STANDARDS.assess(child).score(index).orElseThrow();
  }

  /** The WHO definition, written out once more: beyond ±3 in steps of the outer distance. */
  private static double measureAt(String[] cells, double z, boolean restricted) {
    double l = Double.parseDouble(cells[2]);
    double m = Double.parseDouble(cells[3]);
    double s = Double.parseDouble(cells[4]);
    if (restricted && Math.abs(z) > 3) {
      double three = m * Math.pow(1 + l * s * Math.signum(z) * 3, 1 / l);
      double two = m * Math.pow(1 + l * s * Math.signum(z) * 2, 1 / l);
      return three + (Math.abs(z) - 3) * (three - two);
    }
    return m * Math.pow(1 + l * s * z, 1 / l);
  }

  private static List<String> rows(String file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                GrowthStandardsTest.class.getResourceAsStream("/growth/" + file),
                StandardCharsets.UTF_8))) {
      return in.lines().skip(1).toList();
    }
  }
}
