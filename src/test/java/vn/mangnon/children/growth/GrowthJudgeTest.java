package vn.mangnon.children.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.children.Register.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.children.Register;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Fact;
import vn.mangnon.children.record.FactEntry;
import vn.mangnon.children.record.Facts;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.Posture;
import vn.mangnon.children.record.Sex;
import vn.mangnon.growth.GrowthIndex;
import vn.mangnon.growth.survey.Condition;

class GrowthJudgeTest {
  private static final Register REGISTER = new Register();
  private static final Identity GIRL = Register.who("Bàn Thị Mây", "01/01/2024");
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  private final GrowthJudge judge = REGISTER.the(GrowthJudge.class);

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  @Test
  void aChildOfMedianSizeIsWithinTheNormalRange() {
    GrowthPoint point = judge.judge(GIRL, growth("10.2", "80.7", Posture.LYING, false), DAY);
    assertThat(point.findings()).containsExactly(Finding.NORMAL);
    assertThat(point.assessment().scores())
        .containsOnlyKeys(GrowthIndex.values())
        .allSatisfy((index, score) -> assertThat(score.z()).isBetween(-0.3, 0.3));
  }

  @Test
  void theGravestFindingStandsFirstAndSaysWhatToDoToday() {
    GrowthPoint point = judge.judge(GIRL, growth("6.4", "76", Posture.LYING, false), DAY);
    assertThat(point.findings().getFirst()).isEqualTo(Finding.SEVERE_WASTING);
    assertThat(point.findings()).contains(Finding.SEVERE_UNDERWEIGHT);
    assertThat(point.findings().getFirst().next("vi")).contains("trạm y tế ngay hôm nay");
  }

  @Test
  void aSlipIsMeasuredAgainRatherThanJudged() {
    GrowthPoint point = judge.judge(GIRL, growth("80.7", "10.2", Posture.UNKNOWN, false), DAY);
    assertThat(point.measureAgain()).isTrue();
    assertThat(point.findings().getFirst()).isEqualTo(Finding.MEASURE_AGAIN);
    assertThat(judge.curves(GIRL, List.of(point), GrowthIndex.HEIGHT_FOR_AGE).points())
        .as("a slip is not drawn")
        .isEmpty();
  }

  @Test
  void swollenFeetAreGraveWhateverTheScalesSay() {
    assertThat(
            judge.judge(GIRL, growth("10.2", "80.7", Posture.LYING, true), DAY).findings())
        .containsExactly(Finding.OEDEMA);
  }

  @Test
  void withoutSexNothingIsJudgedAndWithoutADayOfBirthOnlyWeightForHeight() {
    Fact.Growth growth = growth("10.2", "80.7", Posture.LYING, false);
    Identity unknown =
        Identity.of("A", BirthDate.parse("01/01/2024").orElseThrow(), Sex.UNKNOWN);
    assertThat(judge.judge(unknown, growth, DAY).findings())
        .containsExactly(Finding.NOTHING_JUDGED);
    assertThat(judge.judge(Register.who("A", "2024"), growth, DAY).assessment().scores())
        .containsOnlyKeys(GrowthIndex.WEIGHT_FOR_HEIGHT);
  }

  @Test
  void theChartHasTheLinesOfTheStandardsAndTheChildAmongThem() {
    GrowthPoint point = judge.judge(GIRL, growth("10.2", "80.7", Posture.LYING, false), DAY);
    GrowthCurves chart = judge.curves(GIRL, List.of(point), GrowthIndex.HEIGHT_FOR_AGE);
    assertThat(chart.curves()).extracting(GrowthCurves.Curve::z).containsExactly(3, 2, 0, -2, -3);
    assertThat(chart.curves().get(2).points().getFirst().y())
        .as("girls' median length at birth, WHO 2006")
        .isBetween(49.1, 49.2);
    assertThat(chart.points()).hasSize(1);
    assertThat(judge.curves(GIRL, List.of(point), GrowthIndex.WEIGHT_FOR_HEIGHT).byLength())
        .isTrue();
  }

  @Test
  void prevalenceSpeaksOfMeasuredChildrenWithinReachWithItsInterval() {
    Actor keeper = REGISTER.user(Role.REGISTER_KEEPER, Optional.empty());
    int here = REGISTER.commune(0);
    int there = REGISTER.commune(1);
    for (int i = 0; i < 4; i++) {
      measured(keeper, here, i == 0 ? "72" : "84");
    }
    measured(keeper, there, "84");
    Prevalences prevalences = REGISTER.the(Prevalences.class);
    List<Prevalences.Line> own = prevalences.of(REGISTER.officer(here), 2026);
    assertThat(own).hasSize(1);
    assertThat(own.getFirst().measured()).isEqualTo(4);
    assertThat(own.getFirst().row().prevalence(Condition.STUNTING).orElseThrow())
        .satisfies(found -> {
          assertThat(found.value()).isEqualTo(0.25);
          assertThat(found.low().orElseThrow()).isLessThan(0.25);
          assertThat(found.high().orElseThrow()).isGreaterThan(0.25);
        });
    assertThat(prevalences.of(keeper, 2026).getFirst().measured()).isEqualTo(5);
    assertThat(prevalences.of(REGISTER.officer(REGISTER.commune(2)), 2026)).isEmpty();
    REGISTER.source.take();
    prevalences.of(keeper, 2026);
    assertThat(REGISTER.source.take()).as("one statement for every commune").hasSize(1);
  }

  private static void measured(Actor actor, int place, String cm) {
    UUID child = REGISTER.open(actor, place, "Bàn Thị Mây", "01/08/2024");
    done(
        REGISTER
            .the(Facts.class)
            .record(
                actor,
                child,
                new FactEntry(
                    REGISTER.id(),
                    growth("11", cm, Posture.LYING, false),
                    LocalDate.of(2026, 6, 1),
                    Optional.empty(),
                    "",
                    "visit")));
  }

  private static Fact.Growth growth(String kg, String cm, Posture posture, boolean oedema) {
    return new Fact.Growth(
        Optional.of(new BigDecimal(kg)), Optional.of(new BigDecimal(cm)), posture, oedema);
  }
}
