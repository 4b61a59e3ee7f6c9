package vn.mangnon.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Grant;
import vn.mangnon.access.Role;
import vn.mangnon.database.TestDatabase;

/** Puts accounts with one grant each into a test's database. */
final class Users {
  private final JdbcTemplate sql;

  Users(TestDatabase database) {
    sql = new JdbcTemplate(database.superuser());
  }

  Actor.User add(Role role, Optional<Integer> place, Optional<String> agency) {
    UUID id = UUID.randomUUID();
    LocalDate from = LocalDate.of(2020, 1, 1);
    sql.update(
        """
        insert into access.account (id, login, display_name, made_at, sessions_end_at)
        values (?, ?, 'Nguyễn Văn A', '2020-01-01', '2020-01-01')
        """,
        id,
        "user" + id);
    sql.update(
        """
        insert into access.user_grant (id, account_id, role, place_id, agency_code, valid_from, granted_at)
        values (?, ?, ?, ?, ?, ?, '2020-01-01')
        """,
        UUID.randomUUID(),
        id,
        role.name(),
        place.orElse(null),
        agency.orElse(null),
        from);
    Grant grant = new Grant(id, role, place, agency, Optional.empty(), from, Optional.empty());
    return new Actor.User(id, "Nguyễn Văn A", List.of(grant));
  }
}
