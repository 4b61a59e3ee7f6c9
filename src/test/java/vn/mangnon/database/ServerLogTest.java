package vn.mangnon.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever fails in the database, its server's log holds no name that was in it. */
class ServerLogTest {
  private static final String NAME = "Qwxnhật ký";

  static Stream<String> servers() {
    return Stream.concat(Stream.of(""), TestDatabase.installedServers().stream());
  }

  @ParameterizedTest
  @MethodSource("servers")
  void noNameStandsInTheLogWhateverFails(String bin) throws IOException {
    try (TestDatabase database = TestDatabase.fresh(bin)) {
      JdbcTemplate sql = new JdbcTemplate(database.superuser());
      sql.execute(
          """
          create table public.child (
            name text primary key check (length(name) < 20), code varchar(3), village text not null,
            born date);
          """);
      sql.update("insert into public.child values (?, 'a', 'b')", NAME);
      fails(sql, "insert into public.child values (?, 'a', 'b')", NAME);
      fails(sql, "insert into public.child values (?, 'a', 'b')", NAME.repeat(3));
      fails(sql, "insert into public.child values ('x', ?, 'b')", NAME);
      fails(sql, "insert into public.child values (?, 'a', null)", NAME + "2");
      fails(sql, "insert into public.child values ('y', 'a', 'b', cast(? as date))", NAME);
      fails(sql, "insert into public.child values ('%s', 'a', 'b')".formatted(NAME));
      fails(sql, "select %s from public.child".formatted(NAME.replace(' ', '_')));
      fails(sql, "select '%s' from from".formatted(NAME));
      fails(sql, "do $$ begin raise exception '%s'; end $$".formatted(NAME));
      sql.execute("do $$ begin raise warning '%s'; end $$".formatted(NAME));
      sql.execute("do $$ begin raise log 'the log is read'; end $$");
      sql.execute(
          "alter database %s set statement_timeout = '20ms'"
              .formatted(sql.queryForObject("select current_database()", String.class)));
      fails(sql, "select pg_sleep(60), '%s'".formatted(NAME));
    }
    assertThat(Files.readString(TestDatabase.log(bin)))
        .contains("the log is read")
        .doesNotContain("Qwxnhật")
        .doesNotContain("DETAIL")
        .doesNotContain("STATEMENT");
  }

  private static void fails(JdbcTemplate sql, String statement, Object... values) {
    assertThatThrownBy(
            () -> {
              if (values.length == 0) {
                sql.execute(statement);
              } else {
                sql.update(statement, values);
              }
            })
        .as(List.of(values).toString())
        .isInstanceOf(DataAccessException.class);
  }
}
