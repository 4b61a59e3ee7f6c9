package vn.mangnon.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;

/** What a report reads: whole sets in few statements, and with the rights of who asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportReadsTest {
  private static final int YEAR = 2025;
  private final World world = new World();

  @BeforeAll
  void twoCommunesReport() {
    List<Integer> communes = world.communes(YEAR);
    world.record(
        SubmissionState.SUBMITTED,
        world.row("live_births", communes.get(0), YEAR, 1000),
        world.row("infant_deaths", communes.get(0), YEAR, 9),
        world.row("live_births", communes.get(1), YEAR, 500),
        world.row("infant_deaths", communes.get(1), YEAR, 4));
    world.the(Recalculation.class).everything();
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void aWholeReportIsReadInThreeStatementsAndWhetherOneIsOrMayBeKept() {
    world.source.take();
    read(World.MACHINE, Optional.empty());
    assertThat(world.source.take()).hasSize(5);
  }

  @Test
  void asKnownOnADayItTakesTwoMoreForWhatWasPublished() {
    world.source.take();
    read(World.MACHINE, Optional.of(world.clock.instant()));
    assertThat(world.source.take()).hasSize(7);
  }

  @Test
  void figuresInPlacesAreThoseOfEachPlace() {
    Map<String, Map<Integer, Figure>> figures =
        world
            .the(Indicators.class)
            .inPlaces(
                World.MACHINE, world.communes(YEAR), YEAR, MapView.asItWas(), Optional.empty());
    for (int commune : world.communes(YEAR).subList(0, 3)) {
      for (TargetStanding standing :
          world
              .the(Indicators.class)
              .overview(World.MACHINE, commune, YEAR, MapView.asItWas(), Optional.empty())) {
        Figure expected = figures.getOrDefault(standing.target().id(), Map.of()).get(commune);
        assertThat(standing.figure().value())
            .isEqualTo(Optional.ofNullable(expected).flatMap(Figure::value));
      }
    }
  }

  @Test
  void figuresAsKnownNowOnAnotherWayAreTheSame() {
    Indicators indicators = world.the(Indicators.class);
    Actor officer =
        world.user(
            Role.COMMUNE_OFFICER, Optional.of(world.communes(YEAR).getFirst()), Optional.empty());
    for (Actor actor : List.of(World.MACHINE, officer, Actor.PUBLIC)) {
      assertThat(
              indicators.inPlaces(
                  actor,
                  world.communes(YEAR),
                  YEAR,
                  MapView.asItWas(),
                  Optional.of(world.clock.instant())))
          .as("%s", actor)
          .isEqualTo(
              indicators.inPlaces(
                  actor, world.communes(YEAR), YEAR, MapView.asItWas(), Optional.empty()));
    }
  }

  @Test
  void whoMayNotReadReportsLearnsNothingOfWhoIsLate() {
    Actor officer =
        world.user(
            Role.COMMUNE_OFFICER, Optional.of(world.communes(YEAR).getFirst()), Optional.empty());
    Actor leader = world.user(Role.PROVINCE_LEADER, Optional.empty(), Optional.empty());
    Reporting reporting = world.the(Reporting.class);
    assertThat(reporting.receipts(officer, YEAR, Optional.empty())).isEmpty();
    assertThat(reporting.receipts(Actor.PUBLIC, YEAR, Optional.empty())).isEmpty();
    assertThat(reporting.receipts(leader, YEAR, Optional.empty()))
        .isEqualTo(reporting.receipts(World.MACHINE, YEAR, Optional.empty()))
        .anyMatch(Receipt::handedIn);
  }

  @Test
  void beforeAFormCameInItWasNotThere() {
    LocalDate before =
        LocalDate.ofInstant(world.clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh")).minusYears(1);
    assertThat(
            world
                .the(Reporting.class)
                .receipts(
                    World.MACHINE,
                    YEAR,
                    Optional.of(before.atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant())))
        .noneMatch(Receipt::handedIn);
  }

  private void read(Actor actor, Optional<java.time.Instant> knownOn) {
    Indicators indicators = world.the(Indicators.class);
    indicators.overview(actor, world.province(), YEAR, MapView.asItWas(), knownOn);
    indicators.inPlaces(actor, world.communes(YEAR), YEAR, MapView.asItWas(), knownOn);
    world.the(Reporting.class).receipts(actor, YEAR, knownOn);
  }
}
