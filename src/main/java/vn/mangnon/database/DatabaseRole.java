package vn.mangnon.database;

import java.util.Locale;

/**
 * The PostgreSQL roles the system connects as; none but {@link #SUPERUSER} may bypass row rules.
 */
public enum DatabaseRole {
  /** Runs migrations and loads reference data; owns every table; row rules bind it too. */
  OWNER("mangnon_owner"),
  /** What the application connects as: owns nothing, sees a row only within a signed context. */
  APP("mangnon_app"),
  /** Writes accounts' grants, and nothing else. */
  GRANTS("mangnon_grants"),
  /** Creates roles and databases, and makes backups; used by no page. */
  SUPERUSER("postgres");

  private final String user;

  DatabaseRole(String user) {
    this.user = user;
  }

  /** The role's name inside PostgreSQL. */
  public String user() {
    return user;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
