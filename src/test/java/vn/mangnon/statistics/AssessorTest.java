package vn.mangnon.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.statistics.Bound.Relation;

class AssessorTest {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static Aim rising(String mid, String end) {
    return aim(true, false, Map.of(2025, atLeast(mid), 2030, atLeast(end)));
  }

  private static Aim aim(boolean higher, boolean compound, Map<Integer, Bound> bounds) {
    return new Aim(
        higher,
        compound,
        new TreeMap<>(bounds),
        Optional.empty(),
        false,
        HUNDRED,
        true,
        2,
        "%",
        "%",
        Optional.empty());
  }

  private static Bound atLeast(String value) {
    return new Bound(Relation.AT_LEAST, new BigDecimal(value));
  }

  private static Bound below(String value) {
    return new Bound(Relation.LESS_THAN, new BigDecimal(value));
  }

  private static Figure figure(int year, String numerator, String denominator) {
    BigDecimal n = new BigDecimal(numerator);
    BigDecimal d = new BigDecimal(denominator);
    return new Figure(
        year,
        Optional.of(n),
        Optional.of(d),
        Optional.of(n.multiply(HUNDRED).divide(d, 10, java.math.RoundingMode.HALF_UP)),
        10,
        10,
        FigureStatus.FINAL,
        false,
        Optional.empty());
  }

  private static List<Figure> yearly(int from, String... percents) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < percents.length; i++) {
      figures.add(figure(from + i, percents[i], "100"));
    }
    return figures;
  }

  private static Assessment assess(Aim aim, List<Figure> figures, int year) {
    return new Assessor(aim, 2025, 2030, List.of()).assess(figures, year);
  }

  @ParameterizedTest
  @CsvSource({
    "9999, 10000, MET", // exactly 99.99
    "99989, 100000, NOT_MET", // 99.989 shown as 99.99 is still short
    "10000, 10000, MET"
  })
  void comparesWithoutRounding(String numerator, String denominator, CheckpointVerdict expected) {
    Aim aim = rising("99.99", "99.99");
    assertThat(assess(aim, List.of(figure(2025, numerator, denominator)), 2026).checkpoint())
        .isEqualTo(expected);
  }

  @Test
  void aStrictBoundIsNotMetByEquality() {
    Aim aim =
        aim(
            false,
            false,
            Map.of(2025, new Bound(Relation.AT_MOST, new BigDecimal("17")), 2030, below("15")));
    assertThat(assess(aim, yearly(2025, "17"), 2025).checkpoint()).isEqualTo(CheckpointVerdict.MET);
    assertThat(assess(aim, yearly(2024, "16", "15"), 2025).pace()).isNotEqualTo(Pace.MET);
    assertThat(assess(aim, yearly(2024, "16", "14.999"), 2025).pace()).isEqualTo(Pace.MET);
  }

  @ParameterizedTest
  @CsvSource({
    "80, 84, 88, ON_COURSE", // on the path
    "80, 80.5, 81, SLOW",
    "80, 82, 84, ACCELERATE",
    "80, 79, 78, WRONG_WAY",
    "95, 96, 98, MET",
    "97, 96.5, 96, ACCELERATE" // better than the path, but worsening
  })
  void judgesThePaceByChangeAndPath(String a, String b, String c, Pace expected) {
    assertThat(assess(rising("95", "98"), yearly(2023, a, b, c), 2025).pace()).isEqualTo(expected);
  }

  @Test
  void aTargetWithoutACheckpointInTheMiddleIsNotJudgedThere() {
    Aim aim = aim(true, false, Map.of(2030, atLeast("98")));
    Assessment assessment = assess(aim, yearly(2020, "88", "89", "90", "91", "92", "93"), 2025);
    assertThat(assessment.checkpoint()).isEqualTo(CheckpointVerdict.NOT_APPLICABLE);
    assertThat(assessment.requiredNow())
        .hasValueSatisfying(r -> assertThat(r).isEqualByComparingTo("93"));
    assertThat(assessment.pace()).isEqualTo(Pace.ON_COURSE);
  }

  @Test
  void aTargetWithoutALastYearKeepsItsLastKnownBound() {
    Aim aim = aim(true, false, Map.of(2025, atLeast("100")));
    assertThat(assess(aim, yearly(2024, "90", "95"), 2025).neededChange())
        .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("1"));
    assertThat(assess(aim, yearly(2025, "100", "100"), 2026).pace()).isEqualTo(Pace.MET);
  }

  @Test
  void anUndatedTargetHoldsInEveryYear() {
    Aim aim =
        new Aim(
            true,
            false,
            new TreeMap<>(),
            Optional.of(atLeast("100")),
            false,
            HUNDRED,
            true,
            1,
            "%",
            "%",
            Optional.empty());
    Assessment assessment = assess(aim, yearly(2024, "100", "97"), 2025);
    assertThat(assessment.checkpoint()).isEqualTo(CheckpointVerdict.NOT_MET);
    assertThat(assessment.gap()).hasValueSatisfying(g -> assertThat(g).isEqualByComparingTo("3"));
  }

  @Test
  void aReductionFromZeroIsKeptByStayingAtZero() {
    Aim aim =
        new Aim(
            true,
            false,
            new TreeMap<>(Map.of(2025, atLeast("3"))),
            Optional.empty(),
            true,
            BigDecimal.ONE,
            true,
            1,
            "%",
            "%",
            Optional.empty());
    assertThat(assess(aim, List.of(zeroBase("0")), 2025).checkpoint())
        .isEqualTo(CheckpointVerdict.MET);
    assertThat(assess(aim, List.of(zeroBase("-200")), 2025).checkpoint())
        .isEqualTo(CheckpointVerdict.NOT_MET);
  }

  private static Figure zeroBase(String change) {
    return new Figure(
        2025,
        Optional.of(new BigDecimal(change)),
        Optional.of(BigDecimal.ZERO),
        Optional.empty(),
        1,
        1,
        FigureStatus.FINAL,
        false,
        Optional.of(NoValue.ZERO_BASE));
  }

  @Test
  void tooFewPlacesReportingIsNoVerdict() {
    Figure partial =
        new Figure(
            2025,
            Optional.of(HUNDRED),
            Optional.of(HUNDRED),
            Optional.of(HUNDRED),
            79,
            100,
            FigureStatus.INCOMPLETE,
            false,
            Optional.empty());
    Assessment assessment = assess(rising("95", "98"), List.of(partial), 2025);
    assertThat(assessment.checkpoint()).isEqualTo(CheckpointVerdict.INSUFFICIENT);
    assertThat(assessment.pace()).isEqualTo(Pace.INSUFFICIENT);
  }

  @Test
  void oldFiguresGiveNoVerdict() {
    assertThat(assess(rising("95", "98"), yearly(2020, "80", "82"), 2024).pace())
        .isEqualTo(Pace.INSUFFICIENT);
  }

  @Test
  void nothingIsComparedAcrossASeriesBreak() {
    SeriesBreak merger = new SeriesBreak(LocalDate.of(2025, 7, 1), "", "");
    Assessor assessor = new Assessor(rising("65", "75"), 2025, 2030, List.of(merger));
    Assessment assessment = assessor.assess(yearly(2021, "20", "25", "30", "35", "60"), 2025);
    assertThat(assessment.currentChange()).isEmpty();
    assertThat(assessment.forecast()).isEmpty();
    assertThat(assessment.pace()).isEqualTo(Pace.INSUFFICIENT);
  }

  @Test
  void mortalityFallsByAShareOfItself() {
    Aim aim = aim(false, true, Map.of(2030, new Bound(Relation.AT_MOST, new BigDecimal("10"))));
    Assessment assessment = assess(aim, yearly(2020, "40"), 2020);
    BigDecimal halfWay = assessment.requiredPath().get(0).value();
    assertThat(assess(aim, yearly(2020, "40", "39"), 2025).requiredPath())
        .filteredOn(p -> p.year() == 2025)
        .singleElement()
        .satisfies(p ->
            assertThat(p.value().doubleValue())
                .isEqualTo(20.0, org.assertj.core.data.Offset.offset(1e-9)));
    assertThat(halfWay).isEqualByComparingTo("40");
  }

  @Test
  void countsTheChildrenStillMissingNearTheCeiling() {
    Assessment assessment =
        assess(
            rising("98.5", "100"),
            List.of(figure(2024, "990", "1000"), figure(2025, "995", "1000")),
            2025);
    assertThat(assessment.remaining()).contains(5L);
    assertThat(assessment.sentence().vi()).contains("Năm 2025: 99,5%").contains("Còn ≈ 5 em");
    assertThat(assessment.sentence().en()).contains("99.5%").contains("5 children to go");
  }

  @Test
  void saysPresentAndNeededChange() {
    Assessment assessment = assess(rising("95", "98"), yearly(2023, "80", "81", "82"), 2025);
    assertThat(assessment.sentence().vi())
        .isEqualTo(
            "Năm 2025: 82%, kém đường cần đạt 13 điểm %. Hiện tăng 1 điểm % mỗi năm; cần tăng 3,2 điểm %"
                + " mỗi năm để ≥ 98% vào năm 2030.");
  }

  @Test
  void forecastsOnlyFromFourPointsAndStaysWithinItsRange() {
    Aim aim = rising("95", "98");
    assertThat(assess(aim, yearly(2023, "80", "84", "88"), 2025).forecast()).isEmpty();
    Random random = new Random(52);
    for (int round = 0; round < 200; round++) {
      String[] values = new String[4 + random.nextInt(5)];
      for (int i = 0; i < values.length; i++) {
        values[i] = Integer.toString(random.nextInt(101));
      }
      Forecast forecast =
          assess(aim, yearly(2018, values), 2018 + values.length - 1).forecast().orElseThrow();
      for (Forecast.Year year : forecast.years()) {
        assertThat(year.low()).isBetween(BigDecimal.ZERO, year.expected());
        assertThat(year.high()).isBetween(year.expected(), HUNDRED);
      }
    }
  }

  @Test
  void theIntervalOfAStraightSeriesIsNarrowAndContainsItsContinuation() {
    Aim aim =
        new Aim(
            true,
            false,
            new TreeMap<>(Map.of(2030, atLeast("900"))),
            Optional.empty(),
            false,
            BigDecimal.ONE,
            false,
            1,
            "em",
            "children",
            Optional.empty());
    Forecast forecast =
        assess(aim, yearly(2020, "1", "2", "3", "4", "5"), 2024).forecast().orElseThrow();
    assertThat(forecast.years().getLast().expected()).isEqualByComparingTo("11");
  }

  @Test
  void theVerdictNeverWorsensWhenTheNewestValueImproves() {
    Random random = new Random(2030);
    Aim aim = rising("90", "98");
    for (int round = 0; round < 500; round++) {
      int first = 50 + random.nextInt(45);
      int newest = random.nextInt(100);
      Pace lower = assess(aim, yearly(2024, "" + first, "" + newest), 2025).pace();
      Pace higher = assess(aim, yearly(2024, "" + first, "" + (newest + 1)), 2025).pace();
      assertThat(higher.ordinal()).isLessThanOrEqualTo(lower.ordinal());
    }
  }
}
