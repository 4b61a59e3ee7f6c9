package vn.mangnon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import vn.mangnon.MangNon;
import vn.mangnon.access.Account;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.database.DatabaseRole;
import vn.mangnon.database.DatabaseServer;

/** A data folder of its own, with a database set up as in service. */
final class Workplace implements AutoCloseable {
  private final Path folder;
  private final boolean passing;

  private Workplace(Path folder, boolean passing) {
    this.folder = folder;
    this.passing = passing;
  }

  /** A new one, deleted when done. */
  static Workplace create() {
    // Not a private folder: under root the database server runs as another account.
    Path folder =
        Path.of(
            System.getProperty("java.io.tmpdir"), "mangnon-bench-" + ProcessHandle.current().pid());
    try {
      return new Workplace(Files.createDirectories(folder), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that stays when done, to be measured again. */
  static Workplace staying(Path folder) {
    try {
      return new Workplace(Files.createDirectories(folder.toAbsolutePath()), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a register was made here before. */
  boolean used() {
    return Files.isDirectory(home());
  }

  Path home() {
    return folder.resolve("home");
  }

  Path programme() {
    return folder.resolve("programme");
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** What a file of this folder holds. */
  static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the programme's folder, as it is, into this one. */
  void takeOwnProgramme() {
    Path own = ownProgramme();
    try (Stream<Path> content = Files.walk(own)) {
      for (Path path : content.toList()) {
        Path here = programme().resolve(own.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(here);
        } else {
          Files.copy(path, here, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the application in this process, without its pages. */
  Started start() {
    SpringApplication application = new SpringApplication(MangNon.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    // Words of the command line come before the environment that the launcher sets.
    ConfigurableApplicationContext context =
        application.run(
            "--mangnon.home=" + home(),
            "--mangnon.programme=" + programme(),
            "--mangnon.sample=true");
    return new Started(context, new CpuClock(ProcessHandle.current().pid(), postmaster()));
  }

  /** The number of the database's first process. */
  long postmaster() {
    try {
      List<String> lines = Files.readAllLines(home().resolve("data").resolve("postmaster.pid"));
      return Long.parseLong(lines.getFirst().strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (!passing) {
      return;
    }
    try (Stream<Path> content = Files.walk(folder)) {
      content.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The application at work in this process. */
  record Started(ConfigurableApplicationContext context, CpuClock cpu) implements AutoCloseable {
    <T> T get(Class<T> type) {
      return context.getBean(type);
    }

    /** Somebody of the sample's people, as signed in. */
    Actor.User person(String login) {
      Accounts accounts = get(Accounts.class);
      Account account =
          accounts.all(Actor.machine("bench")).stream()
              .filter(one -> one.login().equals(login))
              .findFirst()
              .orElseThrow();
      return accounts.actor(account.id(), get(Clock.class).instant()).orElseThrow();
    }

    /** Connections that no row rule binds. */
    DataSource superuser() {
      return get(DatabaseServer.class).address().as(DatabaseRole.SUPERUSER);
    }

    @Override
    public void close() {
      context.close();
    }
  }

  /** The programme's folder that the command was started with. */
  static Path ownProgramme() {
    return Path.of(
        Optional.ofNullable(System.getenv("MANGNON_PROGRAMME")).orElse("programmes/quang-ninh"));
  }
}
