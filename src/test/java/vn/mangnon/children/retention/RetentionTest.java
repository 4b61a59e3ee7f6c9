package vn.mangnon.children.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.children.Register.done;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.children.Register;
import vn.mangnon.children.record.ChildAnswer;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.Fact;
import vn.mangnon.children.record.FactEntry;
import vn.mangnon.children.record.Facts;
import vn.mangnon.children.requests.Request;
import vn.mangnon.children.requests.RequestKind;
import vn.mangnon.children.requests.Requests;
import vn.mangnon.children.retention.RetentionAnswer.Reason;
import vn.mangnon.children.retention.RetentionAnswer.Refused;
import vn.mangnon.children.search.ChildQuery;
import vn.mangnon.children.search.ChildSearch;
import vn.mangnon.children.sources.Imports;
import vn.mangnon.children.sources.Source;

class RetentionTest {
  private static final Register REGISTER = new Register();
  private final Retention retention = REGISTER.the(Retention.class);

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  @Test
  void aRecordPastItsTermIsShownFirstAndAnonymisedOnlyWhenAnotherPersonAgrees() {
    int place = REGISTER.commune(0);
    Actor.User officer = REGISTER.officer(place);
    Actor.User second = REGISTER.officer(place);
    UUID dead = REGISTER.open(officer, place, "Tằng Thị Quên", "05/03/2016", "Tằng Thị Mẹ");
    UUID living = REGISTER.open(officer, place, "Tằng Văn Nhớ", "05/03/2016", "Tằng Thị Mẹ");
    record(officer, dead, new Fact.Death("disease"), LocalDate.of(2020, 6, 1));
    record(officer, dead, new Fact.BirthRegistration("KS-Quên-1", false), LocalDate.of(2016, 4, 1));
    notTaken(dead, "Tằng Thị Quên", "Tằng Thị Quen");
    Map<String, List<String>> before = REGISTER.dump(List.of("retention_run", "retention_subject"));
    UUID proposal = proposed(retention.propose(officer, place));
    assertThat(REGISTER.dump(List.of("retention_run", "retention_subject")))
        .as("a proposal changes nothing")
        .isEqualTo(before);
    assertThat(retention.newest(second).getFirst().subjects())
        .containsExactly(new Proposal.Subject(dead, "died", "Tằng Thị Quên"));
    assertThat(retention.decide(officer, proposal, true))
        .isEqualTo(new Refused(Reason.SAME_PERSON));
    assertThat(retention.decide(second, proposal, true))
        .isEqualTo(new RetentionAnswer.Done(proposal));
    assertThat(everything()).doesNotContain("Quên").doesNotContain("Quen").contains("Nhớ");
    ChildFile file = REGISTER.file(officer, dead);
    assertThat(file.identity().identity().name()).isEmpty();
    assertThat(file.identity().identity().birth().orElseThrow().written()).isEqualTo("2016");
    assertThat(file.episodes()).as("what may be counted stays").hasSize(2);
    assertThat(file.anonymised()).isTrue();
    assertThat(file.restrictedAt()).isPresent();
    assertThat(REGISTER.the(Requests.class).lift(officer, dead))
        .as("there is nothing to work with again")
        .isInstanceOf(ChildAnswer.Absent.class);
    assertThat(REGISTER.file(officer, dead).restrictedAt()).isPresent();
    assertThat(REGISTER.file(officer, living).identity().identity().name())
        .isEqualTo("Tằng Văn Nhớ");
    assertThat(REGISTER.the(ChildSearch.class).find(officer, ChildQuery.named("Tằng Thị Quên")))
        .noneMatch(found -> found.child().equals(dead));
    assertThat(retention.decide(second, proposal, true)).isEqualTo(new Refused(Reason.DECIDED));
    assertThat(retention.propose(officer, place)).isEqualTo(new Refused(Reason.NOTHING_DUE));
    assertThat(events(dead)).contains("child.anonymised");
  }

  @Test
  void whatWasCorrectedSinceTheProposalStays() {
    int place = REGISTER.commune(1);
    Actor.User officer = REGISTER.officer(place);
    UUID child = REGISTER.open(officer, place, "Tằng Văn Còn", "05/03/2016");
    UUID episode = record(officer, child, new Fact.Death("disease"), LocalDate.of(2020, 6, 1));
    UUID proposal = proposed(retention.propose(officer, place));
    UUID revision =
        REGISTER.file(officer, child).episodes().stream()
            .filter(one -> one.episode().equals(episode))
            .findFirst()
            .orElseThrow()
            .id();
    done(REGISTER.the(Facts.class).withdraw(officer, child, episode, revision, "ghi nhầm em"));
    retention.decide(REGISTER.officer(place), proposal, true);
    assertThat(REGISTER.file(officer, child).identity().identity().name())
        .isEqualTo("Tằng Văn Còn");
  }

  @Test
  void aRecordThatWentWithItsFileIsForgottenAfterATermOfItsOwn() {
    int place = REGISTER.commune(7);
    Actor.User officer = REGISTER.officer(place);
    Actor.User second = REGISTER.officer(place);
    UUID child = broughtByAFileAndTakenBack(officer, place, "Phùng Văn Nhầm");
    assertThat(retention.propose(officer, place)).isEqualTo(new Refused(Reason.NOTHING_DUE));
    REGISTER.clock.pass(Duration.ofDays(190));
    UUID proposal = proposed(retention.propose(officer, place));
    assertThat(retention.newest(second).getFirst().subjects())
        .containsExactly(new Proposal.Subject(child, "withdrawn", "Phùng Văn Nhầm"));
    retention.decide(second, proposal, true);
    assertThat(REGISTER.dump(List.of("import", "import_file")).toString())
        .doesNotContain("Nhầm")
        .doesNotContain("nhầm");
    assertThat(events(child)).contains("child.withdrawn", "child.anonymised");
    assertThat(retention.propose(officer, place)).isEqualTo(new Refused(Reason.NOTHING_DUE));
  }

  @Test
  void agesAreCountedFromTheLastDayTheBirthMayHaveBeen() {
    int place = REGISTER.commune(2);
    Actor.User officer = REGISTER.officer(place);
    UUID child = REGISTER.open(officer, place, "Tằng Văn Lớn", "2009");
    RetentionRepository repository = REGISTER.the(RetentionRepository.class);
    List<RetentionRule> rules = retention.rules();
    assertThat(due(officer, repository, place, rules, LocalDate.of(2032, 12, 31))).isEmpty();
    assertThat(due(officer, repository, place, rules, LocalDate.of(2033, 1, 1)))
        .containsExactly(Map.entry(child, "grown_up"));
  }

  @Test
  void aGrantedErasureIsExecutedByASecondPersonEvenInTheRequestItself() {
    int place = REGISTER.commune(3);
    Actor.User officer = REGISTER.officer(place);
    Actor.User second = REGISTER.officer(place);
    UUID child = REGISTER.open(officer, place, "Chìu Thị Xóa", "05/03/2019", "Chìu Thị Xóa Mẹ");
    Requests requests = REGISTER.the(Requests.class);
    done(
        requests.take(
            officer, child, RequestKind.ERASE, "mẹ: Chìu Thị Xóa Mẹ", "xóa hết", Register.TODAY));
    Request request = requests.open(officer).getFirst();
    done(requests.answer(officer, request.id(), Request.Outcome.GRANTED, "Sẽ xóa tên Xóa"));
    assertThat(REGISTER.file(officer, child).identity().identity().name())
        .as("not before a second person agrees")
        .isEqualTo("Chìu Thị Xóa");
    Proposal proposal = retention.newest(second).getFirst();
    assertThat(proposal.kind()).isEqualTo(Proposal.Kind.ERASE);
    retention.decide(second, proposal.id(), true);
    assertThat(everything()).doesNotContain("Xóa");
  }

  @Test
  void nobodyElsewhereProposesOrDecides() {
    int place = REGISTER.commune(4);
    Actor.User officer = REGISTER.officer(place);
    UUID child = REGISTER.open(officer, place, "Lỷ A Riêng", "05/03/2016");
    record(officer, child, new Fact.Departure("abroad"), LocalDate.of(2020, 6, 1));
    Actor stranger = REGISTER.officer(REGISTER.commune(5));
    assertThat(retention.propose(stranger, place)).isEqualTo(new Refused(Reason.PLACE_UNKNOWN));
    UUID proposal = proposed(retention.propose(officer, place));
    assertThat(retention.decide(stranger, proposal, true))
        .isInstanceOf(RetentionAnswer.Absent.class);
    assertThat(retention.newest(stranger)).noneMatch(one -> one.id().equals(proposal));
  }

  @Test
  void theDatabaseAnonymisesNothingThatNoSecondPersonApproved() {
    int place = REGISTER.commune(6);
    Actor.User officer = REGISTER.officer(place);
    UUID child = REGISTER.open(officer, place, "Lỷ A Giữ", "05/03/2016");
    record(officer, child, new Fact.Departure("abroad"), LocalDate.of(2020, 6, 1));
    UUID proposal = proposed(retention.propose(officer, place));
    RetentionRepository repository = REGISTER.the(RetentionRepository.class);
    for (Actor actor : List.of(officer, Actor.machine("test"))) {
      assertThat(
              REGISTER
                  .the(SignedTransaction.class)
                  .write(
                      actor,
                      () ->
                          repository.anonymise(proposal, List.of(child), REGISTER.clock.instant())))
          .isEmpty();
    }
    assertThat(REGISTER.file(officer, child).identity().identity().name()).isEqualTo("Lỷ A Giữ");
  }

  private static UUID broughtByAFileAndTakenBack(Actor.User officer, int place, String name) {
    Imports imports = REGISTER.the(Imports.class);
    String code = REGISTER.places().place(place).code();
    String file =
        "Mã đối tượng;Họ và tên;Ngày sinh;Giới tính;Số định danh cá nhân;Mã xã;Thôn;Họ tên mẹ;"
            + "Vắc xin;Mũi;Ngày tiêm\r\nTC-nhầm;"
            + name
            + ";05/03/2024;Nam;;"
            + code
            + ";Thôn 1;Phùng Thị Nhầm Mẹ;BCG;1;06/03/2024";
    byte[] content = file.getBytes(StandardCharsets.UTF_8);
    Source source = imports.source("vaccination").orElseThrow();
    imports.take(officer, source, "nham.csv", content, true, count -> {});
    UUID child =
        REGISTER.the(ChildSearch.class).find(officer, ChildQuery.named(name)).getFirst().child();
    assertThat(imports.undoNow(officer, imports.newest(officer).getFirst().id())).isPresent();
    return child;
  }

  /** A value of a neighbour's file that the register did not take. */
  private static void notTaken(UUID child, String held, String given) {
    REGISTER
        .superuser()
        .update(
            """
            insert into children.conflict
              (id, child, scope, import, source, field, held, held_source, given, found_at)
            select gen_random_uuid(), id, scope, id, 'vaccination', 'name', ?, 'person', ?, now()
            from children.child where id = ?
            """,
            held,
            given,
            child);
  }

  private static Map<UUID, String> due(
      Actor actor,
      RetentionRepository repository,
      int place,
      List<RetentionRule> rules,
      LocalDate day) {
    return REGISTER
        .the(SignedTransaction.class)
        .read(actor, () -> repository.due(place, rules, day, ZoneOffset.UTC));
  }

  private static String everything() {
    return REGISTER.dump(List.of()).toString()
        + REGISTER.superuser().queryForList("select e::text from audit.entry e", String.class);
  }

  private static List<String> events(UUID child) {
    return REGISTER
        .superuser()
        .query(
            "select event from audit.entry where subject = ?",
            (row, i) -> row.getString(1),
            child.toString());
  }

  private static UUID proposed(RetentionAnswer answer) {
    if (answer instanceof RetentionAnswer.Done(UUID id)) {
      return id;
    }
    throw new AssertionError("not proposed: " + answer);
  }

  private static UUID record(Actor actor, UUID child, Fact fact, LocalDate day) {
    UUID episode = REGISTER.id();
    done(
        REGISTER
            .the(Facts.class)
            .record(
                actor,
                child,
                new FactEntry(
                    episode,
                    fact,
                    day,
                    Optional.empty(),
                    "hỏi về " + REGISTER.file(actor, child).identity().identity().name(),
                    "visit")));
    return episode;
  }
}
