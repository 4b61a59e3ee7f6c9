package vn.mangnon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine;
import vn.mangnon.MangNon;
import vn.mangnon.database.DatabaseRole;
import vn.mangnon.database.TestDatabase;
import vn.mangnon.database.TestFolder;

@SuppressWarnings("NullAway") // A query answers null only where its SQL can.
class AuditCommandTest {
  @Test
  void verifyTellsAWholeTrailFromABrokenOneByItsExitCode() {
    try (TestDatabase database = TestDatabase.fresh();
        TestFolder home = TestFolder.fresh()) {
      JdbcTemplate sql = new JdbcTemplate(database.superuser());
      UUID entry = UUID.randomUUID();
      sql.update(
          """
          insert into audit.entry (id, at, doer, kind, event, resource, subject, ids)
          values (?, '2026-01-01', 'user:x', 'read', 'e', 'r', 's', '')
          """,
          entry);
      sql.update("insert into audit.pending values (?)", entry);
      sql.execute("select audit.seal_pending(10)");

      Ran whole = verify(database, home);
      assertThat(whole.out()).contains("\"whole\":true", "\"sealed\":1");
      assertThat(whole.code()).isEqualTo(ExitCode.OK);

      sql.update("update audit.entry set doer = 'user:y' where id = ?", entry);
      Ran broken = verify(database, home);
      assertThat(broken.out())
          .contains("\"whole\":false", "\"position\":1", "ENTRY_CHANGED", entry.toString());
      assertThat(broken.code()).isEqualTo(ExitCode.FAILED);
    }
  }

  private record Ran(int code, String out) {}

  private static Ran verify(TestDatabase database, TestFolder home) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("mangnon.db.url", database.address().jdbcUrl());
    for (DatabaseRole role : DatabaseRole.values()) {
      settings.put(
          "mangnon.db.%s-password".formatted(role.name().toLowerCase(Locale.ROOT)),
          database.address().login(role).password());
    }
    settings.forEach(System::setProperty);
    try {
      StringWriter out = new StringWriter();
      int code =
          new CommandLine(new MangNonCommand(), new Commands(new Application(MangNon.class)))
              .setOut(new PrintWriter(out, true))
              .execute("audit", "verify", "--json", "--home", home.path().toString());
      return new Ran(code, out.toString().replace(" ", ""));
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
  }
}
