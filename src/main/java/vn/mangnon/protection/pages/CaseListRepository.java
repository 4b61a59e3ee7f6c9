package vn.mangnon.protection.pages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.protection.opening.AskedCase;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Part;
import vn.mangnon.protection.rules.Step;

/** Cases as lists show them. */
@Repository
class CaseListRepository {
  private static final String WANTED =
      """
      from protection.case_state s join protection.case_file f on f.id = s.case_id
      where (:step::text is null and s.step <> 'CLOSED' or s.step = :step)
        and (:risk::text is null or s.risk = :risk)
        and (:place::int is null or f.place = :place or f.event_place = :place)
        and\s
      """;

  /**
   * What the row rules leave to whoever does not read every case, in a form that finds it: else
   * each list would look at all cases there ever were. The rows are of the alias {@code %1$s},
   * their case in its column {@code %2$s}.
   */
  private static final String REACH =
      """
      (%1$s.scope = any (array(select unnest((select access.scopes('CASE', 'READ')))))
        or %1$s.event_scope = any (array(select unnest((select access.scopes('CASE', 'READ')))))
        or %1$s.%2$s = any (array(select unnest((select protection.my_cases() || protection.opened())))))
      """;

  private final JdbcClient jdbc;

  CaseListRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long count(CaseFilter filter) {
    return jdbc.sql("select count(*) " + WANTED + reach("s", "case_id"))
        .params(parameters(filter))
        .query(Long.class)
        .single();
  }

  List<ListedCase> find(CaseFilter filter, int size, long offset) {
    return jdbc.sql(
            """
            with page as (
              select f.id, f.place, f.event_place, f.scope, f.event_scope, f.opened_at, s.step,
                s.risk, s.changed_at
              %s order by s.changed_at desc, s.case_id limit :size offset :offset)
            select p.*, d.kind, d.due_at, d.paused, d.exempt,
              p.scope = any (array(select unnest(access.scopes('CASE', 'ACCEPT')))) as chairs_home,
              p.event_scope = any (array(select unnest(access.scopes('CASE', 'ACCEPT'))))
                as chairs_event,
              (select m.function from protection.member m
               where m.case_id = p.id and m.account = (select access.user_id())
                 and m.to_at is null) as function
            from page p left join lateral (
              select d.kind, d.due_at, d.paused_at is not null as paused, d.exempt
              from protection.deadline d where d.case_id = p.id and d.outcome = 'OPEN'
              order by d.paused_at is not null, d.due_at limit 1) d on true
            order by p.changed_at desc, p.id
            """
                .formatted(WANTED + reach("s", "case_id")))
        .params(parameters(filter))
        .param("size", size)
        .param("offset", offset)
        .query(CaseListRepository::listed)
        .list();
  }

  /** The case that somebody asks for, if it is within reach; none when two have its code. */
  Optional<UUID> find(AskedCase asked) {
    List<UUID> found =
        jdbc.sql(
                """
                select f.id from protection.case_file f
                where right(f.id::text, 10) = :digits and (:exact::uuid is null or f.id = :exact)
                  and %s
                limit 2
                """
                    .formatted(reach("f", "id")))
            .param("digits", asked.digits())
            .param("exact", asked.exact().orElse(null))
            .query((row, number) -> row.getObject("id", UUID.class))
            .list();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The communes that the cases within reach belong to. */
  List<Integer> places() {
    return jdbc.sql(
            """
            select distinct p.place
            from protection.case_file f cross join lateral unnest(array[f.place, f.event_place])
              as p (place)
            where\s
            """
                + reach("f", "id"))
        .query((row, number) -> row.getInt(1))
        .list();
  }

  private String reach(String alias, String column) {
    boolean all = jdbc.sql("select access.sees_all('CASE', 'READ')").query(Boolean.class).single();
    return all ? "true" : REACH.formatted(alias, column);
  }

  private static Map<String, @Nullable Object> parameters(CaseFilter filter) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("step", filter.step().map(Step::name).orElse(null));
    parameters.put("risk", filter.risk().map(Level::name).orElse(null));
    parameters.put("place", filter.place().orElse(null));
    return parameters;
  }

  private static ListedCase listed(ResultSet row, int number) throws SQLException {
    String kind = row.getString("kind");
    return new ListedCase(
        row.getObject("id", UUID.class),
        row.getInt("place"),
        row.getInt("event_place"),
        Step.valueOf(row.getString("step")),
        Level.valueOf(row.getString("risk")),
        instant(row, "opened_at"),
        instant(row, "changed_at"),
        reader(row),
        kind == null
            ? Optional.empty()
            : Optional.of(
                new ListedCase.Due(
                    DeadlineKind.valueOf(kind),
                    instant(row, "due_at"),
                    row.getBoolean("paused"),
                    row.getBoolean("exempt"))));
  }

  private static Set<Part> reader(ResultSet row) throws SQLException {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    String function = row.getString("function");
    if (function != null) {
      parts.add(MemberFunction.valueOf(function).part());
    }
    if (row.getBoolean("chairs_home")) {
      parts.add(Part.CHAIR_OF_HOME);
    }
    if (row.getBoolean("chairs_event")) {
      parts.add(Part.CHAIR_OF_EVENT);
    }
    return parts;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
