package vn.mangnon.children.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.children.Register;
import vn.mangnon.children.record.ChildAnswer;
import vn.mangnon.children.record.Children;
import vn.mangnon.children.record.IdentityRevision;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.Refusal;
import vn.mangnon.children.requests.Request;
import vn.mangnon.children.requests.RequestKind;
import vn.mangnon.children.requests.Requests;
import vn.mangnon.children.search.ChildQuery;
import vn.mangnon.children.search.ChildSearch;
import vn.mangnon.children.search.Found;
import vn.mangnon.children.sources.ImportReport;
import vn.mangnon.children.sources.Imports;
import vn.mangnon.children.sources.Source;
import vn.mangnon.database.HeldLock;

/** Whoever writes a name at the very moment at which it is forgotten does not bring it back. */
class StayForgottenTest {
  private static final Register REGISTER = new Register();
  private static final String DOSES =
      "Mã đối tượng;Họ và tên;Ngày sinh;Giới tính;Số định danh cá nhân;Mã xã;Thôn;Họ tên mẹ;Vắc xin;Mũi;Ngày tiêm";
  private static int next;

  private final int place = REGISTER.commune(next++);
  private final Actor.User officer = REGISTER.officer(place);
  private final Actor.User second = REGISTER.officer(place);
  private final Retention retention = REGISTER.the(Retention.class);

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  @BeforeEach
  void nothingIsLeftOfOtherTests() {
    assertThat(REGISTER.count("children.names_owed")).isZero();
  }

  @Test
  void aCorrectionUnderWayIsForgottenWithTheRest() {
    UUID child = REGISTER.open(officer, place, "Tằng Văn Cũ", "05/03/2019");
    UUID proposal = erasure(child);
    CompletableFuture<ChildAnswer> correcting;
    CompletableFuture<RetentionAnswer> forgetting;
    try (HeldLock names = names(child)) {
      correcting = beside(() -> renamed(child, "Tằng Văn Mười"));
      int correction = names.awaited();
      forgetting = beside(() -> retention.decide(second, proposal, true));
      names.awaitedBehind(correction);
    }
    assertThat(correcting.join()).isInstanceOf(ChildAnswer.Done.class);
    assertThat(forgetting.join()).isInstanceOf(RetentionAnswer.Done.class);
    assertThat(everything()).doesNotContain("Cũ").doesNotContain("cũ").doesNotContain("Mười");
    assertThat(everything()).doesNotContain("mười");
  }

  @Test
  void aCorrectionThatWaitedUntilTheChildWasForgottenIsRefused() {
    UUID child = REGISTER.open(officer, place, "Tằng Văn Chờ", "05/03/2019");
    UUID proposal = erasure(child);
    CompletableFuture<ChildAnswer> correcting;
    CompletableFuture<RetentionAnswer> forgetting;
    try (HeldLock names = names(child)) {
      forgetting = beside(() -> retention.decide(second, proposal, true));
      int forgetful = names.awaited();
      correcting = beside(() -> renamed(child, "Tằng Văn Chót"));
      names.awaitedBehind(forgetful);
    }
    assertThat(forgetting.join()).isInstanceOf(RetentionAnswer.Done.class);
    assertThat(correcting.join())
        .isEqualTo(new ChildAnswer.Invalid(List.of(new Mistake("", Refusal.RESTRICTED))));
    assertThat(everything()).doesNotContain("Chờ").doesNotContain("Chót");
  }

  @Test
  void whatAFileSaysOtherwiseIsNotKeptOfAChildForgottenMeanwhile() {
    String row = "TC-khác;Tằng Văn Khác;%s;Nam;;" + code() + ";Thôn 1;Tằng Thị Mẹ;BCG;1;06/03/2024";
    take(row.formatted("05/03/2024"));
    UUID child = found("Tằng Văn Khác");
    var known = REGISTER.file(officer, child).identity();
    Register.done(
        REGISTER
            .the(Children.class)
            .correct(
                officer,
                child,
                known.id(),
                Register.who("Tằng Văn Khác", "04/03/2024"),
                "document",
                "xem giấy"));
    UUID proposal = erasure(child);
    CompletableFuture<ImportReport> taking;
    CompletableFuture<RetentionAnswer> forgetting;
    try (HeldLock names = names(child)) {
      forgetting = beside(() -> retention.decide(second, proposal, true));
      int forgetful = names.awaited();
      taking = beside(() -> take(row.formatted("03/03/2024")));
      names.awaitedBehind(forgetful);
    }
    assertThat(forgetting.join()).isInstanceOf(RetentionAnswer.Done.class);
    assertThat(taking.join().conflicts()).as("birth and sex").isEqualTo(2);
    assertThat(
            REGISTER
                .superuser()
                .queryForList(
                    "select held || given from children.conflict where child = ?",
                    String.class,
                    child))
        .allMatch(String::isEmpty);
  }

  @Test
  void namesOfAnImportThatArriveAfterItsRecordsAreWaitedForAndForgotten() {
    CompletableFuture<ImportReport> taking;
    CompletableFuture<RetentionAnswer> forgetting;
    try (Late late = new Late("Tằng Văn Trễ", "Mẹ Trễ")) {
      taking = late.taking;
      UUID proposal = erasure(late.child);
      forgetting = beside(() -> retention.decide(second, proposal, true));
      late.names.awaitedBehind(late.naming);
    }
    assertThat(taking.join().opened()).isEqualTo(1);
    assertThat(forgetting.join()).isInstanceOf(RetentionAnswer.Done.class);
    assertThat(everything()).doesNotContain("Trễ").doesNotContain("trễ");
  }

  @Test
  void aNameCorrectedBeforeItsImportHasWrittenItIsNotFoundAnyMore() {
    CompletableFuture<ImportReport> taking;
    CompletableFuture<ChildAnswer> correcting;
    UUID child;
    try (Late late = new Late("Tằng Văn Sớm", "Mẹ Sớm")) {
      taking = late.taking;
      child = late.child;
      correcting = beside(() -> renamed(child, "Tằng Văn Đúng"));
      late.names.awaitedBehind(late.naming);
    }
    assertThat(taking.join().opened()).isEqualTo(1);
    assertThat(correcting.join()).isInstanceOf(ChildAnswer.Done.class);
    ChildSearch search = REGISTER.the(ChildSearch.class);
    assertThat(search.find(officer, ChildQuery.named("Tằng Văn Đúng")))
        .extracting(Found::child)
        .contains(child);
    assertThat(
            REGISTER
                .superuser()
                .queryForList(
                    """
                    select e.folded from children.name_link l
                    join children.name_entry e on e.id = l.name where l.child = ?
                    """,
                    String.class,
                    child))
        .as("each name once, the old one not")
        .containsExactlyInAnyOrder("Tằng Văn Đúng", "Mẹ Sớm");
  }

  /** A child whose import has kept the record and has yet to write the names. */
  private final class Late implements AutoCloseable {
    private final CompletableFuture<ImportReport> taking;
    private final HeldLock names;
    private final int naming;
    private final UUID child;

    Late(String name, String mother) {
      HeldLock.Queued behindTheRecords;
      try (HeldLock records =
          HeldLock.of(
              REGISTER.database.superuser(), "lock table children.identity in share mode")) {
        taking =
            beside(() ->
                take(
                    "TC-%s;%s;05/03/2024;Nam;;%s;;%s;BCG;1;06/03/2024"
                        .formatted(name, name, code(), mother)));
        records.awaited();
        behindTheRecords =
            HeldLock.queued(
                REGISTER.database.superuser(), "lock table children.names_owed in share mode");
      }
      names = behindTheRecords.await();
      naming = names.awaited();
      child =
          REGISTER
              .superuser()
              .query(
                  "select child from children.identity where name = ?",
                  (row, index) -> row.getObject(1, UUID.class),
                  name)
              .getFirst();
    }

    @Override
    public void close() {
      names.close();
    }
  }

  @Test
  void aNameOfNobodyThatAnImportIsAboutToGiveIsNotForgottenUnderItsHands() {
    UUID other = REGISTER.open(officer, place, "Tằng Văn Trùng", "05/03/2019");
    Register.done(renamed(other, "Tằng Văn Riêng"));
    CompletableFuture<ImportReport> taking;
    try (HeldLock conflicts =
        HeldLock.of(REGISTER.database.superuser(), "lock table children.conflict in share mode")) {
      taking =
          beside(() ->
              take(
                  "TC-trùng;Tằng Văn Trùng;05/03/2024;Nam;;"
                      + code()
                      + ";;Tằng Thị Mẹ;BCG;1;06/03/2024"));
      conflicts.awaited();
      RetentionRepository repository = REGISTER.the(RetentionRepository.class);
      REGISTER
          .the(SignedTransaction.class)
          .write(
              Actor.machine("retention"),
              () -> {
                repository.forgetNames();
                return true;
              });
    }
    assertThat(taking.join().opened()).isEqualTo(1);
    assertThat(REGISTER.the(ChildSearch.class).find(officer, ChildQuery.named("Tằng Văn Trùng")))
        .filteredOn(found -> !found.child().equals(other))
        .hasSize(1);
    assertThat(
            REGISTER
                .superuser()
                .queryForList(
                    """
                    select 1 from children.name_link l
                    where not exists (select from children.name_entry e where e.id = l.name)
                    """))
        .isEmpty();
  }

  private static <T> CompletableFuture<T> beside(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
  }

  /** Every change of a record's names waits for this lock, late in its work. */
  private static HeldLock names(UUID child) {
    return HeldLock.of(
        REGISTER.database.superuser(),
        "select from children.name_link where child = '%s' for update".formatted(child));
  }

  private ChildAnswer renamed(UUID child, String name) {
    IdentityRevision now = REGISTER.file(officer, child).identity();
    return REGISTER
        .the(Children.class)
        .correct(officer, child, now.id(), Register.who(name, "05/03/2019"), "document", "nhầm");
  }

  private UUID erasure(UUID child) {
    Requests requests = REGISTER.the(Requests.class);
    Register.done(
        requests.take(officer, child, RequestKind.ERASE, "mẹ", "xóa hết", Register.TODAY));
    Request request =
        requests.open(officer).stream()
            .filter(one -> one.child().equals(child))
            .findFirst()
            .orElseThrow();
    Register.done(requests.answer(officer, request.id(), Request.Outcome.GRANTED, "vâng"));
    return retention.newest(second).getFirst().id();
  }

  private UUID found(String name) {
    return REGISTER.the(ChildSearch.class).find(officer, ChildQuery.named(name)).stream()
        .map(Found::child)
        .findFirst()
        .orElseThrow();
  }

  private ImportReport take(String row) {
    Imports imports = REGISTER.the(Imports.class);
    Source source = imports.source("vaccination").orElseThrow();
    byte[] content = (DOSES + "\r\n" + row).getBytes(StandardCharsets.UTF_8);
    return imports.take(officer, source, "tep.csv", content, true, count -> {});
  }

  private String code() {
    return REGISTER.places().place(place).code();
  }

  /** All of the register but the files, which are forgotten by themselves. */
  private static String everything() {
    return REGISTER.dump(List.of("import", "import_file")).toString();
  }
}
