package vn.mangnon.children;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Controller;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Grant;
import vn.mangnon.access.Role;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Carer;
import vn.mangnon.children.record.ChildAnswer;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.ChildFiles;
import vn.mangnon.children.record.Children;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.NewChild;
import vn.mangnon.children.record.Sex;
import vn.mangnon.database.CountingDataSource;
import vn.mangnon.database.OwnerTask;
import vn.mangnon.database.TestDatabase;
import vn.mangnon.database.TestFolder;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;

/** The register of children on a database of its own, with the real places and policy. */
public final class Register implements AutoCloseable {
  /** 23 November 2026. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  public final TestDatabase database = TestDatabase.fresh();
  public final TestFolder home = TestFolder.fresh();
  public final MovingClock clock = new MovingClock();
  public final CountingDataSource source;
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  public Register() {
    this("children");
  }

  /**
   * The register with modules that build on it.
   *
   * @param counted the schema whose statements are counted
   * @param more scans of those modules
   */
  public Register(String counted, Class<?>... more) {
    source = new CountingDataSource(database.app(), counted);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("mangnon.home", home.path().toString())));
    context.registerBean("dataSource", DataSource.class, () -> source, d -> d.setPrimary(true));
    context.registerBean("clock", Clock.class, () -> clock);
    context.registerBean("register", Register.class, () -> this, d -> d.setDestroyMethodName(""));
    context.register(Modules.class);
    if (more.length > 0) {
      context.register(more);
    }
    context.refresh();
    context.getBeansOfType(OwnerTask.class).values().stream()
        .sorted(Comparator.comparingInt(OwnerTask::order))
        .forEach(task -> task.run(database.owner()));
  }

  // No @Configuration: the scan of the whole application in other tests must not find it.
  @ComponentScan(
      basePackages = {
        "vn.mangnon.places",
        "vn.mangnon.agencies",
        "vn.mangnon.access",
        "vn.mangnon.audit",
        "vn.mangnon.programme",
        "vn.mangnon.statistics",
        "vn.mangnon.children"
      },
      excludeFilters = {
        @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Controller.class),
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "vn\\.mangnon\\..*\\.(pages|entry)\\..*")
      })
  static class Modules {
    @Bean
    @Qualifier("grants")
    DataSource grants(Register register) {
      return register.database.grants();
    }

    @Bean
    @Primary
    JdbcTransactionManager transactions(DataSource source) {
      return new JdbcTransactionManager(source);
    }

    @Bean
    JdbcTemplate template(DataSource source) {
      return new JdbcTemplate(source);
    }

    @Bean
    JdbcClient client(JdbcTemplate template) {
      return JdbcClient.create(template);
    }
  }

  /** Moves on by a millisecond each time somebody looks. */
  public static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Ho_Chi_Minh");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public synchronized Instant instant() {
      now = now.plusMillis(1);
      return now;
    }

    /** Lets time go by. */
    public synchronized void pass(Duration duration) {
      now = now.plus(duration);
    }
  }

  public <T> T the(Class<T> type) {
    return context.getBean(type);
  }

  public Places places() {
    return the(Places.class);
  }

  /** The commune in force today with that code. */
  public int commune(String code) {
    return places().byCode(code, TODAY).orElseThrow().id();
  }

  /** The commune with that code on the last day of three levels of government. */
  public int oldCommune(String code) {
    return places().byCode(code, LocalDate.of(2025, 6, 30)).orElseThrow().id();
  }

  /** The first, second, … commune of today, by identifier. */
  public int commune(int number) {
    return places().validOn(TODAY, PlaceLevel.COMMUNE).stream()
        .map(place -> place.id())
        .sorted()
        .toList()
        .get(number);
  }

  public Actor.User officer(int place) {
    return user(Role.CHILD_OFFICER, Optional.of(place));
  }

  public Actor.User user(Role role, Optional<Integer> place) {
    UUID id = UUID.randomUUID();
    JdbcTemplate sql = new JdbcTemplate(database.superuser());
    sql.update(
        """
        insert into access.account (id, login, display_name, made_at, sessions_end_at)
        values (?, ?, 'Cán bộ thử', '2020-01-01', '2020-01-01')
        """,
        id,
        "user" + id);
    sql.update(
        """
        insert into access.user_grant (id, account_id, role, place_id, valid_from, granted_at)
        values (?, ?, ?, ?, ?, '2020-01-01')
        """,
        UUID.randomUUID(),
        id,
        role.name(),
        place.orElse(null),
        LONG_AGO);
    Grant grant =
        new Grant(id, role, place, Optional.empty(), Optional.empty(), LONG_AGO, Optional.empty());
    return new Actor.User(id, "Cán bộ thử", List.of(grant));
  }

  /** One person with the grants of both. */
  public Actor.User with(Actor.User one, Actor.User other) {
    superuser()
        .update(
            """
            insert into access.user_grant
              (id, account_id, role, place_id, agency_code, function, valid_from, granted_at)
            select gen_random_uuid(), ?, role, place_id, agency_code, function, valid_from, granted_at
            from access.user_grant where account_id = ?
            """,
            one.id(),
            other.id());
    return new Actor.User(
        one.id(),
        one.name(),
        java.util.stream.Stream.concat(one.grants().stream(), other.grants().stream()).toList());
  }

  public UUID id() {
    return UuidV7.next(clock);
  }

  /** An identity with a name and a date of birth such as {@code 05/03/2019}. */
  public static Identity who(String name, String born) {
    return Identity.of(name, BirthDate.parse(born).orElseThrow(), Sex.FEMALE);
  }

  /** Opens a record of a child with a mother. */
  public UUID open(Actor actor, int place, String name, String born, String mother) {
    return done(
        the(Children.class)
            .open(
                actor,
                NewChild.of(id(), who(name, born), Home.in(place, "Thôn 1"), "family")
                    .with(Carer.of(mother, "mother"))));
  }

  public UUID open(Actor actor, int place, String name, String born) {
    return open(actor, place, name, born, "Chìu Thị Mẩy");
  }

  public ChildFile file(Actor actor, UUID child) {
    return the(ChildFiles.class).read(actor, child, "test").orElseThrow();
  }

  public static UUID done(ChildAnswer answer) {
    if (answer instanceof ChildAnswer.Done(UUID id)) {
      return id;
    }
    throw new AssertionError("not done: " + answer);
  }

  public JdbcTemplate superuser() {
    return new JdbcTemplate(database.superuser());
  }

  public long count(String table) {
    Long count = superuser().queryForObject("select count(*) from " + table, Long.class);
    return count == null ? 0 : count;
  }

  /**
   * Every table of the register, row by row in a fixed order, but for those named and for how often
   * something was changed, which only grows.
   */
  public Map<String, List<String>> dump(List<String> except) {
    Map<String, List<String>> dump = new TreeMap<>();
    List<String> tables =
        superuser()
            .query(
                """
                select tablename from pg_tables
                where schemaname = 'children' and tablename <> 'counted_change'
                """,
                (row, index) -> row.getString(1));
    for (String table : tables) {
      if (!except.contains(table)) {
        dump.put(
            table,
            superuser()
                .queryForList(
                    "select t::text from children." + table + " t order by 1", String.class));
      }
    }
    return dump;
  }

  @Override
  public void close() {
    context.close();
    database.close();
    home.close();
  }
}
