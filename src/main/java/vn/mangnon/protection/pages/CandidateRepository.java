package vn.mangnon.protection.pages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.access.Role;

/** TeamCandidates, through the one function that names them. */
@Repository
class CandidateRepository {
  private final JdbcClient jdbc;

  CandidateRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Candidate> of(UUID caseId) {
    return jdbc.sql("select account, called, post, place from protection.candidates(:case)")
        .param("case", caseId)
        .query(CandidateRepository::candidate)
        .list();
  }

  private static Candidate candidate(ResultSet row, int number) throws SQLException {
    return new Candidate(
        row.getObject("account", UUID.class),
        row.getString("called"),
        Role.valueOf(row.getString("post")),
        Optional.ofNullable(row.getObject("place", Integer.class)));
  }
}
