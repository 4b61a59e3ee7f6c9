package vn.mangnon.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.programme.Series;

class ReleasesTest {
  private final World world = new World();
  private final Random random = new Random(7);

  @AfterEach
  void end() {
    world.close();
  }

  private void locked(int year, Map<Integer, Integer> deaths) {
    List<FigureRow> rows = new ArrayList<>();
    for (int place : world.communes(year)) {
      rows.add(world.row("newborn_deaths", place, year, deaths.getOrDefault(place, 0)));
      rows.add(world.row("live_births", place, year, 300));
    }
    world.record(World.MACHINE, SubmissionState.LOCKED, rows);
  }

  private Map<Integer, Figure> seen(Actor actor, int year, MapView view) {
    Map<Integer, Figure> figures = new TreeMap<>();
    world
        .the(Indicators.class)
        .byPlace(actor, "CT3.a", Series.ADMIN, year, year, view, Optional.empty())
        .forEach(p -> figures.put(p.place(), p.figures().getFirst()));
    return figures;
  }

  private static Figure at(Map<Integer, Figure> figures, int place) {
    return Objects.requireNonNull(figures.get(place));
  }

  @Test
  void thePublicSeesNothingThatIsNotPublished() {
    locked(2025, Map.of());
    assertThat(seen(Actor.PUBLIC, 2025, MapView.asItWas())).isEmpty();
    world.the(Releases.class).publishYears(Set.of(2025));
    assertThat(seen(Actor.PUBLIC, 2025, MapView.asItWas())).hasSize(55);
  }

  @Test
  void provisionalFiguresAreNotPublished() {
    world.record(
        SubmissionState.SUBMITTED,
        world.row("newborn_deaths", world.communes(2025).getFirst(), 2025, 6),
        world.row("live_births", world.communes(2025).getFirst(), 2025, 300));
    world.the(Releases.class).publishYears(Set.of(2025));
    assertThat(seen(Actor.PUBLIC, 2025, MapView.asItWas())).isEmpty();
  }

  @Test
  void aSmallCountIsHiddenAndCannotBeComputedFromTheRest() {
    List<Integer> communes = world.communes(2025);
    locked(2025, Map.of(communes.get(0), 3, communes.get(1), 20, communes.get(2), 9));
    world.the(Releases.class).publishYears(Set.of(2025));
    Map<Integer, Figure> open = seen(Actor.PUBLIC, 2025, MapView.asItWas());
    assertThat(at(open, communes.get(0)).numerator()).isEmpty();
    assertThat(at(open, communes.get(0)).value()).isEmpty();
    assertThat(at(open, communes.get(0)).reason()).contains(NoValue.SUPPRESSED);
    int visible = 0;
    for (int place : communes) {
      visible += at(open, place).numerator().map(n -> n.intValueExact()).orElse(0);
    }
    int total = at(open, world.province()).numerator().map(n -> n.intValueExact()).orElse(-1);
    assertThat(total - visible).isNotEqualTo(3);
    assertThat(at(open, communes.get(0)).denominator()).isPresent();
  }

  @Test
  void noReleaseOldOrNewOnEitherMapNarrowsASmallCount() {
    Map<Integer, Integer> deaths = new TreeMap<>();
    world.communes(2024).forEach(place -> deaths.put(place, random.nextInt(9)));
    locked(2024, deaths);
    world.the(Releases.class).publishYears(Set.of(2024));
    // A correction makes one large count small; what was published before is still in the papers.
    int corrected =
        deaths.entrySet().stream()
            .filter(e -> e.getValue() >= 5)
            .findFirst()
            .orElseThrow()
            .getKey();
    deaths.put(corrected, 2);
    world.record(SubmissionState.LOCKED, world.row("newborn_deaths", corrected, 2024, 2));
    world.the(Releases.class).publishYears(Set.of(2024));
    Attacker attacker = new Attacker(world, "newborn_deaths", 2024);
    deaths.forEach((place, count) -> {
      if (count >= 1 && count <= 4) {
        assertThat(attacker.lowest(place)).as("lowest of %s", place).isLessThanOrEqualTo(1);
        assertThat(attacker.highest(place)).as("highest of %s", place).isGreaterThanOrEqualTo(4);
      }
    });
  }
}
