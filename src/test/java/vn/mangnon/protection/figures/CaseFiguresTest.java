package vn.mangnon.protection.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.statistics.Period;

/** Numbers of reports and cases of a year that chance made. */
class CaseFiguresTest {
  private static final Workload NOTHING =
      new Workload(List.of(), List.of(), List.of(), new Workload.Again(0, 0, 0, 0, 0, 0));
  private static final ProtectionWorld WORLD = new ProtectionWorld();
  private static final GeneratedCases GENERATED = new GeneratedCases(WORLD, 56);
  private static final Actor.User LEADER =
      WORLD.register.user(Role.PROVINCE_LEADER, Optional.empty());
  private static final Actor.User LEAD_AGENCY =
      WORLD.register.user(Role.LEAD_AGENCY, Optional.empty());

  @BeforeAll
  static void muchHappens() {
    GENERATED.happen(450);
    // As late as the calendar of holidays goes: some closures are a year ago.
    WORLD.pass(Duration.between(WORLD.now(), Instant.parse("2027-12-20T03:00:00Z")));
  }

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  private static FigureSet of(Actor actor, String period) {
    return WORLD.register.the(CaseFigures.class).of(actor, Period.parse(period).orElseThrow());
  }

  private static NaiveFigures naive(String period, Predicate<Integer> counted) {
    return new NaiveFigures(GENERATED, counted, Period.parse(period).orElseThrow(), WORLD.now());
  }

  private static void same(Map<Measure, Spread> found, Map<Measure, Spread> expected) {
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    found.forEach((measure, spread) ->
        same(measure.name(), spread, Objects.requireNonNull(expected.get(measure))));
  }

  private static void same(String what, Spread found, Spread expected) {
    assertThat(whole(found)).as(what).isEqualTo(whole(expected));
    near(what, found.median(), expected.median());
    near(what, found.p90(), expected.p90());
  }

  private static List<Long> whole(Spread one) {
    return List.of(
        one.total(),
        one.done(),
        one.running(),
        one.missing(),
        one.unsure(),
        one.inTime(),
        one.late(),
        one.overdue());
  }

  private static void near(String what, OptionalDouble found, OptionalDouble expected) {
    assertThat(found.isPresent()).as(what).isEqualTo(expected.isPresent());
    assertThat(found.orElse(0)).as(what).isCloseTo(expected.orElse(0), within(1e-6));
  }

  private static org.assertj.core.data.Offset<Double> within(double most) {
    return org.assertj.core.data.Offset.offset(most);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026", "2026Q4", "2026-12", "2027", "2027Q1", "2027-02", "2025"})
  void theDatabaseCountsWhatOneCountsByHand(String period) {
    NaiveFigures everything = naive(period, place -> true);
    FigureSet leader = of(LEADER, period);
    same(leader.all(), everything.all());
    assertThat(leader.workload()).isEqualTo(everything.workload());
    assertThat(leader.places()).as("a leader sees no commune").isEmpty();

    FigureSet agency = of(LEAD_AGENCY, period);
    same(agency.all(), everything.all());
    for (Measure measure : Measure.values()) {
      SortedMap<Integer, Spread> expected = everything.places(measure);
      assertThat(agency.placesOf(measure).keySet()).isEqualTo(expected.keySet());
      expected.forEach((place, spread) ->
          same(
              measure + " " + place,
              Objects.requireNonNull(agency.placesOf(measure).get(place)),
              spread));
    }

    NaiveFigures home = naive(period, place -> place == WORLD.home);
    for (Actor own : List.of(WORLD.worker, WORLD.chair)) {
      same(of(own, period).all(), home.all());
      assertThat(of(own, period).workload()).isEqualTo(home.workload());
      assertThat(of(own, period).outward()).isFalse();
    }
  }

  @Test
  void chanceMadeEnoughOfEverything() {
    FigureSet figures = of(LEADER, "2027");
    for (Measure measure : Measure.values()) {
      assertThat(figures.of(measure).done()).as(measure.name()).isPositive();
      assertThat(figures.of(measure).total()).isGreaterThan(figures.of(measure).done());
    }
    assertThat(figures.of(Measure.PLAN_DECISION).late()).isPositive();
    assertThat(figures.of(Measure.PLAN_DECISION).free()).isPositive();
    assertThat(figures.workload().again().total()).isGreaterThan(1);
    assertThat(figures.workload().reviews()).isNotEmpty();
    assertThat(figures.workload().open()).hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyWhoMaySeeNumbersSeesAny(Role role) {
    Actor actor = WORLD.register.user(role, Optional.of(WORLD.register.commune(3)));
    boolean everywhere = role == Role.PROVINCE_LEADER || role == Role.LEAD_AGENCY;
    FigureSet found = of(actor, "2027");
    assertThat(!found.all().isEmpty()).isEqualTo(everywhere);
    assertThat(!found.workload().received().isEmpty()).isEqualTo(everywhere);
  }

  @Test
  void whoeverAReportNamesDoesNotFindItInTheNumbers() {
    try (ProtectionWorld world = new ProtectionWorld()) {
      Optional<Integer> place = Optional.of(world.home);
      world.open(
          world.worker,
          world.taken(world.operator, world.told(place, place, List.of(world.colleague.id()))));
      CaseFigures figures = world.register.the(CaseFigures.class);
      FigureSet seen = figures.of(world.worker, Period.year(2026));
      assertThat(seen.of(Measure.INITIAL_RISK).total()).isOne();
      assertThat(seen.workload().open()).isNotEmpty();
      FigureSet named = figures.of(world.colleague, Period.year(2026));
      assertThat(named.all()).isEmpty();
      assertThat(named.workload()).isEqualTo(NOTHING);
    }
  }

  @Test
  void allNumbersOfAPageAreAskedInTwoStatements() {
    WORLD.register.source.take();
    of(LEADER, "2027");
    assertThat(WORLD.register.source.take()).hasSize(2);
  }

  @Test
  void ofOtherCommunesSmallCountsAndTimesOfFewAreLeftOut() {
    FigureSet figures = figures(true, Map.of(1, 3L, 2, 7L, 3, 12L, 4, 0L));
    PlaceTable table = PlaceTable.of(figures);
    assertThat(table.lines())
        .as("a commune with nobody in it is not named, nor one that is left out")
        .extracting(PlaceTable.Line::place, PlaceTable.Line::children)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3, OptionalLong.of(12)));
    assertThat(table.rest()).isTrue();
    assertThat(table.lines().getFirst().of(Measure.INITIAL_RISK).median()).isPresent();
    assertThat(PlaceTable.of(figures(true, Map.of(1, 3L))))
        .as("a lone commune would be the province's total")
        .isEqualTo(new PlaceTable(List.of(), true));
    assertThat(PlaceTable.of(figures(false, Map.of(1, 3L))).lines().getFirst().children())
        .as("a commune's own number")
        .isEqualTo(OptionalLong.of(3));
  }

  private static FigureSet figures(boolean outward, Map<Integer, Long> children) {
    SortedMap<Integer, Spread> places = new TreeMap<>();
    children.forEach((place, number) ->
        places.put(
            place,
            new Spread(
                number, number, 0, 0, 0, 0, 0, 0, OptionalDouble.of(4), OptionalDouble.of(9))));
    Map<Measure, SortedMap<Integer, Spread>> measures = new EnumMap<>(Measure.class);
    measures.put(Measure.INITIAL_RISK, places);
    return new FigureSet(Period.year(2026), Map.of(), measures, NOTHING, outward);
  }
}
