package vn.mangnon.protection.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.database.Backup;
import vn.mangnon.database.BackupAnswer;
import vn.mangnon.database.BackupRefusal;
import vn.mangnon.database.DatabaseAddress;
import vn.mangnon.database.DatabaseRole;
import vn.mangnon.database.KeyFiles;
import vn.mangnon.database.Restore;
import vn.mangnon.protection.secrecy.FreeTextKeys;
import vn.mangnon.protection.secrecy.SealedJson;

/** What people said survives the loss of an installation with everything that was in it. */
class RestoredWordsTest {
  private static final char[] PASSPHRASE = "măng non mọc thẳng".toCharArray();
  private static final List<String> NAMES = List.of(FreeTextKeys.FILE);

  @TempDir Path folder;
  private final ProtectionWorld world = new ProtectionWorld();
  private final String name = "restored_" + UUID.randomUUID().toString().replace('-', '_');
  private final DatabaseAddress elsewhere = world.register.database.address().database(name);

  @AfterEach
  void close() {
    server().execute("drop database if exists " + name + " with (force)");
    world.close();
  }

  @Test
  void theWordsOfAReportAreReadInAFreshInstallationThatHasOnlyTheBackup() throws Exception {
    UUID concern = world.taken(world.operator, world.told()).id();
    world.register.the(FreeTextKeys.class).rotate();
    UUID later = world.taken(world.operator, world.told()).id();
    Path home = folder.resolve("fresh");

    assertThat(restored(home))
        .isInstanceOfSatisfying(
            BackupAnswer.Done.class,
            done -> assertThat(done.summary().keyFiles()).isEqualTo(NAMES));

    SealedJson there = new SealedJson(FreeTextKeys.in(home));
    assertThat(told(there, concern).event().text()).contains(ProtectionWorld.CANARY);
    assertThat(told(there, later).event().text()).contains(ProtectionWorld.CANARY);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve(FreeTextKeys.FILE))))
        .isEqualTo("rw-------");
  }

  @Test
  void withoutTheKeysOfTheBackupTheWordsStayClosed() throws Exception {
    UUID concern = world.taken(world.operator, world.told()).id();
    restored(folder.resolve("fresh"));
    SealedJson stranger = new SealedJson(FreeTextKeys.in(folder.resolve("stranger")));
    assertThatThrownBy(() -> told(stranger, concern)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anInstallationWithKeysOfItsOwnKeepsThemAndRefusesTheBackup() throws Exception {
    world.taken(world.operator, world.told());
    Path home = folder.resolve("another");
    FreeTextKeys own = FreeTextKeys.in(home);
    String sealed = own.seal("lời kể", "một dòng");

    assertThat(restored(home))
        .isInstanceOfSatisfying(
            BackupAnswer.Refused.class,
            refused ->
                assertThat(refused.refusal())
                    .isEqualTo(new BackupRefusal.OtherKeys(home.resolve(FreeTextKeys.FILE))));

    assertThat(FreeTextKeys.in(home).open(sealed, "một dòng")).isEqualTo("lời kể");
    assertThat(
            new JdbcTemplate(elsewhere.as(DatabaseRole.SUPERUSER))
                .queryForObject(
                    "select count(*) from pg_namespace where nspname = 'protection'", Long.class))
        .isZero();
  }

  private BackupAnswer restored(Path home) {
    Path file = folder.resolve("sao-luu");
    Backup backup = new Backup(() -> Instant.parse("2026-11-23T02:00:00Z"));
    KeyFiles keys = new KeyFiles(world.register.home.path(), NAMES);
    assertThat(backup.create(world.register.database.address(), keys, file, PASSPHRASE))
        .isInstanceOf(BackupAnswer.Done.class);
    server().execute("create database " + name + " owner mangnon_owner");
    return new Restore().into(elsewhere, new KeyFiles(home, NAMES), file, PASSPHRASE);
  }

  private Told told(SealedJson json, UUID concern) {
    String sealed =
        new JdbcTemplate(elsewhere.as(DatabaseRole.SUPERUSER))
            .queryForObject(
                "select told from protection.concern where id = ?", String.class, concern);
    assertThat(sealed).isNotNull().doesNotContain(ProtectionWorld.CANARY);
    return json.read(concern, Objects.requireNonNull(sealed), Told.class);
  }

  private JdbcTemplate server() {
    return new JdbcTemplate(
        world.register.database.address().database("postgres").as(DatabaseRole.SUPERUSER));
  }
}
