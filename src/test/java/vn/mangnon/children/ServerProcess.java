package vn.mangnon.children;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.MangNon;
import vn.mangnon.access.Actor;
import vn.mangnon.access.AuditReader;
import vn.mangnon.audit.AuditSealer;
import vn.mangnon.audit.Verdict;
import vn.mangnon.database.DatabaseAddress;

/** The application as a process of its own, which can be killed. */
public final class ServerProcess implements AutoCloseable {
  private static final String READY = "serving ";
  private final Process process;
  private final List<String> words;

  private ServerProcess(Process process, List<String> words) {
    this.process = process;
    this.words = words;
  }

  /**
   * Starts it on a database that has what the test needs.
   *
   * @param clock what time it is at the start
   */
  public static ServerProcess on(DatabaseAddress database, Path home, OffsetDateTime clock)
      throws IOException {
    return on(database, home, clock, Serving.class);
  }

  /**
   * The same.
   *
   * @param main what runs in the process; says at the end of its start that it serves
   */
  public static ServerProcess on(
      DatabaseAddress database, Path home, OffsetDateTime clock, Class<?> main) throws IOException {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("server.port", 0);
    settings.put("server.address", "127.0.0.1");
    settings.put("mangnon.db.url", database.jdbcUrl());
    settings.put("mangnon.second-factor", "optional");
    settings.put("mangnon.clock", clock.toString());
    settings.put("mangnon.home", home.toString());
    database
        .logins()
        .forEach((role, login) ->
            settings.put(
                "mangnon.db.%s-password".formatted(role.name().toLowerCase(Locale.ROOT)),
                login.password()));
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName());
    builder
        .environment()
        .put("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings));
    Process process = builder.redirectErrorStream(true).start();
    List<String> lines = new ArrayList<>();
    var reader = process.inputReader(StandardCharsets.UTF_8);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      lines.add(line);
      if (line.startsWith(READY)) {
        Thread.ofVirtual().start(() -> reader.lines().forEach(ignored -> {}));
        return new ServerProcess(process, List.of(line.substring(READY.length()).split(" ")));
      }
    }
    throw new AssertionError(String.join("\n", lines));
  }

  /** In the process: says that it serves now, and what else the test must know. */
  public static void say(ConfigurableApplicationContext context, String more) {
    System.out.println(
        READY + context.getEnvironment().getProperty("local.server.port") + " " + more);
    System.out.flush();
  }

  public String address() {
    return "http://localhost:" + words.getFirst();
  }

  /** What the process said besides where it is. */
  public String said() {
    return words.getLast();
  }

  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  /** The application as it is; says whether the trail up to its start is whole. */
  public static final class Serving {
    private Serving() {}

    /** Starts it. */
    public static void main(String[] arguments) {
      ConfigurableApplicationContext context = new SpringApplication(MangNon.class).run();
      context.getBean(AuditSealer.class).seal();
      Verdict verdict = context.getBean(AuditReader.class).verify(Actor.machine("killed-test"));
      say(context, verdict instanceof Verdict.Whole ? "whole" : verdict.toString());
    }
  }
}
