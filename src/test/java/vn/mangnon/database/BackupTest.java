package vn.mangnon.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {
  private static final char[] PASSPHRASE = "măng non mọc thẳng".toCharArray();
  private static final Instant TAKEN = Instant.parse("2026-11-23T02:00:00Z");

  @TempDir Path folder;
  private final Backup backup = new Backup(() -> TAKEN);
  private final TestDatabase source = TestDatabase.fresh();
  private final DatabaseAddress empty =
      source.address().database("empty_" + UUID.randomUUID().toString().replace('-', '_'));

  @BeforeEach
  void someRowsThatAreHardToCopy() throws SQLException {
    Migrations.createDatabase(source.address(), nameOf(empty));
    execute(
        source.address(),
        """
        insert into sample.mark (seed, generated_at, note)
        values (52, '2026-11-23T02:00:00Z', E'xuống dòng\\n, tab\\t, gạch \\\\ và "ngoặc" — ắ \\\\N')
        """);
  }

  @AfterEach
  void drop() {
    new ScratchDatabase(source.address(), nameOf(empty)).drop();
    source.close();
  }

  @Test
  void bringsBackEveryRowOfEveryTableAndRefusesToWriteOverADatabase() throws Exception {
    Path file = made();
    BackupAnswer answer = new Restore().into(empty, keys(), file, PASSPHRASE);
    assertThat(answer)
        .isInstanceOfSatisfying(
            BackupAnswer.Done.class,
            done -> {
              assertThat(done.summary().taken()).isEqualTo(TAKEN);
              assertThat(done.summary().rows()).isPositive();
            });
    assertThat(noteIn(empty)).isEqualTo(noteIn(source.address())).contains("xuống dòng\n, tab\t");
    assertThat(refusal(new Restore().into(empty, keys(), file, PASSPHRASE)))
        .isInstanceOf(BackupRefusal.NotEmpty.class);
  }

  @Test
  void rowRulesHoldAgainAfterARestore() throws Exception {
    Path file = made();
    new Restore().into(empty, keys(), file, PASSPHRASE);
    assertThat(number(empty, DatabaseRole.SUPERUSER, PROTECTED_TABLES))
        .isEqualTo(number(source.address(), DatabaseRole.SUPERUSER, PROTECTED_TABLES));
  }

  @Test
  void verifyingLeavesNothingBehind() throws Exception {
    Path file = made();
    int before = databases();
    assertThat(backup.verify(source.address(), file, PASSPHRASE))
        .isInstanceOf(BackupAnswer.Done.class);
    assertThat(databases()).isEqualTo(before);
  }

  @Test
  void replacesADatabaseAndKeepsTheFormerOne() throws Exception {
    Path file = made();
    Migrations.migrate(empty);
    String kept = nameOf(empty) + "_kept";
    try {
      assertThat(new Restore().replace(empty, keys(), kept, file, PASSPHRASE))
          .isInstanceOf(BackupAnswer.Done.class);
      assertThat(noteIn(empty)).isEqualTo(noteIn(source.address()));
      assertThat(number(empty.database(kept), DatabaseRole.OWNER, "select 1")).isEqualTo(1);
    } finally {
      new ScratchDatabase(source.address(), kept).drop();
    }
  }

  @Test
  void theKeysOfTheFormerContentStayBesideThoseOfTheBackup() throws Exception {
    Files.writeString(keys().home().resolve("keys.json"), "of the backup");
    Path file = made();
    Files.writeString(keys().home().resolve("keys.json"), "of today");
    Migrations.migrate(empty);
    String kept = nameOf(empty) + "_kept";
    try {
      new Restore().replace(empty, keys(), kept, file, PASSPHRASE);
      assertThat(keys().home().resolve("keys.json")).hasContent("of the backup");
      assertThat(keys().home().resolve("keys.json." + kept)).hasContent("of today");
    } finally {
      new ScratchDatabase(source.address(), kept).drop();
    }
  }

  @Test
  void verifyingTouchesNoKey() throws Exception {
    Files.writeString(keys().home().resolve("keys.json"), "of the backup");
    Path file = made();
    Files.writeString(keys().home().resolve("keys.json"), "of today");
    backup.verify(source.address(), file, PASSPHRASE);
    assertThat(keys().home().resolve("keys.json")).hasContent("of today");
  }

  @Test
  void aBackupIsReadableByItsOwnerOnlyAndShowsNothingOfItsContent() throws Exception {
    Path file = made();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("sample.mark");
  }

  @Test
  void neverWritesOverAFileAndAsksForALongerPassphrase() throws Exception {
    Path file = made();
    byte[] before = Files.readAllBytes(file);
    assertThat(refusal(backup.create(source.address(), keys(), file, PASSPHRASE)))
        .isInstanceOf(BackupRefusal.Unusable.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(
            refusal(
                backup.create(source.address(), keys(), folder.resolve("b"), "ngắn".toCharArray())))
        .isInstanceOf(BackupRefusal.ShortPassphrase.class);
    assertThat(folder.resolve("b")).doesNotExist();
  }

  @Test
  void anotherPassphraseOpensNothing() throws Exception {
    assertRefusedAndUntouched(
        made(), "một cụm khác hẳn".toCharArray(), BackupRefusal.WrongPassphrase.class);
  }

  @ParameterizedTest(name = "cut at {0} of a thousand")
  @ValueSource(ints = {10, 500, 990, 999})
  void aCutFileIsNotRestored(int thousandths) throws Exception {
    Path file = made();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length * thousandths / 1000));
    assertThat(refusal(new Restore().into(empty, keys(), file, PASSPHRASE)))
        .isInstanceOfAny(BackupRefusal.Truncated.class, BackupRefusal.NotABackup.class);
    assertThat(tables()).isZero();
  }

  @Test
  void aFileWithoutItsLastChunkIsNotTakenForAWholeOne() throws Exception {
    Path file = folder.resolve("long");
    try (SealedOutput out = new SealedOutput(Files.newOutputStream(file), PASSPHRASE)) {
      out.write(new byte[Seal.CHUNK]);
      out.write(new byte[10]);
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 10 - Seal.TAG - Integer.BYTES));
    assertRefusedAndUntouched(file, PASSPHRASE, BackupRefusal.class);
  }

  @ParameterizedTest(name = "bit flipped at {0} of a thousand")
  @ValueSource(ints = {300, 500, 900, 999})
  void aFlippedBitIsFoundBeforeTheDatabaseIsTouched(int thousandths) throws Exception {
    Path file = made();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length * thousandths / 1000] ^= 4;
    Files.write(file, bytes);
    assertRefusedAndUntouched(file, PASSPHRASE, BackupRefusal.Damaged.class);
  }

  @Test
  void anyOtherFileIsCalledWhatItIs() throws Exception {
    Path file = Files.writeString(folder.resolve("plan.txt"), "kế hoạch ".repeat(100));
    assertRefusedAndUntouched(file, PASSPHRASE, BackupRefusal.NotABackup.class);
    assertRefusedAndUntouched(folder.resolve("missing"), PASSPHRASE, BackupRefusal.Unusable.class);
  }

  @Test
  void aBackupOfOtherTablesIsNotRestored() throws Exception {
    execute(
        source.address(),
        """
        update database.flyway_schema_history set checksum = checksum + 1
        where version = (select max(version) from database.flyway_schema_history)
        """);
    assertRefusedAndUntouched(made(), PASSPHRASE, BackupRefusal.OtherVersion.class);
  }

  @Test
  void everyRefusalSaysInBothLanguagesWhatToDo() {
    assertThat(new BackupRefusal.OtherVersion("3/ab", "4/cd").vi()).contains("3/ab", "4/cd");
    assertThat(new BackupRefusal.Truncated().en()).contains("cut short");
    assertThat(new BackupRefusal.NoLogin().vi()).contains("MANGNON_DB_SUPERUSER_PASSWORD");
  }

  private static final String PROTECTED_TABLES =
      "select count(*)::int from pg_class where relforcerowsecurity";

  private KeyFiles keys() {
    return new KeyFiles(folder, List.of("keys.json"));
  }

  private Path made() {
    Path file = folder.resolve("sao-luu");
    assertThat(backup.create(source.address(), keys(), file, PASSPHRASE))
        .isInstanceOf(BackupAnswer.Done.class);
    return file;
  }

  private void assertRefusedAndUntouched(
      Path file, char[] passphrase, Class<? extends BackupRefusal> expected) throws SQLException {
    assertThat(refusal(new Restore().into(empty, keys(), file, passphrase))).isInstanceOf(expected);
    assertThat(tables()).isZero();
  }

  private static BackupRefusal refusal(BackupAnswer answer) {
    assertThat(answer).isInstanceOf(BackupAnswer.Refused.class);
    return ((BackupAnswer.Refused) answer).refusal();
  }

  private int tables() throws SQLException {
    return number(
        empty,
        DatabaseRole.SUPERUSER,
        "select count(*)::int from pg_tables where schemaname !~ '^(pg_|information_schema)'");
  }

  private int databases() throws SQLException {
    return number(
        source.address(), DatabaseRole.SUPERUSER, "select count(*)::int from pg_database");
  }

  private static String nameOf(DatabaseAddress address) {
    return address.jdbcUrl().replaceFirst(".*/", "");
  }

  private static String noteIn(DatabaseAddress address) throws SQLException {
    try (Connection connection = address.as(DatabaseRole.SUPERUSER).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select note from sample.mark")) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static int number(DatabaseAddress address, DatabaseRole role, String sql)
      throws SQLException {
    try (Connection connection = address.as(role).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void execute(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = address.as(DatabaseRole.SUPERUSER).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
