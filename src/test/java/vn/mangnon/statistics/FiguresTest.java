package vn.mangnon.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Role;
import vn.mangnon.statistics.Recorded.Why;

class FiguresTest {
  private final World world = new World();

  @AfterEach
  void end() {
    world.close();
  }

  private List<FigureRow> allCommunes(int year, long services, long children) {
    List<FigureRow> rows = new ArrayList<>();
    for (int place : world.communes(year)) {
      rows.add(world.row("children_to_8_with_services", place, year, services));
      rows.add(world.row("children_to_8", place, year, children));
    }
    return rows;
  }

  private Figure province(int year) {
    return world.figure(World.MACHINE, "CT2.a", world.province(), year, MapView.asItWas());
  }

  @Test
  void addsNumeratorsAndDenominatorsOfAllCommunes() {
    List<FigureRow> rows = allCommunes(2025, 90, 100);
    rows.set(0, world.row("children_to_8_with_services", rows.getFirst().place(), 2025, 36));
    Recorded recorded = world.record(World.MACHINE, SubmissionState.LOCKED, rows);
    assertThat(recorded.rejected()).isEmpty();
    assertThat(recorded.added()).isEqualTo(108);
    Figure figure = province(2025);
    assertThat(figure.value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("89"));
    assertThat(figure.reported()).isEqualTo(54);
    assertThat(figure.expected()).isEqualTo(54);
    assertThat(figure.status()).isEqualTo(FigureStatus.FINAL);
  }

  @Test
  void theSameBatchAgainWritesNothing() {
    world.record(World.MACHINE, SubmissionState.SUBMITTED, allCommunes(2025, 90, 100));
    long before = world.count("statistics.observation");
    Recorded again =
        world.record(World.MACHINE, SubmissionState.SUBMITTED, allCommunes(2025, 90, 100));
    assertThat(again.added()).isZero();
    assertThat(again.corrected()).isZero();
    assertThat(again.unchanged()).isEqualTo(108);
    assertThat(world.count("statistics.observation")).isEqualTo(before);
  }

  @Test
  void aCorrectionSupersedesAndThePastStaysKnown() {
    int place = world.communes(2025).getFirst();
    world.record(
        SubmissionState.ACCEPTED,
        world.row("children_to_8_with_services", place, 2025, 40),
        world.row("children_to_8", place, 2025, 80));
    var before = world.clock.pass(Duration.ofMinutes(1));
    world.clock.pass(Duration.ofMinutes(1));
    Recorded corrected =
        world.record(
            SubmissionState.SUBMITTED, world.row("children_to_8_with_services", place, 2025, 60));
    assertThat(corrected.corrected()).isEqualTo(1);
    assertThat(world.figure(World.MACHINE, "CT2.a", place, 2025, MapView.asItWas()).value())
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("75"));
    TargetStanding then =
        world
            .the(Indicators.class)
            .standing(
                World.MACHINE,
                "CT2.a",
                vn.mangnon.programme.Series.ADMIN,
                place,
                2025,
                MapView.asItWas(),
                Optional.of(before))
            .orElseThrow();
    assertThat(then.figure().value())
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("50"));
    Explanation explanation =
        world
            .the(Indicators.class)
            .explain(
                World.MACHINE,
                "CT2.a",
                vn.mangnon.programme.Series.ADMIN,
                place,
                2025,
                MapView.asItWas())
            .orElseThrow();
    assertThat(explanation.sources()).hasSize(3);
    assertThat(explanation.sources())
        .filteredOn(s -> s.knownTo().isPresent())
        .singleElement()
        .satisfies(s -> assertThat(s.value()).isEqualByComparingTo("40"));
  }

  @Test
  void refusesEachBadRowAndKeepsTheOthers() {
    int place = world.communes(2025).getFirst();
    int old =
        world.places().all().stream()
            .filter(
                p -> p.level() == vn.mangnon.places.PlaceLevel.COMMUNE && p.validTo().isPresent())
            .findFirst()
            .orElseThrow()
            .id();
    FigureRow good = world.row("children_to_8", place, 2025, 80);
    Recorded recorded =
        world.record(
            SubmissionState.SUBMITTED,
            good,
            new FigureRow(good.element(), place, good.period(), 0, BigDecimal.ONE, 2, ""),
            new FigureRow(99_999, place, good.period(), 0, BigDecimal.ONE, 3, ""),
            new FigureRow(good.element(), old, good.period(), 0, BigDecimal.ONE, 4, ""),
            new FigureRow(
                world.element("children_to_8_with_services"),
                place,
                good.period(),
                0,
                new BigDecimal("1.5"),
                5,
                ""),
            new FigureRow(good.element(), place, good.period(), 77_777, BigDecimal.ONE, 6, ""),
            new FigureRow(
                good.element(), world.province(), good.period(), 0, BigDecimal.ONE, 7, ""));
    assertThat(recorded.added()).isEqualTo(1);
    assertThat(recorded.rejected())
        .extracting(Recorded.Rejected::why)
        .containsExactly(
            Why.DUPLICATE,
            Why.UNKNOWN_ELEMENT,
            Why.PLACE_NOT_IN_FORCE,
            Why.NOT_A_COUNT,
            Why.UNKNOWN_CATEGORY,
            Why.NOT_ON_A_FORM_OF_THE_LEVEL);
  }

  @Test
  void refusesARowOutsideOnesPlace() {
    List<Integer> communes = world.communes(2025);
    var officer = world.user(Role.COMMUNE_OFFICER, Optional.of(communes.get(0)), Optional.empty());
    Recorded recorded =
        world.record(
            officer,
            SubmissionState.LOCKED,
            List.of(
                world.row("children_to_8", communes.get(0), 2025, 80),
                world.row("children_to_8", communes.get(1), 2025, 80)));
    assertThat(recorded.added()).isEqualTo(1);
    assertThat(recorded.rejected())
        .singleElement()
        .extracting(Recorded.Rejected::why)
        .isEqualTo(Why.OUTSIDE_SCOPE);
    assertThat(world.rows("select distinct state from statistics.submission").getFirst())
        .containsEntry("state", "SUBMITTED");
  }

  @Test
  void anUndoneBatchLeavesThingsAsTheyWere() {
    int place = world.communes(2025).getFirst();
    FigureRow children = world.row("children_to_8", place, 2025, 80);
    world.record(
        SubmissionState.LOCKED,
        world.row("children_to_8_with_services", place, 2025, 40),
        children);
    Figure before = world.figure(World.MACHINE, "CT2.a", place, 2025, MapView.asItWas());
    Recorded wrong =
        world.record(
            SubmissionState.SUBMITTED,
            world.row("children_to_8_with_services", place, 2025, 79),
            world.row("newborn_deaths", place, 2025, 1));
    assertThat(world.the(Figures.class).undo(World.MACHINE, wrong.batch()))
        .isEqualTo(new UndoAnswer.Undone(2, 0));
    assertThat(world.figure(World.MACHINE, "CT2.a", place, 2025, MapView.asItWas()))
        .isEqualTo(before);
    assertThat(world.the(Figures.class).undo(World.MACHINE, wrong.batch()))
        .isInstanceOf(UndoAnswer.AlreadyUndone.class);
  }

  @Test
  void aBatchIsNotUndoneAfterADay() {
    Recorded recorded =
        world.record(
            SubmissionState.SUBMITTED,
            world.row("children_to_8", world.communes(2025).getFirst(), 2025, 80));
    world.clock.pass(Duration.ofHours(25));
    assertThat(world.the(Figures.class).undo(World.MACHINE, recorded.batch()))
        .isInstanceOf(UndoAnswer.TooLate.class);
  }

  @Test
  void readsWhatAPageShowsInAFewStatements() {
    world.record(World.MACHINE, SubmissionState.LOCKED, allCommunes(2025, 90, 100));
    world
        .the(Indicators.class)
        .overview(World.MACHINE, world.province(), 2025, MapView.asItWas(), Optional.empty());
    world.source.take();
    List<TargetStanding> all =
        world
            .the(Indicators.class)
            .overview(World.MACHINE, world.province(), 2025, MapView.asItWas(), Optional.empty());
    assertThat(all).hasSize(35);
    assertThat(world.source.take()).hasSize(1);
    world
        .the(Indicators.class)
        .byPlace(
            World.MACHINE,
            "CT2.a",
            vn.mangnon.programme.Series.ADMIN,
            2020,
            2026,
            MapView.asItWas(),
            Optional.empty());
    // The rights, the values, and the rights again before the answer is kept.
    assertThat(world.source.take()).hasSize(3);
    world
        .the(Indicators.class)
        .standing(
            World.MACHINE,
            "CT2.a",
            vn.mangnon.programme.Series.ADMIN,
            world.province(),
            2025,
            MapView.asItWas(),
            Optional.empty());
    assertThat(world.source.take()).hasSize(3);
  }
}
