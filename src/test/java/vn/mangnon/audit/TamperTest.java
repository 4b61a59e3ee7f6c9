package vn.mangnon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.access.TestAccess;
import vn.mangnon.audit.Verdict.Broken;
import vn.mangnon.audit.Verdict.Fault;
import vn.mangnon.audit.Verdict.Whole;
import vn.mangnon.database.TestDatabase;
import vn.mangnon.database.TestFolder;

/** Somebody with every right in the database changes the trail: the proof says what and where. */
@SuppressWarnings("NullAway") // A query answers null only where its SQL can.
class TamperTest {
  private static final Actor.Machine WRITER = Actor.machine("test");

  private final TestDatabase database = TestDatabase.fresh();
  private final TestFolder folder = TestFolder.fresh();
  private final JdbcTemplate intruder = new JdbcTemplate(database.superuser());
  private final InstantSource time = InstantSource.fixed(Instant.parse("2026-11-23T01:00:00Z"));
  private SignedTransaction transaction;
  private AuditTrail trail;
  private AuditSealer sealer;
  private AuditVerifier verifier;

  @BeforeEach
  void sixEntriesUnderTwoCheckpoints() {
    var app = database.app();
    transaction = TestAccess.load(database, app);
    AuditRepository repository = new AuditRepository(new JdbcTemplate(app));
    CheckpointKey key = CheckpointKey.in(folder.path());
    trail = new AuditTrail(repository, time);
    sealer = new AuditSealer(repository, key, time, new DataSourceTransactionManager(app));
    verifier = new AuditVerifier(repository, key);
    write(3);
    sealer.seal();
    write(3);
    sealer.seal();
  }

  @AfterEach
  void drop() {
    database.close();
    folder.close();
  }

  @Test
  void whatNobodyTouchedIsWhole() {
    assertThat(verify())
        .isEqualTo(new Whole(6, 0, Optional.of(Instant.parse("2026-11-23T01:00:00Z"))));
    write(1);
    assertThat(verify()).isInstanceOfSatisfying(Whole.class, w -> assertThat(w.waiting()).isOne());
  }

  @Test
  void anyFieldOfAnEntryThatChangedIsFound() {
    for (String change :
        List.of(
            "doer = 'user:other'",
            "at = at + interval '1 microsecond'",
            "kind = 'read'",
            "event = 'nothing'",
            "resource = 'other'",
            "subject = 'other'",
            "place_id = 1",
            "ids = 'grant=1'")) {
      UUID id = entry(4);
      intruder.execute("create table public.kept as select * from audit.entry");
      intruder.update("update audit.entry set %s where id = ?".formatted(change), id);
      assertThat(verify())
          .as(change)
          .isEqualTo(new Broken(4, Optional.of(id), Fault.ENTRY_CHANGED));
      intruder.execute(
          "delete from audit.entry; insert into audit.entry select * from public.kept; drop table public.kept");
    }
    assertThat(verify()).isInstanceOf(Whole.class);
  }

  @Test
  void anEntryThatIsGoneIsFound() {
    UUID id = entry(2);
    intruder.update("delete from audit.entry where id = ?", id);
    assertThat(verify()).isEqualTo(new Broken(2, Optional.of(id), Fault.ENTRY_MISSING));
  }

  @Test
  void anEntryPutBesideTheTrailIsFound() {
    UUID id = UUID.randomUUID();
    intruder.update(
        """
        insert into audit.entry (id, at, doer, kind, event, resource, subject, ids)
        values (?, '2020-01-01', 'user:x', 'read', 'e', 'r', 's', '')
        """,
        id);
    assertThat(verify()).isEqualTo(new Broken(0, Optional.of(id), Fault.ENTRY_UNSEALED));
  }

  @Test
  void twoEntriesInAnotherOrderAreFound() {
    UUID second = entry(2);
    UUID third = entry(3);
    intruder.update("update audit.seal set entry_id = ? where position = 2", UUID.randomUUID());
    intruder.update("update audit.seal set entry_id = ? where position = 3", second);
    intruder.update("update audit.seal set entry_id = ? where position = 2", third);
    assertThat(verify()).isEqualTo(new Broken(2, Optional.of(third), Fault.ENTRY_CHANGED));
  }

  @Test
  void aLinkThatIsGoneIsFound() {
    intruder.update("delete from audit.seal where position = 3");
    assertThat(verify()).isEqualTo(new Broken(3, Optional.of(entry(4)), Fault.LINK_MISSING));
  }

  @Test
  void aTailThatWasCutWithItsCheckpointIsFound() {
    intruder.update(
        "delete from audit.entry where id in (select entry_id from audit.seal where position > 4)");
    intruder.update("delete from audit.seal where position > 4");
    intruder.update("delete from audit.checkpoint where position > 4");
    assertThat(verify()).isEqualTo(new Broken(5, Optional.empty(), Fault.END_MISSING));
  }

  @Test
  void aTrailThatWasEmptiedIsFound() {
    intruder.execute("truncate audit.entry, audit.seal, audit.checkpoint, audit.pending");
    assertThat(verify()).isEqualTo(new Broken(1, Optional.empty(), Fault.END_MISSING));
  }

  @Test
  void aCheckpointWithAnotherHashIsFound() {
    intruder.update("update audit.checkpoint set hash = sha256('x') where position = 3");
    assertThat(verify()).isEqualTo(new Broken(3, Optional.of(entry(3)), Fault.CHECKPOINT_DIFFERS));
  }

  @Test
  void aCheckpointSignedByAnotherKeyIsFound() throws Exception {
    replaceCheckpoint(3);
    assertThat(verify()).isEqualTo(new Broken(3, Optional.of(entry(3)), Fault.SIGNATURE_FALSE));
  }

  @Test
  void aWholeChainThatWasComputedAgainIsFound() throws Exception {
    UUID id = entry(2);
    intruder.update("update audit.entry set doer = 'user:other' where id = ?", id);
    computeAgain();
    assertThat(verify()).as("old checkpoints").isInstanceOf(Broken.class);
    replaceCheckpoint(3);
    replaceCheckpoint(6);
    assertThat(verify())
        .as("checkpoints by another key")
        .isEqualTo(new Broken(3, Optional.of(entry(3)), Fault.SIGNATURE_FALSE));
    intruder.update("delete from audit.checkpoint");
    assertThat(verify())
        .as("no checkpoints: the installation's own note remains")
        .isEqualTo(new Broken(6, Optional.of(entry(6)), Fault.CHECKPOINT_DIFFERS));
  }

  @Test
  void writersAtOnceWhileItIsSealedLeaveOneWholeChain() throws Exception {
    try (var workers = Executors.newFixedThreadPool(5)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        running.add(workers.submit(() -> write(25)));
      }
      running.add(
          workers.submit(() -> {
            for (int i = 0; i < 10; i++) {
              sealer.seal();
            }
          }));
      for (Future<?> one : running) {
        one.get();
      }
    }
    sealer.seal();
    assertThat(verify())
        .isInstanceOfSatisfying(
            Whole.class,
            whole -> {
              assertThat(whole.sealed()).isEqualTo(106);
              assertThat(whole.waiting()).isZero();
            });
  }

  private void write(int entries) {
    for (int i = 0; i < entries; i++) {
      transaction.write(
          WRITER,
          () -> {
            trail.record(WRITER, AuditEvent.changed("thing.changed", "thing", UUID.randomUUID()));
            return entries;
          });
    }
  }

  private Verdict verify() {
    return transaction.read(WRITER, verifier::verify);
  }

  private UUID entry(int position) {
    return intruder.queryForObject(
        "select entry_id from audit.seal where position = ?", UUID.class, position);
  }

  private void computeAgain() {
    intruder.execute(
        """
        do $$
        declare
          link record;
          chain bytea := '';
        begin
          for link in select s.position, e from audit.seal s join audit.entry e on e.id = s.entry_id
              order by s.position loop
            chain := sha256(chain || convert_to(audit.canonical(link.e), 'UTF8'));
            update audit.seal set hash = chain where position = link.position;
          end loop;
        end $$
        """);
  }

  private void replaceCheckpoint(int position) throws Exception {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] hash =
        intruder.queryForObject(
            "select hash from audit.seal where position = ?", byte[].class, position);
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(
        ("mangnon-audit " + position + " " + HexFormat.of().formatHex(hash)).getBytes("US-ASCII"));
    intruder.update(
        "update audit.checkpoint set hash = ?, public_key = ?, signature = ? where position = ?",
        hash,
        pair.getPublic().getEncoded(),
        signature.sign(),
        position);
  }
}
