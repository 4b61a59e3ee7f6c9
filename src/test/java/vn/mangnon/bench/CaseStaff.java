package vn.mangnon.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;

/** Case workers and a chair for every commune; where the sample has its people, they are among. */
final class CaseStaff {
  private static final int WORKERS = 6;

  /** One commune with its people. */
  record Commune(Place place, int scope, List<Actor.User> workers, Actor.User chair) {}

  private final Workplace.Started place;
  private final JdbcTemplate sql;
  private final Clock clock;
  private final Accounts accounts;

  CaseStaff(Workplace.Started place) {
    this.place = place;
    this.sql = new JdbcTemplate(place.superuser());
    this.clock = place.get(Clock.class);
    this.accounts = place.get(Accounts.class);
  }

  List<Commune> hire() {
    LocalDate today = LocalDate.now(clock);
    Map<List<Object>, List<UUID>> known = new HashMap<>();
    sql.query(
        """
        select account_id, role, place_id from access.user_grant
        where role in ('CASE_WORKER', 'COMMUNE_CHAIR') and place_id is not null
        order by account_id
        """,
        row -> {
          known
              .computeIfAbsent(
                  List.of(row.getString("role"), row.getInt("place_id")), key -> new ArrayList<>())
              .add(row.getObject("account_id", UUID.class));
        });
    List<Commune> communes = new ArrayList<>();
    for (Place commune : place.get(Places.class).validOn(today, PlaceLevel.COMMUNE)) {
      List<Actor.User> workers = new ArrayList<>();
      List<UUID> there = known.getOrDefault(List.of("CASE_WORKER", commune.id()), List.of());
      for (int number = 0; number < WORKERS; number++) {
        workers.add(
            number < there.size()
                ? person(there.get(number))
                : hire(Role.CASE_WORKER, commune.id(), today));
      }
      List<UUID> chairs = known.getOrDefault(List.of("COMMUNE_CHAIR", commune.id()), List.of());
      communes.add(
          new Commune(
              commune,
              scope(commune.id()),
              workers,
              chairs.isEmpty()
                  ? hire(Role.COMMUNE_CHAIR, commune.id(), today)
                  : person(chairs.getFirst())));
    }
    return communes;
  }

  private int scope(int commune) {
    Integer scope =
        sql.queryForObject(
            "select id from access.scope where place_id = ? and agency_code = ''",
            Integer.class,
            commune);
    return Optional.ofNullable(scope).orElseThrow();
  }

  private Actor.User hire(Role role, int commune, LocalDate today) {
    UUID id = UuidV7.next(clock);
    String name = "Cán bộ thử " + id.toString().substring(30);
    sql.update(
        """
        insert into access.account (id, login, display_name, made_at, sessions_end_at)
        values (?, ?, ?, '2020-01-01', '2020-01-01')
        """,
        id,
        "thu." + id,
        name);
    sql.update(
        """
        insert into access.user_grant (id, account_id, role, place_id, valid_from, granted_at)
        values (?, ?, ?, ?, ?, '2020-01-01')
        """,
        UuidV7.next(clock),
        id,
        role.name(),
        commune,
        today.minusYears(5));
    return person(id);
  }

  private Actor.User person(UUID id) {
    return accounts.actor(id, clock.instant()).orElseThrow();
  }
}
