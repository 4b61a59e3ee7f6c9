package vn.mangnon.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;

/**
 * Makes and checks backups: one consistent snapshot of every table of every schema, packed and
 * encrypted with a passphrase, with the key files that its rows need. The system may keep running
 * meanwhile. Roles and their passwords are not part of it: they belong to the server.
 */
public final class Backup {
  /** The fewest characters of a passphrase. */
  public static final int SHORTEST_PASSPHRASE = 12;

  private final InstantSource time;

  public Backup(InstantSource time) {
    this.time = time;
  }

  /**
   * Writes the database at {@code address} to the new file {@code file}.
   *
   * @param keys of the installation that works on this database
   */
  public BackupAnswer create(DatabaseAddress address, KeyFiles keys, Path file, char[] passphrase) {
    if (passphrase.length < SHORTEST_PASSPHRASE) {
      return new BackupAnswer.Refused(new BackupRefusal.ShortPassphrase(SHORTEST_PASSPHRASE));
    }
    if (!address.has(DatabaseRole.SUPERUSER)) {
      return new BackupAnswer.Refused(new BackupRefusal.NoLogin());
    }
    try (Connection connection = address.as(DatabaseRole.SUPERUSER).getConnection()) {
      connection.setAutoCommit(false);
      BackupRepository source = new BackupRepository(connection);
      source.execute("set transaction isolation level repeatable read, read only");
      BackupContent.Head head =
          new BackupContent.Head(time.instant(), source.migrations(), source.serverVersion());
      BackupSummary summary =
          new BackupFile(file)
              .write(passphrase, out -> BackupContent.write(source, keys, head, out));
      connection.rollback();
      return new BackupAnswer.Done(summary);
    } catch (BackupRefusedException e) {
      return new BackupAnswer.Refused(e.refusal());
    } catch (IOException e) {
      return new BackupAnswer.Refused(new BackupRefusal.Unusable(file, String.valueOf(e)));
    } catch (SQLException e) {
      throw new IllegalStateException("Could not read the database for the backup", e);
    }
  }

  /**
   * Proves that {@code file} can be restored: restores it into a scratch database on the server of
   * {@code address}, compares every table, and drops the scratch database again.
   */
  public BackupAnswer verify(DatabaseAddress address, Path file, char[] passphrase) {
    if (!address.has(DatabaseRole.SUPERUSER)) {
      return new BackupAnswer.Refused(new BackupRefusal.NoLogin());
    }
    String scratch = "mangnon_check_" + UuidV7.next(time).toString().replace('-', '_');
    return new ScratchDatabase(address, scratch)
        .during(there -> new Restore().tried(there, file, passphrase));
  }
}
