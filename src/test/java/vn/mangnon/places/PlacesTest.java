package vn.mangnon.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

class PlacesTest {
  private static final LocalDate OLD = LocalDate.of(2021, 3, 8);
  private static final LocalDate MIDDLE = LocalDate.of(2024, 11, 1);
  private static final LocalDate NEW = LocalDate.of(2025, 7, 1);
  private static final Places PLACES = read();

  private static Places read() {
    Problems problems = new Problems();
    Places places =
        PlacesReader.read(new ProgrammeFolder(Path.of("programmes/quang-ninh")), problems);
    problems.throwIfAny();
    return places;
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03-08, 13, 177, 98, 72, 7, 0",
    "2024-10-31, 13, 177, 98, 72, 7, 0",
    "2024-11-01, 13, 171, 91, 73, 7, 0",
    "2025-06-30, 13, 171, 91, 73, 7, 0",
    "2025-07-01, 0, 54, 22, 30, 0, 2"
  })
  void knowsTheUnitsOfEachDay(
      LocalDate day, int districts, int all, long xa, long phuong, long thiTran, long dacKhu) {
    List<Place> communes = PLACES.validOn(day, PlaceLevel.COMMUNE);
    assertThat(PLACES.validOn(day, PlaceLevel.DISTRICT)).hasSize(districts);
    assertThat(communes).hasSize(all).doesNotHaveDuplicates();
    assertThat(communes).extracting(Place::code).doesNotHaveDuplicates();
    var kinds =
        communes.stream().collect(Collectors.groupingBy(Place::kind, Collectors.counting()));
    assertThat(kinds.getOrDefault(PlaceKind.COMMUNE, 0L)).isEqualTo(xa);
    assertThat(kinds.getOrDefault(PlaceKind.WARD, 0L)).isEqualTo(phuong);
    assertThat(kinds.getOrDefault(PlaceKind.TOWNSHIP, 0L)).isEqualTo(thiTran);
    assertThat(kinds.getOrDefault(PlaceKind.SPECIAL_ZONE, 0L)).isEqualTo(dacKhu);
  }

  @Test
  void tellsAReusedCodeFromTheUnitBefore() {
    assertThat(PLACES.byCode("06676", NEW.minusDays(1)).orElseThrow().fullName())
        .isEqualTo("Phường Cao Thắng");
    Place today = PLACES.byCode("06676", NEW).orElseThrow();
    assertThat(today.fullName()).isEqualTo("Phường Hà Lầm");
    assertThat(today.id()).isEqualTo(667625);
    assertThat(PLACES.predecessorsOf(today.id()))
        .extracting(step -> PLACES.place(step.from()).name())
        .containsExactlyInAnyOrder("Hà Trung", "Hà Lầm", "Cao Thắng");
  }

  @Test
  void keepsOneRowForAUnitThatDidNotChange() {
    Place caiChien = PLACES.byCode("06967", NEW).orElseThrow();
    assertThat(caiChien.validFrom()).isEqualTo(LocalDate.of(2020, 1, 1));
    assertThat(PLACES.place(caiChien.parentOn(OLD).orElseThrow()).name()).isEqualTo("Hải Hà");
    assertThat(PLACES.place(caiChien.parentOn(NEW).orElseThrow())).isEqualTo(PLACES.province());
  }

  @Test
  void districtsChangeTheirKindAndEnd() {
    Place maoKhe = PLACES.byCode("07069", OLD).orElseThrow();
    assertThat(PLACES.place(maoKhe.parentOn(OLD).orElseThrow()).fullName())
        .isEqualTo("Thị xã Đông Triều");
    assertThat(PLACES.place(maoKhe.parentOn(MIDDLE).orElseThrow()).fullName())
        .isEqualTo("Thành phố Đông Triều");
    assertThat(PLACES.childrenOn(PLACES.byCode("205", OLD).orElseThrow().id(), OLD)).hasSize(21);
    assertThat(PLACES.childrenOn(PLACES.byCode("205", MIDDLE).orElseThrow().id(), MIDDLE))
        .hasSize(19);
  }

  @Test
  void movesAFigureExactlyThroughWholeMergers() {
    Place haTrung = only(find("Phường Hà Trung", OLD));
    assertThat(PLACES.onMap(NEW, haTrung.id()))
        .singleElement()
        .satisfies(share -> {
          assertThat(PLACES.place(share.to()).name()).isEqualTo("Hà Lầm");
          assertThat(share.weight()).contains(BigDecimal.ONE);
          assertThat(share.exactness()).isEqualTo(Exactness.EXACT);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hà Khẩu",
        "Trưng Vương",
        "Đồng Lâm",
        "Đức Chính",
        "Hải Lạng",
        "Vô Ngại",
        "Đại Dực",
        "Đông Ngũ",
        "Yên Than",
        "Quảng Long"
      })
  void doesNotMoveAFigureOfASplitUnit(String name) {
    Place old = only(find(name, NEW.minusDays(1)));
    assertThat(PLACES.onMap(NEW, old.id()))
        .hasSizeGreaterThan(1)
        .allSatisfy(share -> assertThat(share.exactness()).isEqualTo(Exactness.UNMOVED))
        .allSatisfy(share -> assertThat(share.weight()).isEmpty());
  }

  @Test
  void movesLienHoaWholeBecauseAllItsPeopleWentToOnePlace() {
    Place lienHoa = only(find("Xã Liên Hòa", OLD));
    assertThat(PLACES.onMap(NEW, lienHoa.id()))
        .singleElement()
        .satisfies(share -> {
          assertThat(PLACES.place(share.to()).fullName()).isEqualTo("Phường Liên Hòa");
          assertThat(share.exactness()).isEqualTo(Exactness.EXACT);
        });
  }

  @Test
  void doesNotMoveHaiHoaWhoseTextIsDoubted() {
    Place haiHoa = PLACES.byCode("06799", MIDDLE).orElseThrow();
    assertThat(PLACES.onMap(NEW, haiHoa.id()))
        .hasSize(2)
        .allSatisfy(share -> assertThat(share.exactness()).isEqualTo(Exactness.UNMOVED));
    assertThat(PLACES.onMap(MIDDLE, PLACES.byCode("06802", OLD).orElseThrow().id()))
        .as("its own merger of 2024 is exact")
        .allSatisfy(share -> assertThat(share.exactness()).isEqualTo(Exactness.EXACT));
  }

  @ParameterizedTest
  @CsvSource({
    "06970, Xã Ba Chẽ",
    "06978, Xã Ba Chẽ",
    "6676, Phường Hà Lầm",
    "Hà Lầm, Phường Hà Lầm",
    "P. Hà Lầm, Phường Hà Lầm",
    "phường HÀ LẦM, Phường Hà Lầm",
    "Xã Hải Hoà, Xã Hải Hòa",
    "Hải Hòa, Xã Hải Hòa",
    "Đặc khu Vân Đồn, Đặc khu Vân Đồn"
  })
  void findsAPlaceHoweverItIsWritten(String written, String fullName) {
    assertThat(only(find(written, NEW)).fullName()).isEqualTo(fullName);
  }

  @Test
  void findsDecomposedLetters() {
    String decomposed = java.text.Normalizer.normalize("Hòa Bình", java.text.Normalizer.Form.NFD);
    assertThat(only(find(decomposed, OLD)).fullName()).isEqualTo("Xã Hòa Bình");
  }

  @Test
  void listsTheCandidatesOfAnAmbiguousNameUntilTheParentIsGiven() {
    assertThat(find("Hải Hòa", MIDDLE))
        .isInstanceOfSatisfying(
            PlaceAnswer.Ambiguous.class,
            answer ->
                assertThat(answer.candidates())
                    .extracting(Place::fullName)
                    .containsExactlyInAnyOrder("Phường Hải Hoà", "Xã Hải Hòa"));
    assertThat(
            only(PLACES.find(PlaceLevel.COMMUNE, "Hải Hòa", Optional.of("TP. Móng Cái"), MIDDLE)))
        .extracting(Place::code)
        .isEqualTo("06742");
  }

  @Test
  void namesTheSuccessorsOfAPlaceThatNoLongerExisted() {
    assertThat(find("Phường Hà Khẩu", NEW))
        .isInstanceOfSatisfying(
            PlaceAnswer.NotInForce.class,
            answer ->
                assertThat(answer.successors())
                    .extracting(Place::name)
                    .containsExactlyInAnyOrder("Việt Hưng", "Tuần Châu"));
    assertThat(find("06718", NEW))
        .isInstanceOfSatisfying(
            PlaceAnswer.NotInForce.class,
            answer ->
                assertThat(answer.successors())
                    .extracting(Place::fullName)
                    .containsExactly("Phường Móng Cái 1"));
  }

  @Test
  void offersSimilarNamesForAnUnknownOne() {
    assertThat(find("Hà Lầmm", NEW))
        .isInstanceOfSatisfying(
            PlaceAnswer.Unknown.class,
            answer -> assertThat(answer.similar()).extracting(Place::name).startsWith("Hà Lầm"));
    assertThat(find("Thủ Thiêm Bắc", NEW))
        .isInstanceOfSatisfying(
            PlaceAnswer.Unknown.class, answer -> assertThat(answer.similar()).isEmpty());
  }

  @Test
  void searchesWithoutAccents() {
    assertThat(PLACES.search(PlaceLevel.COMMUNE, "dong trieu", NEW))
        .extracting(Place::fullName)
        .containsExactly("Phường Đông Triều");
  }

  private static PlaceAnswer find(String written, LocalDate day) {
    return PLACES.find(PlaceLevel.COMMUNE, written, Optional.empty(), day);
  }

  private static Place only(PlaceAnswer answer) {
    assertThat(answer).isInstanceOf(PlaceAnswer.Found.class);
    return ((PlaceAnswer.Found) answer).place();
  }
}
