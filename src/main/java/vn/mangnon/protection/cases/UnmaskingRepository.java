package vn.mangnon.protection.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Identities, through the one function that shows them. */
@Repository
class UnmaskingRepository {
  private final JdbcClient jdbc;

  UnmaskingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<String> unmask(UUID person, Purpose purpose, UUID entry, Instant at) {
    return jdbc.sql("select protection.unmask(:person, :purpose, :entry, :at)::text")
        .param("person", person)
        .param("purpose", purpose.name())
        .param("entry", entry)
        .param("at", Rows.utc(at))
        .query((row, n) -> Rows.text(row, "unmask"))
        .single();
  }
}
