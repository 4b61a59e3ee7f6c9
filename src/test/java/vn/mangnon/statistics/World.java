package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Controller;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.database.CountingDataSource;
import vn.mangnon.database.OwnerTask;
import vn.mangnon.database.TestDatabase;
import vn.mangnon.database.TestFolder;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;

/**
 * The statistics module on a database of its own, with the real programme, places and policy; tests
 * of modules above it add their packages.
 */
public final class World implements AutoCloseable {
  public static final Actor MACHINE = Actor.machine("test");

  public final TestDatabase database = TestDatabase.fresh();
  public final TickingClock clock = new TickingClock();
  public final CountingDataSource source = new CountingDataSource(database.app(), "statistics");
  private final TestFolder home = TestFolder.fresh();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  /** A world of this module and of more packages. */
  public World(String... more) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("mangnon.home", home.path().toString())));
    context.registerBean("dataSource", DataSource.class, () -> source, d -> d.setPrimary(true));
    context.registerBean("clock", Clock.class, () -> clock);
    context.registerBean("world", World.class, () -> this, d -> d.setDestroyMethodName(""));
    context.register(Modules.class);
    if (more.length > 0) {
      ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
      // Pages may show what other modules hold, which are not here.
      scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*[.]pages[.].*")));
      scanner.scan(more);
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
        "vn.mangnon.programme",
        "vn.mangnon.access",
        "vn.mangnon.audit",
        "vn.mangnon.statistics"
      },
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Controller.class))
  static class Modules {
    @Bean
    @Qualifier("grants")
    DataSource grants(World world) {
      return world.database.grants();
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

  /** One of its services. */
  public <T> T the(Class<T> type) {
    return context.getBean(type);
  }

  /** The real places. */
  public Places places() {
    return the(Places.class);
  }

  /** The id of the province. */
  public int province() {
    return places().province().id();
  }

  /** The ids of the communes that existed at the end of the year. */
  public List<Integer> communes(int year) {
    return places().validOn(LocalDate.of(year, 12, 31), PlaceLevel.COMMUNE).stream()
        .map(Place::id)
        .sorted()
        .toList();
  }

  /** The number of an element. */
  public int element(String code) {
    return the(Catalogue.class).element(code).orElseThrow();
  }

  /** A whole value of a calendar year. */
  public FigureRow row(String element, int place, int year, long value) {
    return new FigureRow(
        element(element),
        place,
        Period.year(year).key(),
        Category.TOTAL,
        BigDecimal.valueOf(value),
        1,
        "");
  }

  /** Records rows as the application itself. */
  public Recorded record(SubmissionState state, FigureRow... rows) {
    return record(MACHINE, state, List.of(rows));
  }

  /** Records rows as somebody. */
  public Recorded record(Actor actor, SubmissionState state, List<FigureRow> rows) {
    return the(Figures.class)
        .record(actor, new Batch("test", Origin.IMPORT, state, Optional.empty(), rows.iterator()));
  }

  Figure figure(Actor actor, String target, int place, int year, MapView view) {
    return the(Indicators.class).overview(actor, place, year, view, Optional.empty()).stream()
        .filter(s -> s.target().id().equals(target))
        .findFirst()
        .orElseThrow()
        .figure();
  }

  /** Somebody with one role, for one place and one agency or all. */
  public Actor.User user(Role role, Optional<Integer> place, Optional<String> agency) {
    return new Users(database).add(role, place, agency);
  }

  /** What a query answers to the superuser. */
  public List<Map<String, Object>> rows(String sql) {
    return new ArrayList<>(new JdbcTemplate(database.superuser()).queryForList(sql));
  }

  /** Rows of a table, whoever may see them. */
  public long count(String table) {
    Long count =
        new JdbcTemplate(database.superuser())
            .queryForObject("select count(*) from " + table, Long.class);
    return count == null ? 0 : count;
  }

  /** The submission of an answer. */
  public static UUID id(SubmissionAnswer answer) {
    return done(answer).id();
  }

  /** The submission of an answer that must be a success. */
  public static Submission done(SubmissionAnswer answer) {
    if (answer instanceof SubmissionAnswer.Done(Submission submission)) {
      return submission;
    }
    throw new AssertionError("not done: " + answer);
  }

  @Override
  public void close() {
    context.close();
    database.close();
    home.close();
  }
}
