package vn.mangnon.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Actor;
import vn.mangnon.protection.cases.Cases;
import vn.mangnon.protection.rules.CaseRules;
import vn.mangnon.protection.rules.Step;
import vn.mangnon.protection.secrecy.SealedJson;

/** Fills a database with cases, set by set, each a story that the rules allow. */
final class CaseLoad {
  private static final Actor MACHINE = Actor.machine("bench");
  private static final int PORTION = 500;
  private static final int WAITING_OF = 200;
  private static final double TWO_COMMUNES = .03;

  /** How many of a thousand cases stand at a step; the others are closed. */
  private static final Map<Step, Integer> OPEN =
      Map.of(
          Step.RECEIVED, 3,
          Step.SECURED, 1,
          Step.EMERGENCY, 1,
          Step.ASSESSED, 6,
          Step.EXAMINED, 5,
          Step.PLANNED, 6,
          Step.UNDER_WAY, 18,
          Step.STABLE, 5,
          Step.AT_RISK, 5);

  private final Workplace.Started place;
  private final List<CaseStaff.Commune> communes;
  private final CaseRules rules;
  private final CaseStories stories;
  private final Instant now;
  private final AtomicLong actions = new AtomicLong();

  CaseLoad(Workplace.Started place, List<CaseStaff.Commune> communes) {
    this.place = place;
    this.communes = communes;
    this.rules = place.get(CaseRules.class);
    this.now = place.get(Clock.class).instant();
    this.stories = new CaseStories(rules, now);
  }

  /** Makes so many cases, and a report that waits for each two hundred of them. */
  void make(int cases) {
    int portions = (cases + PORTION - 1) / PORTION;
    IntStream.range(0, portions)
        .parallel()
        .forEach(number -> portion(number, Math.min(cases, (number + 1) * PORTION)));
    // The load writes past the triggers.
    sql()
        .execute(
            """
            insert into protection.closed_tally (bound_to, number)
            select s.scope, count(*) from protection.case_state s where s.step = 'CLOSED'
            group by s.scope
            on conflict (bound_to) do update set number = excluded.number
            """);
    // What the database's own housekeeping does some minutes after so many rows.
    sql().execute("vacuum analyze");
  }

  private void portion(int number, int end) {
    SplittableRandom random = new SplittableRandom(52_000L + number);
    CaseRows rows = new CaseRows(place.get(SealedJson.class));
    for (int index = number * PORTION; index < end; index++) {
      CaseRows.Bound bound = bound(index, random);
      if (index % WAITING_OF == 0) {
        Instant at = minute(now.minus(Duration.ofMinutes(random.nextInt(1, 6_000))));
        rows.waiting(CaseRows.id(at), CaseRows.id(at), bound, at, rules.clocks().received(at));
      }
      Instant begin = now.minus(Duration.ofDays(random.nextInt(1, 1_000)));
      UUID concern = CaseRows.id(begin);
      UUID child = CaseRows.id(begin);
      rows.story(
          concern,
          child,
          CaseRows.id(begin),
          bound,
          stories.tell(random, step(random), concern, child, team(bound.home(), index)));
    }
    try (Connection connection = place.superuser().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      // Each row that another names is of the same portion.
      statement.execute("set local session_replication_role = replica");
      statement.execute("set local synchronous_commit = off");
      rows.send(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    actions.addAndGet(rows.actions());
  }

  private static Instant minute(Instant at) {
    return Instant.ofEpochSecond(at.getEpochSecond() / 60 * 60);
  }

  private CaseRows.Bound bound(int index, SplittableRandom random) {
    CaseStaff.Commune home = communes.get(index % communes.size());
    return new CaseRows.Bound(
        home,
        random.nextDouble() < TWO_COMMUNES ? communes.get(random.nextInt(communes.size())) : home);
  }

  private CaseStories.Team team(CaseStaff.Commune commune, int index) {
    List<Actor.User> workers = new ArrayList<>();
    for (int number = 0; number < 3; number++) {
      int which = index / communes.size() + 2 * number;
      workers.add(commune.workers().get(which % commune.workers().size()));
    }
    return new CaseStories.Team(workers, commune.chair());
  }

  private static Step step(SplittableRandom random) {
    int drawn = random.nextInt(1_000);
    for (Step step : Step.values()) {
      drawn -= OPEN.getOrDefault(step, 0);
      if (drawn < 0) {
        return step;
      }
    }
    return Step.CLOSED;
  }

  /** How many actions were made. */
  long actions() {
    return actions.get();
  }

  private JdbcTemplate sql() {
    return new JdbcTemplate(place.superuser());
  }

  /**
   * Makes the projections of some cases again from their actions, words opened, and compares.
   *
   * @return how many became another than they were loaded as
   */
  int differing(int sample) {
    List<UUID> cases =
        sql()
            .query(
                "select case_id from protection.case_state order by md5(case_id::text) limit ?",
                (row, number) -> row.getObject(1, UUID.class),
                sample);
    Cases service = place.get(Cases.class);
    int differing = 0;
    for (UUID one : cases) {
      List<String> before = projection(one);
      if (!service.rebuild(MACHINE, one)) {
        throw new IllegalStateException("no case " + one);
      }
      differing += projection(one).equals(before) ? 0 : 1;
    }
    return differing;
  }

  private List<String> projection(UUID one) {
    return sql()
        .query(
            """
            select to_jsonb(s)::text from protection.case_state s where s.case_id = ?
            union all
            select (to_jsonb(d) - 'id')::text from protection.deadline d where d.case_id = ?
            union all
            select to_jsonb(m)::text from protection.member m where m.case_id = ?
            order by 1
            """,
            (row, number) -> row.getString(1),
            one,
            one,
            one);
  }
}
