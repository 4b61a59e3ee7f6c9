package vn.mangnon.browser;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.mangnon.MangNon;
import vn.mangnon.database.DatabaseAddress;
import vn.mangnon.database.DatabaseRole;
import vn.mangnon.database.TestDatabase;
import vn.mangnon.database.TestFolder;

/**
 * The whole application on a free loopback port and a database of its own, started once for each
 * kind of data and stopped with the test run.
 */
public final class RunningApplication {
  private static final Map<Boolean, RunningApplication> RUNNING = new LinkedHashMap<>();

  private final ConfigurableApplicationContext context;
  private final DatabaseAddress database;

  private RunningApplication(ConfigurableApplicationContext context, DatabaseAddress database) {
    this.context = context;
    this.database = database;
  }

  /** The application with sample data, as {@code ./mangnon demo} starts it. */
  public static synchronized RunningApplication withSampleData() {
    return RUNNING.computeIfAbsent(true, sample -> start(sample, Map.of()));
  }

  /**
   * The application with the plan, places and agencies only, as {@code ./mangnon run} starts it.
   */
  public static synchronized RunningApplication empty() {
    return RUNNING.computeIfAbsent(false, sample -> start(sample, Map.of()));
  }

  /** An application of its own without figures, with these settings; its test stops it. */
  static RunningApplication emptyWith(Map<String, Object> settings) {
    return start(false, settings);
  }

  /** An application of its own without figures, whose time its test moves on; its test stops it. */
  static RunningApplication emptyWith(StoryClock clock) {
    return start(
        TestDatabase.fresh().address(),
        false,
        Map.of("mangnon.second-factor", "optional"),
        Optional.of(clock));
  }

  /** Stops an application that its test started for itself. */
  public void stop() {
    context.close();
  }

  /** Its address, without a slash at the end. */
  public String address() {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  /** One of its services, to arrange what a test starts from. */
  public <T> T service(Class<T> type) {
    return context.getBean(type);
  }

  /** Its database past row rules. */
  DataSource superuser() {
    return database.as(DatabaseRole.SUPERUSER);
  }

  /** One of several services of a type, by its name. */
  public <T> T service(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /** An application of its own on that database, which it migrates; its test stops it. */
  public static RunningApplication on(DatabaseAddress address) {
    return start(address, false, Map.of());
  }

  private static RunningApplication start(boolean sample, Map<String, Object> settings) {
    return start(TestDatabase.fresh().address(), sample, settings);
  }

  private static RunningApplication start(
      DatabaseAddress address, boolean sample, Map<String, Object> settings) {
    return start(address, sample, settings, Optional.empty());
  }

  private static RunningApplication start(
      DatabaseAddress address,
      boolean sample,
      Map<String, Object> settings,
      Optional<StoryClock> clock) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.port", 0);
    properties.put("server.address", "127.0.0.1");
    properties.put("mangnon.db.url", address.jdbcUrl());
    address
        .logins()
        .forEach((role, login) ->
            properties.put(
                "mangnon.db.%s-password".formatted(role.name().toLowerCase(java.util.Locale.ROOT)),
                login.password()));
    properties.put("mangnon.sample", sample);
    properties.put("mangnon.clock", "2026-11-23T08:00:00+07:00");
    properties.put("mangnon.home", TestFolder.fresh().path().toString());
    properties.putAll(settings);
    SpringApplication application = new SpringApplication(MangNon.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(properties);
    clock.ifPresent(story ->
        application.addInitializers(context ->
            ((GenericApplicationContext) context)
                .registerBean(
                    "storyClock", Clock.class, () -> story, bean -> bean.setPrimary(true))));
    return new RunningApplication(application.run(), address);
  }
}
