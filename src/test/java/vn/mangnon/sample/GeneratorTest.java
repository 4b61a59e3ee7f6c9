package vn.mangnon.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.programme.Check;
import vn.mangnon.programme.DataElement;
import vn.mangnon.programme.Programme;
import vn.mangnon.programme.QuangNinh;
import vn.mangnon.statistics.SubmissionState;

class GeneratorTest {
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final QuangNinh WORLD = QuangNinh.world();
  private static final Programme PROGRAMME = WORLD.programme();
  private static final SampleSettings SETTINGS =
      SettingsReader.read(new ProgrammeFolder(Path.of("programmes/quang-ninh")), PROGRAMME);

  private final Generator generator = generator();

  @Test
  void theSameSeedGivesTheSameBytes() throws Exception {
    assertThat(digest(generator())).isEqualTo(digest(generator()));
  }

  @Test
  void anotherSeedGivesOtherFigures() {
    SampleSettings s = SETTINGS;
    SampleSettings other =
        new SampleSettings(
            s.seed() + 1,
            s.firstYear(),
            s.lastYear(),
            s.breakdownsFrom(),
            s.note(),
            s.unknownPopulation(),
            s.childDrift(),
            s.shares(),
            s.elements(),
            s.reporting(),
            s.password(),
            s.people());
    assertThat(new Generator(PROGRAMME, WORLD.places(), other, NOW).truth(2025))
        .isNotEqualTo(generator.truth(2025));
  }

  @ParameterizedTest(name = "{0} in {1} is about {2}")
  @CsvSource({
    "children_under_16, 2021, 325219",
    "children_under_16, 2024, 347194",
    "children_under_16, 2025, 364893",
    "children_under_6, 2025, 112526",
    "children_special_circumstances, 2021, 3125",
    "children_special_circumstances, 2024, 4534",
    "children_special_circumstances, 2025, 4226",
    "children_at_risk, 2024, 8506",
    "children_at_risk, 2025, 4577"
  })
  void theProvinceAddsUpToThePublishedFigures(String element, int year, long published) {
    assertThat(sum(generator.truth(year), element)).isCloseTo(published, within(3L));
  }

  @ParameterizedTest
  @ValueSource(ints = {2020, 2022, 2024, 2025})
  void everyPlaceOfItsTimeHasEveryCommuneFigure(int year) {
    Set<Integer> places =
        generator.truth(year).stream()
            .filter(figure -> figure.element().equals("children_under_16"))
            .map(SampleFigure::place)
            .collect(Collectors.toSet());
    assertThat(places)
        .isEqualTo(
            WORLD.places().validOn(LocalDate.of(year, 12, 31), PlaceLevel.COMMUNE).stream()
                .map(place -> place.id())
                .collect(Collectors.toSet()))
        .hasSize(year < 2024 ? 177 : year < 2025 ? 171 : 54);
  }

  @ParameterizedTest
  @ValueSource(ints = {2021, 2024, 2025})
  void breakdownsAddUpToTheirTotal(int year) {
    Map<String, Long> totals = new HashMap<>();
    Map<String, Long> sums = new HashMap<>();
    for (SampleFigure figure : generator.truth(year)) {
      String cell = figure.element() + " " + figure.place();
      if (figure.category().equals(SampleFigure.TOTAL)) {
        totals.put(cell, figure.value());
      } else {
        sums.merge(cell + " " + figure.category().split(":")[0], figure.value(), Long::sum);
      }
    }
    assertThat(sums).isNotEmpty();
    assertThat(sums)
        .allSatisfy((cell, sum) ->
            assertThat(sum)
                .as(cell)
                .isEqualTo(totals.get(cell.substring(0, cell.lastIndexOf(' ')))));
  }

  @Test
  void noNumeratorIsAboveItsDenominatorNotEvenInAFirstReportWithMistakes() {
    generator
        .deliveries()
        .forEach(delivery -> {
          Map<String, Long> cells =
              delivery.figures().stream()
                  .collect(
                      Collectors.toMap(
                          f -> key(f.element(), f.place(), f.category()), SampleFigure::value));
          for (SampleFigure figure : delivery.figures()) {
            for (Check check : PROGRAMME.checks()) {
              limitOf(check, figure.element())
                  .map(limit -> cells.get(key(limit, figure.place(), figure.category())))
                  .ifPresent(limit ->
                      assertThat(figure.value())
                          .as("%s %s", check, figure)
                          .isLessThanOrEqualTo(limit));
            }
          }
        });
  }

  @Test
  void deliveriesComeInOrderAndNoneFromTheFuture() {
    List<Delivery> deliveries = generator.deliveries().toList();
    assertThat(deliveries).extracting(Delivery::knownAt).isSorted().allMatch(NOW::isAfter);
    assertThat(deliveries).extracting(Delivery::state).contains(SubmissionState.SUBMITTED);
    assertThat(deliveries).extracting(Delivery::name).anyMatch(name -> name.contains("đính chính"));
    assertThat(deliveries).extracting(Delivery::name).anyMatch(name -> name.contains("nộp muộn"));
  }

  @Test
  void aCorrectionChangesSomethingThatWasReportedBefore() {
    Map<String, Long> known = new HashMap<>();
    Set<String> changed = new HashSet<>();
    generator
        .deliveries()
        .flatMap(delivery -> delivery.figures().stream())
        .forEach(figure -> {
          String cell = key(figure.element(), figure.place(), figure.category()) + figure.year();
          Long before = known.put(cell, figure.value());
          if (before != null && before != figure.value()) {
            changed.add(cell);
          }
        });
    assertThat(changed).hasSizeGreaterThan(100);
  }

  @Test
  void someCommunesMissAYear() {
    Set<String> reported =
        generator
            .deliveries()
            .flatMap(delivery -> delivery.figures().stream())
            .filter(figure -> figure.year() == 2022 && figure.element().equals("live_births"))
            .map(figure -> String.valueOf(figure.place()))
            .collect(Collectors.toSet());
    assertThat(reported).hasSizeBetween(160, 176);
  }

  @Test
  void everyElementOfTheProgrammeIsMadeUp() {
    assertThat(SETTINGS.elements())
        .extracting(ElementModel::code)
        .containsExactlyInAnyOrderElementsOf(
            PROGRAMME.elements().stream().map(DataElement::code).toList());
  }

  private static java.util.Optional<String> limitOf(Check check, String element) {
    return check instanceof Check.NotAbove rule && rule.element().equals(element)
        ? java.util.Optional.of(rule.limit())
        : java.util.Optional.empty();
  }

  private static Generator generator() {
    return new Generator(PROGRAMME, WORLD.places(), SETTINGS, NOW);
  }

  private static String key(String element, int place, String category) {
    return element + " " + place + " " + category;
  }

  private static long sum(List<SampleFigure> figures, String element) {
    return figures.stream()
        .filter(figure -> figure.element().equals(element))
        .filter(figure -> figure.category().equals(SampleFigure.TOTAL))
        .mapToLong(SampleFigure::value)
        .sum();
  }

  private static String digest(Generator generator) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    generator
        .deliveries()
        .forEach(delivery ->
            delivery
                .figures()
                .forEach(figure -> sha.update(figure.toString().getBytes(StandardCharsets.UTF_8))));
    return HexFormat.of().formatHex(sha.digest());
  }
}
