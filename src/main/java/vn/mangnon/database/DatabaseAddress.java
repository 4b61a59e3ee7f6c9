package vn.mangnon.database;

import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where one database is and how each role signs in to it.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/database}, optionally with parameters
 * @param logins user and password by role; a role that is missing cannot be used here
 */
public record DatabaseAddress(String jdbcUrl, Map<DatabaseRole, Login> logins) {
  /** A user name and its password; {@link #toString} never shows the password. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  public DatabaseAddress {
    logins = Map.copyOf(new EnumMap<>(logins));
  }

  /** Unpooled connections as {@code role}. */
  public DataSource as(DatabaseRole role) {
    Login login = login(role);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl);
    source.setUser(login.user());
    source.setPassword(login.password());
    source.setApplicationName("mangnon-" + role.key());
    source.setLogServerErrorDetail(false);
    return source;
  }

  /**
   * The login of {@code role}; throws when this address has none, which is a configuration error.
   */
  public Login login(DatabaseRole role) {
    Login login = logins.get(role);
    if (login == null) {
      throw new IllegalStateException("No login configured for database role " + role);
    }
    return login;
  }

  /** Whether {@code role} can sign in here. */
  public boolean has(DatabaseRole role) {
    return logins.containsKey(role);
  }

  /** The same server and logins, another database. */
  public DatabaseAddress database(String name) {
    return new DatabaseAddress(jdbcUrl.replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"), logins);
  }
}
