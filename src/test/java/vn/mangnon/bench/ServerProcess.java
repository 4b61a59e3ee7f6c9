package vn.mangnon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application as a process of its own, started as {@code ./mangnon demo} starts it. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
  private static final long GIVE_UP_SECONDS = 240;

  /** After its first run the JVM writes down what it has learned. */
  private static final long STOP_SECONDS = 120;

  private final Workplace workplace;
  private final Process process;
  private final Path output;
  private final String address;
  private final double startSeconds;

  private ServerProcess(Workplace workplace, Process process, Path output, long begin) {
    this.workplace = workplace;
    this.process = process;
    this.output = output;
    this.address = firstPage();
    this.startSeconds = (System.nanoTime() - begin) / 1e9;
  }

  static ServerProcess start(Workplace workplace) throws IOException {
    Path output = workplace.file("server.out");
    ProcessBuilder builder =
        new ProcessBuilder(command(workplace))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("MANGNON_PROGRAMME", workplace.programme().toString());
    // The web server's own log of how long each request took, from its first byte to its last.
    Map.of(
            "ENABLED", "true",
            "DIRECTORY", workplace.file("access").toString(),
            "ROTATE", "false",
            "BUFFERED", "false",
            "PATTERN", "%D %s %U")
        .forEach(
            (key, value) -> builder.environment().put("SERVER_TOMCAT_ACCESSLOG_" + key, value));
    long begin = System.nanoTime();
    return new ServerProcess(workplace, builder.start(), output, begin);
  }

  /**
   * As on every day but the first: in its first run the JVM writes down what it learns, and is
   * slow.
   */
  static ServerProcess startAgain(Workplace workplace) throws IOException {
    start(workplace).close();
    return start(workplace);
  }

  /** As a person starts it; without the launcher, in this process's own way. */
  private static List<String> command(Workplace workplace) {
    List<String> command = new ArrayList<>();
    String launcher = System.getenv("MANGNON_LAUNCHER");
    if (launcher == null) {
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), "vn.mangnon.MangNon"));
    } else {
      command.add(launcher);
    }
    command.addAll(List.of("demo", "--port", "0", "--home", workplace.home().toString()));
    return command;
  }

  /** Waits for the first page, and answers where it is. */
  private String firstPage() {
    long end = System.nanoTime() + Duration.ofSeconds(GIVE_UP_SECONDS).toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      Matcher printed = ADDRESS.matcher(text(output));
      if (printed.find() && answers(printed.group())) {
        return printed.group();
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    process.destroyForcibly();
    throw new IllegalStateException("the application did not start: " + text(output));
  }

  private static boolean answers(String address) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
              .send(
                  HttpRequest.newBuilder(URI.create(address + "/so-lieu-mo")).build(),
                  HttpResponse.BodyHandlers.ofString())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  String address() {
    return address;
  }

  /** What it has said since it started. */
  String printed() {
    return text(output);
  }

  double startSeconds() {
    return startSeconds;
  }

  CpuClock cpu() {
    return new CpuClock(process.pid(), workplace.postmaster());
  }

  /** Memory the application holds now, in MiB, without its database. */
  long residentMiB() {
    return text(Path.of("/proc", Long.toString(process.pid()), "status"))
        .lines()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  /** Every request answered so far. */
  List<Request> requests() {
    return text(workplace.file("access").resolve("access_log.log"))
        .lines()
        .map(line -> line.split(" ", 3))
        .filter(parts -> parts.length == 3)
        .map(parts ->
            new Request(Double.parseDouble(parts[0]) / 1000, Integer.parseInt(parts[1]), parts[2]))
        .toList();
  }

  /** One request as the web server saw it. */
  record Request(double milliseconds, int status, String path) {}

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
