package vn.mangnon.database;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The server an installation works on: its own, started or joined, or another's, by settings. */
public final class DatabaseServer implements AutoCloseable {
  private final Optional<EmbeddedPostgres> embedded;
  private final DatabaseAddress address;

  private DatabaseServer(Optional<EmbeddedPostgres> embedded, DatabaseAddress address) {
    this.embedded = embedded;
    this.address = address;
  }

  /**
   * Opens the server that {@code settings} name.
   *
   * @param home where an embedded server keeps its data
   * @param settings answers {@code mangnon.db.url}, {@code mangnon.db.owner-password} and so on; an
   *     empty answer is no answer, and without a url the server is embedded
   */
  public static DatabaseServer open(Path home, UnaryOperator<String> settings) {
    String url = settings.apply("mangnon.db.url");
    if (!url.isEmpty()) {
      return new DatabaseServer(Optional.empty(), external(url, settings));
    }
    EmbeddedPostgres embedded = EmbeddedPostgres.open(home);
    return new DatabaseServer(Optional.of(embedded), embedded.address());
  }

  /** The same settings from environment variables: {@code MANGNON_DB_URL} and so on. */
  public static String fromEnvironment(String property) {
    String name = property.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_");
    return Optional.ofNullable(System.getenv(name)).orElse("");
  }

  /** Where the database is and how each configured role signs in. */
  public DatabaseAddress address() {
    return address;
  }

  /** Stops the server if this process started it. */
  @Override
  public void close() {
    embedded.ifPresent(EmbeddedPostgres::close);
  }

  private static DatabaseAddress external(String url, UnaryOperator<String> settings) {
    Map<DatabaseRole, DatabaseAddress.Login> logins = new EnumMap<>(DatabaseRole.class);
    for (DatabaseRole role : DatabaseRole.values()) {
      String password = settings.apply("mangnon.db.%s-password".formatted(role.key()));
      String user = settings.apply("mangnon.db.%s-user".formatted(role.key()));
      if (!password.isEmpty()) {
        logins.put(role, new DatabaseAddress.Login(user.isEmpty() ? role.user() : user, password));
      }
    }
    return new DatabaseAddress(url, logins);
  }
}
