package vn.mangnon.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.programme.Series;

class RecalculationTest {
  private static final String ALL =
      """
      select measure, place, year, map_date, scope, numerator, denominator, value, reported, expected,
        left_out, status, estimated, reason
      from statistics.indicator_value order by measure, place, year, map_date nulls first
      """;
  private static final List<String> ELEMENTS =
      List.of(
          "children_to_8_with_services",
          "children_to_8",
          "newborn_deaths",
          "live_births",
          "commune_child_friendly",
          "child_marriages");

  private final World world = new World();
  private final Random random = new Random(52);

  @AfterEach
  void end() {
    world.close();
  }

  private List<FigureRow> some(int year, int rows) {
    Map<String, FigureRow> drawn = new LinkedHashMap<>();
    List<Integer> communes = world.communes(year);
    for (int i = 0; i < rows; i++) {
      String element = ELEMENTS.get(random.nextInt(ELEMENTS.size()));
      int place = communes.get(random.nextInt(communes.size()));
      int most = element.equals("commune_child_friendly") ? 2 : 60;
      drawn.put(element + place, world.row(element, place, year, random.nextInt(most)));
    }
    return List.copyOf(drawn.values());
  }

  private List<FigureRow> everything(int year) {
    List<FigureRow> rows = new ArrayList<>();
    for (int place : world.communes(year)) {
      for (String element : ELEMENTS) {
        int most = element.equals("commune_child_friendly") ? 2 : 60;
        rows.add(world.row(element, place, year, random.nextInt(most)));
      }
    }
    return rows;
  }

  @Test
  void computedStepByStepEqualsComputedFromNothing() {
    List<java.util.UUID> batches = new ArrayList<>();
    for (int step = 0; step < 14; step++) {
      int year = 2023 + random.nextInt(4);
      SubmissionState state =
          random.nextBoolean() ? SubmissionState.SUBMITTED : SubmissionState.LOCKED;
      batches.add(world.record(World.MACHINE, state, some(year, 1 + random.nextInt(80))).batch());
      if (step % 5 == 4) {
        world.the(Figures.class).undo(World.MACHINE, batches.getLast());
      }
    }
    List<Map<String, Object>> stepwise = touched(world.rows(ALL));
    world.the(Recalculation.class).everything();
    assertThat(stepwise).isNotEmpty().isSubsetOf(world.rows(ALL));
    assertThat(touched(world.rows(ALL))).containsExactlyElementsOf(stepwise);
  }

  /** Rows with figures: a rebuild also writes the rows of places and years nobody ever reported. */
  private static List<Map<String, Object>> touched(List<Map<String, Object>> rows) {
    return rows.stream()
        .filter(row -> row.get("numerator") != null || row.get("value") != null)
        .toList();
  }

  @Test
  void inBothViewsTheCommunesAddUpToTheProvince() {
    for (int year = 2023; year <= 2026; year++) {
      world.record(World.MACHINE, SubmissionState.LOCKED, everything(year));
    }
    Indicators indicators = world.the(Indicators.class);
    List<Integer> today = world.communes(2026);
    for (MapView view : List.of(MapView.asItWas(), MapView.on(world.places().latestMap()))) {
      List<PlaceFigures> all =
          indicators.byPlace(
              World.MACHINE, "CT2.a", Series.ADMIN, 2023, 2026, view, Optional.empty());
      for (int year = 2023; year <= 2026; year++) {
        int y = year;
        Map<Integer, Figure> byPlace = new TreeMap<>();
        all.forEach(p ->
            p.figures().stream()
                .filter(f -> f.year() == y)
                .forEach(f -> byPlace.put(p.place(), f)));
        Figure province = Objects.requireNonNull(byPlace.get(world.province()));
        List<Integer> communes = view.mapDate().isPresent() ? today : world.communes(year);
        boolean whole =
            communes.stream()
                .noneMatch(c -> reason(byPlace, c).equals(Optional.of(NoValue.UNMOVED)));
        BigDecimal sum = sum(byPlace, communes);
        if (whole) {
          assertThat(sum).isEqualByComparingTo(province.denominator().orElseThrow());
        } else {
          assertThat(sum).isLessThan(province.denominator().orElseThrow());
        }
        assertThat(province.reported()).isEqualTo(world.communes(year).size());
      }
    }
  }

  @Test
  void aSplitCommuneOfUnknownSharesIsNotMovedAndSaysSo() {
    world.record(World.MACHINE, SubmissionState.LOCKED, everything(2024));
    MapView today = MapView.on(world.places().latestMap());
    List<PlaceFigures> all =
        world
            .the(Indicators.class)
            .byPlace(World.MACHINE, "CT2.a", Series.ADMIN, 2024, 2024, today, Optional.empty());
    List<Figure> unmoved =
        all.stream()
            .flatMap(p -> p.figures().stream())
            .filter(f -> f.reason().equals(Optional.of(NoValue.UNMOVED)))
            .toList();
    assertThat(unmoved).isNotEmpty().allMatch(f -> f.value().isEmpty());
    Figure asItWas =
        world.figure(World.MACHINE, "CT2.a", world.province(), 2024, MapView.asItWas());
    Figure onMap = world.figure(World.MACHINE, "CT2.a", world.province(), 2024, today);
    assertThat(onMap).isEqualTo(asItWas);
  }

  @Test
  void asKnownOnADayEqualsWhatWasComputedOnThatDay() {
    List<Instant> days = new ArrayList<>();
    List<List<Optional<BigDecimal>>> then = new ArrayList<>();
    for (int step = 0; step < 5; step++) {
      world.record(World.MACHINE, SubmissionState.SUBMITTED, some(2025, 120));
      world.clock.pass(Duration.ofHours(1));
      days.add(world.clock.instant());
      then.add(values(Optional.empty()));
      world.clock.pass(Duration.ofHours(1));
    }
    for (int step = 0; step < days.size(); step++) {
      assertThat(values(Optional.of(days.get(step)))).isEqualTo(then.get(step));
    }
  }

  private List<Optional<BigDecimal>> values(Optional<Instant> knownOn) {
    return world
        .the(Indicators.class)
        .overview(World.MACHINE, world.province(), 2025, MapView.asItWas(), knownOn)
        .stream()
        .map(s -> s.figure().value())
        .collect(Collectors.toList());
  }

  @Test
  void ruralChildrenAreThoseOfRuralCommunesAndUnclassifiedOnesAreLeftOut() {
    world.rows(
        """
        insert into statistics.measure
          (id, target, series, formula, numerator, denominator, factor, subpopulation, level, agency)
        select 900 + n, 'x' || n, series, formula, numerator, denominator, factor, part, level, agency
        from statistics.measure,
          (values (1, 'RURAL'), (2, 'URBAN')) as parts(n, part)
        where target = 'CT2.a' returning id
        """);
    world.record(World.MACHINE, SubmissionState.LOCKED, everything(2025));
    List<Map<String, Object>> rows =
        world.rows(
            """
            select m.subpopulation, v.expected, v.left_out from statistics.indicator_value v
            join statistics.measure m on m.id = v.measure
            where v.map_date is null and v.year = 2025 and m.level = 'COMMUNE'
              and m.subpopulation <> 'ALL' and v.place = %d order by 1
            """
                .formatted(world.province()));
    assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).containsEntry("left_out", 2));
    assertThat(rows)
        .filteredOn(r -> "RURAL".equals(r.get("subpopulation")))
        .allSatisfy(r -> assertThat(r).containsEntry("expected", 22));
    assertThat(rows)
        .filteredOn(r -> "URBAN".equals(r.get("subpopulation")))
        .allSatisfy(r -> assertThat(r).containsEntry("expected", 30));
  }

  @Test
  void aShareOfPlacesCountsAllCommunesOfTheDay() {
    List<FigureRow> rows = new ArrayList<>();
    List<Integer> communes = world.communes(2025);
    for (int i = 0; i < communes.size(); i++) {
      rows.add(world.row("commune_child_friendly", communes.get(i), 2025, i < 36 ? 1 : 0));
    }
    world.record(World.MACHINE, SubmissionState.LOCKED, rows);
    TargetStanding standing =
        world
            .the(Indicators.class)
            .standing(
                World.MACHINE,
                "CT1.a",
                Series.ADMIN,
                world.province(),
                2025,
                MapView.asItWas(),
                Optional.empty())
            .orElseThrow();
    assertThat(standing.figure().numerator())
        .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("36"));
    assertThat(standing.figure().denominator())
        .hasValueSatisfying(d -> assertThat(d).isEqualByComparingTo("54"));
    assertThat(standing.assessment().checkpoint()).isEqualTo(CheckpointVerdict.MET);
    assertThat(standing.assessment().breaks()).hasSize(2);
  }

  private static Optional<NoValue> reason(Map<Integer, Figure> figures, int place) {
    return Optional.ofNullable(figures.get(place)).flatMap(Figure::reason);
  }

  private static BigDecimal sum(Map<Integer, Figure> figures, List<Integer> places) {
    return places.stream()
        .flatMap(p -> Optional.ofNullable(figures.get(p)).flatMap(Figure::denominator).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
