package vn.mangnon.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own, as a child of this application: data in one folder, loopback
 * only, passwords, checksums and fsync on. A second process that opens the same folder joins the
 * running server and leaves it running; the process that started it stops it on close. A server
 * that survived a killed application is adopted.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final String DATABASE = "mangnon";
  private static final long START_SECONDS = 60;

  private final Path home;
  private final Path bin;
  private final List<String> settings;
  private final ServerAccount account = ServerAccount.current();
  private final Secrets secrets;
  private @Nullable FileChannel channel;
  private @Nullable FileLock lock;
  private int port;

  private EmbeddedPostgres(Path home, Path bin, List<String> settings) {
    this.home = home;
    this.bin = bin;
    this.settings = List.copyOf(settings);
    this.secrets = Secrets.in(home);
  }

  /**
   * Starts the server that travels with the application on the folder {@code home}, or joins it.
   */
  public static EmbeddedPostgres open(Path home) {
    createFolder(home);
    return open(home, PostgresBinaries.unpackInto(home.resolve("postgresql-18.6")), List.of());
  }

  /**
   * Starts the server whose programs are in {@code bin} (version 15 or newer).
   *
   * @param settings lines added to the server's configuration
   */
  public static EmbeddedPostgres open(Path home, Path bin, List<String> settings) {
    createFolder(home);
    EmbeddedPostgres server = new EmbeddedPostgres(home, bin, settings);
    server.startOrJoin();
    return server;
  }

  /** Whether this process started (or adopted) the server and will stop it. */
  public boolean owns() {
    return lock != null;
  }

  /** The folder with data, log and secrets. */
  public Path home() {
    return home;
  }

  /** The application's database on this server, with the logins of all roles. */
  public DatabaseAddress address() {
    Map<DatabaseRole, DatabaseAddress.Login> logins = new EnumMap<>(DatabaseRole.class);
    for (DatabaseRole role : DatabaseRole.values()) {
      logins.put(role, new DatabaseAddress.Login(role.user(), secrets.of(role.key())));
    }
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE), logins);
  }

  private void startOrJoin() {
    try {
      channel =
          FileChannel.open(
              home.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = tryLock(channel);
      if (lock == null) {
        port = runningPort().orElseThrow(() -> notStarted("another process is starting it"));
        channel.close();
        return;
      }
      initialise();
      Optional<Integer> survivor = runningPort();
      port = survivor.isPresent() ? survivor.get() : start();
      Migrations.createRoles(address().database("postgres"));
      Migrations.createDatabase(address(), DATABASE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private Path data() {
    return home.resolve("data");
  }

  private void initialise() throws IOException {
    if (Files.exists(data().resolve("PG_VERSION"))) {
      return;
    }
    createFolder(data());
    Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwx------"));
    account.own(data());
    Path password = Files.createTempFile(home, "initial", ".txt");
    Files.writeString(password, secrets.of(DatabaseRole.SUPERUSER.key()));
    account.own(password);
    List<String> command = new ArrayList<>();
    command.addAll(List.of(program("initdb"), "-D", data().toString(), "--encoding=UTF8"));
    command.addAll(List.of("--username=" + DatabaseRole.SUPERUSER.user(), "--data-checksums"));
    command.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + password));
    command.addAll(
        majorVersion() >= 17
            ? List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")
            : List.of("--locale=C.UTF-8"));
    run(command);
    Files.delete(password);
  }

  private int start() throws IOException {
    int free = freePort();
    List<String> lines = new ArrayList<>();
    lines.addAll(
        List.of(
            "listen_addresses = '127.0.0.1'",
            "port = " + free,
            "unix_socket_directories = ''",
            "max_connections = 80",
            "shared_buffers = '%dMB'".formatted(sharedBuffersMiB()),
            "work_mem = '16MB'",
            // Questions take milliseconds; compiling one would take longer than answering it.
            "jit = off",
            // Data of a province lies in memory or on a solid-state disk.
            "random_page_cost = 1.1",
            "maintenance_work_mem = '128MB'",
            // A file of figures is staged in a temporary table before it is compared and recorded.
            "temp_buffers = '64MB'",
            "max_wal_size = '2GB'",
            "timezone = 'Asia/Ho_Chi_Minh'",
            "log_timezone = 'Asia/Ho_Chi_Minh'",
            // What fails may carry a child's name: the statement, its parameters, the row a rule
            // refused, even the words of the error. The program that asked says what failed.
            "log_min_messages = 'log'",
            "log_error_verbosity = 'terse'",
            "log_statement = 'none'",
            "log_min_duration_statement = -1",
            "log_min_error_statement = 'panic'",
            "log_parameter_max_length = 0",
            "log_parameter_max_length_on_error = 0"));
    lines.addAll(settings);
    Path configuration = data().resolve("postgresql.auto.conf");
    Files.write(configuration, lines);
    account.own(configuration);
    Path log = home.resolve("postgresql.log");
    if (Files.notExists(log)) {
      Files.createFile(log);
    }
    account.own(log);
    run(
        List.of(
            program("pg_ctl"),
            "start",
            "-w",
            "-t",
            Long.toString(START_SECONDS),
            "-D",
            data().toString(),
            "-l",
            log.toString()));
    return free;
  }

  /** A sixteenth of the machine's memory: the application and the disk's cache need theirs. */
  private static long sharedBuffersMiB() {
    long memory =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean machine
            ? machine.getTotalMemorySize()
            : 0;
    return Math.clamp(memory / 16 >> 20, 128, 2048);
  }

  @Override
  public void close() {
    if (lock == null) {
      return;
    }
    try (FileChannel held = channel) {
      lock = null;
      // A server that died by itself has nothing to stop; its next start recovers.
      if (runningPort().isPresent()) {
        run(List.of(program("pg_ctl"), "stop", "-w", "-m", "fast", "-D", data().toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port of a live server on this folder, from the file it keeps while it runs. */
  private Optional<Integer> runningPort() throws IOException {
    Path file = data().resolve("postmaster.pid");
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    boolean alive =
        lines.size() > 3
            && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    return alive ? Optional.of(Integer.parseInt(lines.get(3).strip())) : Optional.empty();
  }

  private int majorVersion() throws IOException {
    String answer = run(List.of(program("postgres"), "--version"));
    return Integer.parseInt(answer.replaceFirst("^\\D*(\\d+).*", "$1").strip());
  }

  private String program(String name) {
    return bin.resolve(name).toString();
  }

  private String run(List<String> command) throws IOException {
    Path answer = Files.createTempFile("mangnon", ".out");
    Process process =
        new ProcessBuilder(account.command(command))
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(answer.toFile())
            .start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(2 * START_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw notStarted(Files.readString(answer));
      }
      String text = Files.readString(answer);
      if (process.exitValue() != 0) {
        throw notStarted(text);
      }
      return text;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notStarted("interrupted");
    } finally {
      Files.deleteIfExists(answer);
    }
  }

  private IllegalStateException notStarted(String why) {
    return new IllegalStateException(
        "Cơ sở dữ liệu trong thư mục %s không chạy được; xem %s. / The database did not start: %s"
            .formatted(home, home.resolve("postgresql.log"), why.strip()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Không tạo được thư mục %s; hãy chọn thư mục khác bằng --home. / Choose another --home."
              .formatted(folder),
          e);
    }
  }
}
