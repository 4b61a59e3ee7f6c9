package vn.mangnon.growth.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import vn.mangnon.growth.Age;
import vn.mangnon.growth.Assessment;
import vn.mangnon.growth.GrowthIndex;
import vn.mangnon.growth.Score;
import vn.mangnon.growth.Sex;

class PrevalenceTableTest {
  private static final Domain ALL = Domain.standard().getFirst();

  @Test
  void aShareOfASimpleSampleHasTheLogitInterval() {
    List<SurveyChild> children = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      children.add(child(20, i < 20 ? -2.5 : -0.5, 1, "", ""));
    }
    Estimate stunting = row(children).prevalence(Condition.STUNTING).orElseThrow();
    // se(logit) = √(100/99 / (100·0.2·0.8)) = 0.251259; t(99) = 1.984217; logit(0.2) = −1.386294
    assertThat(stunting.value()).isEqualTo(0.2);
    assertThat(stunting.low()).hasValueCloseTo(0.13180, within(0.00005));
    assertThat(stunting.high()).hasValueCloseTo(0.29154, within(0.00005));
  }

  @Test
  void clustersWidenTheIntervalAndWeightsMoveTheShare() {
    List<SurveyChild> children = new ArrayList<>();
    for (int cluster = 0; cluster < 4; cluster++) {
      for (int i = 0; i < 10; i++) {
        boolean stunted = i < (cluster + 1) * 2;
        children.add(child(20, stunted ? -2.5 : 0, cluster == 3 ? 2 : 1, "", "c" + cluster));
      }
    }
    Estimate stunting = row(children).prevalence(Condition.STUNTING).orElseThrow();
    // Σw = 50; Σw·I = 2+4+6+16 = 28; p = 0.56; cluster totals of w(I−p)/50: (2−5.6)/50 …
    double[] totals = {-3.6 / 50, -1.6 / 50, 0.4 / 50, 4.8 / 50};
    double variance = 0;
    for (double total : totals) {
      variance += total * total * 4 / 3;
    }
    double reach = 3.182446 * Math.sqrt(variance) / (0.56 * 0.44);
    double logit = Math.log(0.56 / 0.44);
    assertThat(stunting.value()).isCloseTo(0.56, within(1e-12));
    assertThat(stunting.low()).hasValueCloseTo(1 / (1 + Math.exp(reach - logit)), within(1e-6));
    assertThat(stunting.high()).hasValueCloseTo(1 / (1 + Math.exp(-reach - logit)), within(1e-6));
  }

  @Test
  void strataTakeTheirDifferencesOutOfTheVariance() {
    List<SurveyChild> plain = new ArrayList<>();
    List<SurveyChild> stratified = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      double z = i < 30 ? (i < 27 ? -2.5 : 0) : (i < 33 ? -2.5 : 0);
      plain.add(child(20, z, 1, "", ""));
      stratified.add(child(20, z, 1, i < 30 ? "núi" : "biển", ""));
    }
    Estimate without = row(plain).prevalence(Condition.STUNTING).orElseThrow();
    Estimate with = row(stratified).prevalence(Condition.STUNTING).orElseThrow();
    assertThat(with.value()).isEqualTo(without.value()).isEqualTo(0.5);
    assertThat(with.high().orElseThrow() - with.low().orElseThrow())
        .isLessThan(without.high().orElseThrow() - without.low().orElseThrow());
  }

  @Test
  void flaggedScoresAreLeftOutAndOedemaCountsAsSevere() {
    List<SurveyChild> children = new ArrayList<>();
    children.add(child(20, -6.5, 1, "", ""));
    children.add(child(20, -1, 1, "", ""));
    children.add(
        new SurveyChild(
            Sex.MALE,
            Optional.of(Age.ofMonths(20)),
            true,
            new Assessment(Map.of(), OptionalDouble.empty(), OptionalDouble.empty(), false),
            1,
            "",
            ""));
    PrevalenceRow row = row(children);
    assertThat(row.mean(GrowthIndex.HEIGHT_FOR_AGE).orElseThrow().count()).isEqualTo(1);
    assertThat(row.prevalence(Condition.SEVERE_STUNTING).orElseThrow().value()).isEqualTo(0);
    assertThat(row.prevalence(Condition.SEVERE_WASTING).orElseThrow().value()).isEqualTo(1);
    assertThat(row.prevalence(Condition.OVERWEIGHT).orElseThrow().value()).isEqualTo(0);
  }

  @Test
  void noneOfTenIsNotTheSameAsNever() {
    List<SurveyChild> children = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      children.add(child(20, 0, 1, "", ""));
    }
    Estimate none = row(children).prevalence(Condition.STUNTING).orElseThrow();
    assertThat(none.low()).hasValue(0);
    // Clopper and Pearson: 1 − 0.025^(1/10)
    assertThat(none.high()).hasValueCloseTo(1 - Math.pow(0.025, 0.1), within(1e-6));
  }

  @Test
  void childrenFromSixtyMonthsAreNotCountedAndGroupsHoldTheirOwn() {
    List<SurveyChild> children =
        List.of(child(5.9, -2.5, 1, "", ""), child(6, 0, 1, "", ""), child(60, -2.5, 1, "", ""));
    PrevalenceTable table = new PrevalenceTable(children);
    assertThat(count(table, "all")).isEqualTo(2);
    assertThat(count(table, "age 00-05")).isEqualTo(1);
    assertThat(count(table, "age 06-11")).isEqualTo(1);
    assertThat(count(table, "sex female")).isEqualTo(0);
  }

  private static long count(PrevalenceTable table, String domain) {
    Domain wanted =
        Domain.standard().stream().filter(d -> d.name().equals(domain)).findFirst().orElseThrow();
    return table
        .row(wanted)
        .mean(GrowthIndex.HEIGHT_FOR_AGE)
        .map(PrevalenceRow.Mean::count)
        .orElse(0L);
  }

  private static PrevalenceRow row(List<SurveyChild> children) {
    return new PrevalenceTable(children).row(ALL);
  }

  private static SurveyChild child(
      double months, double haz, double weight, String stratum, String cluster) {
    Score score = new Score(haz, GrowthIndex.HEIGHT_FOR_AGE.implausible(haz));
    return new SurveyChild(
        Sex.MALE,
        Optional.of(Age.ofMonths(months)),
        false,
        new Assessment(
            Map.of(GrowthIndex.HEIGHT_FOR_AGE, score),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            false),
        weight,
        stratum,
        cluster);
  }
}
