package vn.mangnon.protection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.children.Register;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;

/** SpokenCommunes as callers name them. */
class SpokenCommunesTest {
  private static final Register REGISTER = new Register();
  private static final Places PLACES = REGISTER.places();
  private final SpokenCommunes communes = new SpokenCommunes(PLACES, REGISTER.clock);

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  @Test
  void everyCommuneOfTodayIsFoundWithoutMarksAndByItsCode() {
    assertThat(communes.today())
        .isNotEmpty()
        .allSatisfy(place -> {
          assertThat(communes.meant(plain(place.fullName()))).isEqualTo(one(place));
          assertThat(communes.meant(place.code())).isEqualTo(one(place));
        });
  }

  @Test
  void theWordForTheKindMayBeLeftOut() {
    Place place = communes.today().getFirst();
    assertThat(communes.meant("  " + place.name().toUpperCase(java.util.Locale.ROOT)))
        .isEqualTo(one(place));
  }

  @Test
  void anOldNameLeadsToWhatTheCommuneBecame() {
    LocalDate before = LocalDate.of(2025, 6, 30);
    List<Place> old =
        PLACES.validOn(before, PlaceLevel.COMMUNE).stream()
            .filter(place -> PLACES.inPlaceOf(place.id(), Register.TODAY).size() == 1)
            .filter(place ->
                PLACES.find(
                        PlaceLevel.COMMUNE,
                        place.fullName(),
                        java.util.Optional.empty(),
                        Register.TODAY)
                    instanceof vn.mangnon.places.PlaceAnswer.NotInForce)
            .toList();
    assertThat(old)
        .isNotEmpty()
        .allSatisfy(place ->
            assertThat(communes.meant(place.fullName()))
                .isEqualTo(one(PLACES.inPlaceOf(place.id(), Register.TODAY).getFirst())));
  }

  @Test
  void whatIsNotOneCommuneSaysHowToGoOn() {
    assertThat(communes.meant(" ")).isEqualTo(new SpokenCommunes.Meant.Nothing());
    assertThat(communes.meant("Nơi Nào Đó"))
        .isInstanceOfSatisfying(
            SpokenCommunes.Meant.NotOne.class,
            meant -> assertThat(meant.vi()).contains("để trống"));
    assertThat(communes.meant("a"))
        .isInstanceOfSatisfying(
            SpokenCommunes.Meant.NotOne.class,
            meant -> assertThat(meant.en()).contains("Write one in full"));
  }

  private static SpokenCommunes.Meant one(Place place) {
    return new SpokenCommunes.Meant.One(place.id());
  }

  private static String plain(String name) {
    return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }
}
