package vn.mangnon.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.database.TestDatabase;
import vn.mangnon.programme.QuangNinh;

class PlacesLoadTest {
  private final QuangNinh world = QuangNinh.world();

  @Test
  void loadsTheSameStateHoweverOftenItRuns() {
    try (TestDatabase database = TestDatabase.fresh()) {
      JdbcTemplate app = new JdbcTemplate(database.app());
      world.load(database.owner());
      String first = state(app);
      world.load(database.owner());
      assertThat(state(app)).isEqualTo(first);
      assertThat(count(app, "places.place")).isEqualTo(world.places().all().size());
      assertThat(count(app, "places.on_map")).isEqualTo(world.places().onMaps().size());
      assertThat(count(app, "programme.target")).isEqualTo(35);
      assertThat(count(app, "agencies.agency")).isEqualTo(world.agencies().all().size());
    }
  }

  @Test
  void countsTheCommunesOfADayInSql() {
    try (TestDatabase database = TestDatabase.fresh()) {
      world.load(database.owner());
      assertThat(
              new JdbcTemplate(database.app())
                  .queryForObject(
                      """
                      select count(*) from places.place
                      where level = 'commune' and daterange(valid_from, valid_to) @> ?
                      """,
                      Integer.class,
                      LocalDate.of(2024, 12, 31)))
          .isEqualTo(171);
    }
  }

  @Test
  void neverLetsOneCodeNameTwoUnitsAtOnce() {
    try (TestDatabase database = TestDatabase.fresh()) {
      world.load(database.owner());
      assertThatThrownBy(() ->
              new JdbcTemplate(database.owner())
                  .update(
                      """
                      insert into places.place
                      select id + 1, code, valid_from + 1, null, kind, level, name, full_name,
                        name_en, urban_rural, parent_id, alternative_codes, area_km2,
                        population, confidence, source
                      from places.place where id = 667625
                      """))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("exclusion constraint");
    }
  }

  @Test
  void theApplicationCannotChangeReferenceData() {
    try (TestDatabase database = TestDatabase.fresh()) {
      world.load(database.owner());
      assertThatThrownBy(() -> new JdbcTemplate(database.app()).update("delete from places.place"))
          .hasRootCauseMessage("ERROR: permission denied for table place");
    }
  }

  private static int count(JdbcTemplate sql, String table) {
    Integer count = sql.queryForObject("select count(*) from " + table, Integer.class);
    return count == null ? -1 : count;
  }

  private static String state(JdbcTemplate sql) {
    return sql.queryForList(
            """
            select md5(string_agg(row::text, ',' order by row::text)) from (
              select place::text as row from places.place
              union all select on_map::text from places.on_map
              union all select succession::text from places.succession
              union all select agency::text from agencies.agency
              union all select measure::text from programme.measure) everything
            """)
        .toString();
  }
}
