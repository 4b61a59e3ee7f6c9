package vn.mangnon.protection.pages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.access.Role;

/** Colleagues, through the one function that names them. */
@Repository
class ColleagueRepository {
  private final JdbcClient jdbc;

  ColleagueRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Colleague> of(UUID caseId) {
    return jdbc.sql("select account, called, post, place from protection.colleagues(:case)")
        .param("case", caseId)
        .query(ColleagueRepository::colleague)
        .list();
  }

  private static Colleague colleague(ResultSet row, int number) throws SQLException {
    return new Colleague(
        row.getObject("account", UUID.class),
        row.getString("called"),
        Role.valueOf(row.getString("post")),
        Optional.ofNullable(row.getObject("place", Integer.class)));
  }
}
