package vn.mangnon.database;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Brings back a backup. The whole file is authenticated and compared with itself before the
 * database is touched; the rows are loaded in one transaction and read back before it is committed.
 */
public final class Restore {
  /** Takes the key files of a backup. */
  private interface KeyTaker {
    /** Refuses them before anything is touched. */
    void consider(Map<String, String> keys) throws IOException;

    /** The rows are loaded and about to be committed. */
    void take(Map<String, String> keys) throws IOException;
  }

  /**
   * Restores {@code file} into the database at {@code address}, which must have no table yet; the
   * tables are made by this program's migrations, which must be those of the backup.
   *
   * @param keys of the installation to restore into; it must have none, or those of the backup
   */
  public BackupAnswer into(DatabaseAddress address, KeyFiles keys, Path file, char[] passphrase) {
    return into(
        address,
        file,
        passphrase,
        new KeyTaker() {
          @Override
          public void consider(Map<String, String> held) throws IOException {
            Optional<Path> other = keys.inTheWay(held);
            if (other.isPresent()) {
              throw new BackupRefusedException(new BackupRefusal.OtherKeys(other.get()));
            }
          }

          @Override
          public void take(Map<String, String> held) throws IOException {
            keys.write(held);
          }
        });
  }

  /** Restores the rows only, to see that they can be. */
  BackupAnswer tried(DatabaseAddress address, Path file, char[] passphrase) {
    return into(address, file, passphrase, new Kept());
  }

  /** Keeps the key files until it is known what becomes of the rows. */
  private static final class Kept implements KeyTaker {
    private Map<String, String> held = Map.of();

    @Override
    public void consider(Map<String, String> keys) {
      held = keys;
    }

    @Override
    public void take(Map<String, String> keys) {
      held = keys;
    }
  }

  private static BackupAnswer into(
      DatabaseAddress address, Path file, char[] passphrase, KeyTaker keys) {
    if (!address.has(DatabaseRole.SUPERUSER)) {
      return new BackupAnswer.Refused(new BackupRefusal.NoLogin());
    }
    try {
      BackupFile backup = new BackupFile(file);
      List<String> made = backup.read(passphrase, in -> authenticate(in, keys));
      refuseOtherVersion(made, Migrations.known(address));
      refuseTables(address);
      Migrations.migrate(address);
      return new BackupAnswer.Done(backup.read(passphrase, in -> load(address, in, keys)));
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
   * former content stays as the database {@code kept}, and key files that differ under their name
   * with that suffix. The application must be stopped.
   */
  public BackupAnswer replace(
      DatabaseAddress address, KeyFiles keys, String kept, Path file, char[] passphrase) {
    if (!address.has(DatabaseRole.SUPERUSER)) {
      return new BackupAnswer.Refused(new BackupRefusal.NoLogin());
    }
    String current = address.jdbcUrl().replaceFirst(".*/([^/?]+)(\\?.*)?$", "$1");
    ScratchDatabase beside = new ScratchDatabase(address, kept + "_restoring");
    return beside.during(there -> {
      Kept taken = new Kept();
      BackupAnswer answer = into(there, file, passphrase, taken);
      if (answer instanceof BackupAnswer.Done) {
        beside.replace(current, kept);
        try {
          keys.replace(taken.held, kept);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return answer;
    });
  }

  private static List<String> authenticate(DataInputStream in, KeyTaker keys)
      throws SQLException, IOException {
    BackupContent.Head head = BackupContent.readHead(in);
    keys.consider(BackupContent.read(head, in, (table, rows) -> {}).keys());
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

  private static BackupSummary load(DatabaseAddress address, DataInputStream in, KeyTaker keys)
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
      keys.take(read.keys());
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
