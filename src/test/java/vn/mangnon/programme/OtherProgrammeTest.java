package vn.mangnon.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.database.TestDatabase;
import vn.mangnon.places.Exactness;
import vn.mangnon.places.MapShare;
import vn.mangnon.places.PlaceLevel;

/** Another province with other indicators is another folder, not another program. */
class OtherProgrammeTest {
  private final QuangNinh other =
      QuangNinh.read(Path.of("src/test/resources/programmes/thung-lung"));

  @Test
  void loadsFromItsFolderAlone() {
    Programme plan = other.programme();
    assertThat(plan.code()).isEqualTo("thung-lung");
    assertThat(plan.targets()).extracting(Target::id).containsExactly("BOI.1", "HOC.1");
    assertThat(plan.target("HOC.1").orElseThrow().checkpoints()).containsOnlyKeys(2031, 2032, 2033);
    assertThat(plan.forms())
        .singleElement()
        .satisfies(form -> assertThat(form.elements()).hasSize(4));
    assertThat(plan.reporting().dueFor(2031)).isEqualTo(LocalDate.of(2032, 2, 15));
    LocalDate merged = LocalDate.of(2032, 1, 1);
    assertThat(other.places().validOn(merged, PlaceLevel.COMMUNE)).hasSize(2);
    assertThat(other.places().onMap(merged, 9800230))
        .extracting(MapShare::exactness)
        .containsExactly(Exactness.EXACT);
  }

  @Test
  void standsInTheDatabaseLikeTheFirst() {
    try (TestDatabase database = TestDatabase.fresh()) {
      other.load(database.owner());
      assertThat(
              new JdbcTemplate(database.app())
                  .queryForList("select id from programme.target order by position", String.class))
          .containsExactly("BOI.1", "HOC.1");
    }
  }
}
