package vn.mangnon.protection.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.database.UuidV7;

/**
 * Writes what has to be told; only for the application itself. What another worker wrote meanwhile
 * is left as it is: the database keeps each once.
 */
@Repository
class RoundRepository {
  private final JdbcClient jdbc;
  private final NoticeRules rules;
  private final Clock clock;

  RoundRepository(JdbcClient jdbc, NoticeRules rules, Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  private record Raised(UUID deadline, String level, OffsetDateTime about) {}

  /**
   * Raises what stayed undone too long.
   *
   * @param most at most so many
   * @return how many there were
   */
  int raise(Instant now, int most) {
    List<Raised> owed =
        jdbc.sql(
                """
                select * from protection.owed_escalations(:now, :kinds::text[], :agency::int[],
                  :leaders::int[], :most)
                """)
            .param("now", utc(now))
            .param("kinds", texts(rules.all(), rule -> rule.kind().name()))
            .param("agency", texts(rules.all(), rule -> "" + rule.agencyAfter()))
            .param("leaders", texts(rules.all(), rule -> "" + rule.leadersAfter()))
            .param("most", most)
            .query((row, number) ->
                new Raised(
                    row.getObject("deadline", UUID.class),
                    row.getString("level"),
                    row.getObject("about_at", OffsetDateTime.class)))
            .list();
    jdbc.sql(
            """
            insert into protection.escalation (id, deadline, level, about_at, raised_at)
            select *, :now from unnest(:ids::uuid[], :deadlines::uuid[], :levels::text[],
              :abouts::timestamptz[])
            on conflict do nothing
            """)
        .param("now", utc(now))
        .param("ids", ids(owed.size()))
        .param("deadlines", texts(owed, one -> one.deadline().toString()))
        .param("levels", texts(owed, Raised::level))
        .param("abouts", texts(owed, one -> one.about().toString()))
        .update();
    return owed.size();
  }

  private record Owed(
      UUID deadline, UUID concern, String kind, UUID recipient, OffsetDateTime about) {}

  /**
   * Tells what was not told yet.
   *
   * @param most at most so many
   * @return how many there were
   */
  int tell(Instant now, int most) {
    List<Owed> owed =
        jdbc.sql(
                """
                select * from protection.owed_notices(:now, :kinds::text[], :soon::float8[],
                  :percent::boolean[], :most)
                """)
            .param("now", utc(now))
            .param("kinds", texts(rules.all(), rule -> rule.kind().name()))
            .param("soon", texts(rules.all(), rule -> "" + rule.soon()))
            .param("percent", texts(rules.all(), RoundRepository::percent))
            .param("most", most)
            .query((row, number) ->
                new Owed(
                    row.getObject("deadline", UUID.class),
                    row.getObject("concern", UUID.class),
                    row.getString("kind"),
                    row.getObject("recipient", UUID.class),
                    row.getObject("about_at", OffsetDateTime.class)))
            .list();
    jdbc.sql(
            """
            insert into protection.notice
              (id, deadline, concern, kind, recipient, about_at, made_at)
            select *, :now from unnest(:ids::uuid[], :deadlines::uuid[], :concerns::uuid[],
              :kinds::text[], :recipients::uuid[], :abouts::timestamptz[])
            on conflict do nothing
            """)
        .param("now", utc(now))
        .param("ids", ids(owed.size()))
        .param("deadlines", texts(owed, one -> one.deadline().toString()))
        .param("concerns", texts(owed, one -> one.concern().toString()))
        .param("kinds", texts(owed, Owed::kind))
        .param("recipients", texts(owed, one -> one.recipient().toString()))
        .param("abouts", texts(owed, one -> one.about().toString()))
        .update();
    return owed.size();
  }

  /** Tells chairs who came later what their commune was asked and has not answered. */
  void tellOfWaiting() {
    jdbc.sql("select protection.tell_of_waiting()").query(Integer.class).single();
  }

  private record Numbers(UUID recipient, int started, int soon, int overdue, int raised) {}

  /** Tells everybody the numbers of the day, who has any and was not told them. */
  void sumUp(Instant now, LocalDate day) {
    List<Numbers> owed =
        jdbc.sql(
                """
                select * from protection.owed_digests(:now, :day, :kinds::text[], :soon::float8[],
                  :percent::boolean[])
                """)
            .param("now", utc(now))
            .param("day", day)
            .param("kinds", texts(rules.all(), rule -> rule.kind().name()))
            .param("soon", texts(rules.all(), rule -> "" + rule.soon()))
            .param("percent", texts(rules.all(), RoundRepository::percent))
            .query((row, number) ->
                new Numbers(
                    row.getObject("recipient", UUID.class),
                    row.getInt("started"),
                    row.getInt("soon"),
                    row.getInt("overdue"),
                    row.getInt("raised")))
            .list();
    jdbc.sql(
            """
            insert into protection.digest
              (id, recipient, started, soon, overdue, raised, day, made_at)
            select *, :day, :now from unnest(:ids::uuid[], :recipients::uuid[], :started::int[],
              :soon::int[], :overdue::int[], :raised::int[])
            on conflict do nothing
            """)
        .param("now", utc(now))
        .param("day", day)
        .param("ids", ids(owed.size()))
        .param("recipients", texts(owed, one -> one.recipient().toString()))
        .param("started", texts(owed, one -> "" + one.started()))
        .param("soon", texts(owed, one -> "" + one.soon()))
        .param("overdue", texts(owed, one -> "" + one.overdue()))
        .param("raised", texts(owed, one -> "" + one.raised()))
        .update();
  }

  private String[] ids(int count) {
    String[] ids = new String[count];
    for (int i = 0; i < count; i++) {
      ids[i] = UuidV7.next(clock).toString();
    }
    return ids;
  }

  private static String percent(NoticeRule rule) {
    return String.valueOf(rule.unit() == NoticeRule.Unit.PERCENT);
  }

  private static <T> String[] texts(List<T> all, Function<T, String> part) {
    return all.stream().map(part).toArray(String[]::new);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
