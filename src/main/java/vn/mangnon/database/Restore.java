package vn.mangnon.database;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;

/**
 * Brings back a backup. The whole file is authenticated and compared with itself before the
 * database is touched; the rows are loaded in one transaction and read back before it is committed.
 */
public final class Restore {
  /**
   * Restores {@code file} into the database at {@code address}, which must have no table yet; the
   * tables are made by this program's migrations, which must be those of the backup.
   */
  public BackupAnswer into(DatabaseAddress address, Path file, char[] passphrase) {
    if (!address.has(DatabaseRole.SUPERUSER)) {
      return new BackupAnswer.Refused(new BackupRefusal.NoLogin());
    }
    try {
      BackupFile backup = new BackupFile(file);
      List<String> made = backup.read(passphrase, Restore::authenticate);
      refuseOtherVersion(made, Migrations.known(address));
      refuseTables(address);
      Migrations.migrate(address);
      return new BackupAnswer.Done(backup.read(passphrase, in -> load(address, in)));
    } catch (BackupRefusedException e) {
      return new BackupAnswer.Refused(e.refusal());
    } catch (IOException e) {
      return new BackupAnswer.Refused(new BackupRefusal.Unusable(file, String.valueOf(e)));
    } catch (SQLException e) {
      throw new IllegalStateException("Could not load the backup: " + e.getMessage(), e);
    }
  }

  /**
   * Restores {@code file} beside the database at {@code address} and then takes its place; the
   * former content stays as the database {@code kept}. The application must be stopped.
   */
  public BackupAnswer replace(DatabaseAddress address, String kept, Path file, char[] passphrase) {
    if (!address.has(DatabaseRole.SUPERUSER)) {
      return new BackupAnswer.Refused(new BackupRefusal.NoLogin());
    }
    String current = address.jdbcUrl().replaceFirst(".*/([^/?]+)(\\?.*)?$", "$1");
    ScratchDatabase beside = new ScratchDatabase(address, kept + "_restoring");
    return beside.during(there -> {
      BackupAnswer answer = into(there, file, passphrase);
      if (answer instanceof BackupAnswer.Done) {
        beside.replace(current, kept);
      }
      return answer;
    });
  }

  private static List<String> authenticate(DataInputStream in) throws SQLException, IOException {
    BackupContent.Head head = BackupContent.readHead(in);
    BackupContent.read(head, in, (table, rows) -> {});
    return head.migrations();
  }

  private static void refuseOtherVersion(List<String> made, List<String> known)
      throws BackupRefusedException {
    if (!made.equals(known)) {
      throw new BackupRefusedException(
          new BackupRefusal.OtherVersion(
              BackupContent.version(made), BackupContent.version(known)));
    }
  }

  private static void refuseTables(DatabaseAddress address) throws SQLException, IOException {
    try (Connection connection = address.as(DatabaseRole.SUPERUSER).getConnection()) {
      if (new BackupRepository(connection).hasTables()) {
        throw new BackupRefusedException(new BackupRefusal.NotEmpty(connection.getCatalog()));
      }
    }
  }

  private static BackupSummary load(DatabaseAddress address, DataInputStream in)
      throws SQLException, IOException {
    BackupContent.Head head = BackupContent.readHead(in);
    try (Connection connection = address.as(DatabaseRole.SUPERUSER).getConnection()) {
      connection.setAutoCommit(false);
      BackupRepository target = new BackupRepository(connection);
      // Rows come in the order of table names: references and row triggers rest until all are in.
      target.execute("set local session_replication_role = replica");
      target.truncate(target.tables());
      BackupContent.Read read = BackupContent.read(head, in, target::write);
      for (BackupRepository.Sequence sequence : read.sequences()) {
        target.set(sequence);
      }
      target.refreshMaterializedViews();
      compare(read.summary().tables(), target);
      connection.commit();
      connection.setAutoCommit(true);
      target.execute("analyze");
      return read.summary();
    }
  }

  private static void compare(List<BackupSummary.TableContent> expected, BackupRepository target)
      throws SQLException, IOException {
    TreeSet<String> missing = new TreeSet<>();
    for (BackupRepository.Table table : target.tables()) {
      RowDigest digest = new RowDigest();
      target.read(table, digest::update);
      if (!expected.contains(digest.of(table.name()))) {
        missing.add(table.name());
      }
    }
    if (!missing.isEmpty()) {
      throw BackupContent.damaged("restored rows differ: " + String.join(", ", missing));
    }
  }
}
