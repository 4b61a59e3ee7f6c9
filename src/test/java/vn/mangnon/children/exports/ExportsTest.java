package vn.mangnon.children.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.children.Register;
import vn.mangnon.children.exports.ExportAnswer.Reason;
import vn.mangnon.children.exports.ExportAnswer.Refused;
import vn.mangnon.children.record.Members;

class ExportsTest {
  private static final Register REGISTER = new Register();
  private static final String WHY = "Phát quà Trung thu, giao trưởng khu phố";
  private static final int PLACE = REGISTER.commune(0);
  private static final Actor.User OFFICER = REGISTER.officer(PLACE);
  private static final Actor.User SECOND = REGISTER.officer(PLACE);
  private static final int FEW = REGISTER.commune(1);

  static {
    for (int i = 0; i < 51; i++) {
      REGISTER.open(OFFICER, PLACE, "Chíu Văn Xuất " + i, "05/03/2019");
    }
  }

  private final Exports exports = REGISTER.the(Exports.class);

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  @Test
  void aListWithoutAReasonOrOfAnotherCommuneIsNotAskedFor() {
    assertThat(exports.ask(OFFICER, PLACE, ListKind.ALL, " quà "))
        .isEqualTo(new Refused(Reason.REASON_MISSING));
    assertThat(exports.ask(OFFICER, FEW, ListKind.ALL, WHY))
        .isEqualTo(new Refused(Reason.PLACE_UNKNOWN));
    Actor collaborator = REGISTER.user(Role.COLLABORATOR, Optional.of(PLACE));
    assertThat(exports.ask(collaborator, PLACE, ListKind.ALL, WHY))
        .isEqualTo(new Refused(Reason.PLACE_UNKNOWN));
    assertThat(exports.newest(collaborator)).isEmpty();
  }

  @Test
  void aShortListNeedsNobodyElseAndEveryChildOnItIsLogged() {
    Actor.User officer = REGISTER.officer(FEW);
    UUID child = REGISTER.open(officer, FEW, "Lỷ A Sáng", "05/03/2019");
    UUID resting = REGISTER.open(officer, FEW, "Lỷ A Nghỉ", "05/03/2019");
    REGISTER
        .the(SignedTransaction.class)
        .write(
            officer,
            () -> {
              REGISTER
                  .the(Members.class)
                  .restrict(resting, Optional.of(REGISTER.clock.instant()));
              return resting;
            });
    UUID id = asked(officer, FEW, ListKind.UNREGISTERED);
    ListFile file = released(exports.takeOut(officer, id, ListFormat.CSV));
    assertThat(file.rows()).hasSize(1);
    assertThat(file.rows().getFirst()).startsWith("Lỷ A Sáng", "05/03/2019").hasSize(6);
    assertThat(
            REGISTER
                .superuser()
                .queryForList(
                    "select event from audit.entry where ids like ? or subject = ? order by event",
                    String.class,
                    "%export=" + id + "%",
                    id.toString()))
        .containsExactly("child.exported", "export.asked", "export.taken-out");
    assertThat(REGISTER.file(officer, child).id()).isEqualTo(child);
  }

  @Test
  void aLongListWaitsForASecondPersonWhoIsNotTheFirst() {
    UUID id = asked(OFFICER, PLACE, ListKind.ALL);
    assertThat(exports.takeOut(OFFICER, id, ListFormat.CSV))
        .isEqualTo(new Refused(Reason.WAITING));
    assertThat(exports.decide(OFFICER, id, true)).isEqualTo(new Refused(Reason.SAME_PERSON));
    assertThat(exports.decide(REGISTER.officer(FEW), id, true))
        .isInstanceOf(ExportAnswer.Absent.class);
    assertThat(exports.decide(SECOND, id, true)).isEqualTo(new ExportAnswer.Done(id));
    assertThat(exports.decide(SECOND, id, false)).isEqualTo(new Refused(Reason.DECIDED));
    assertThat(exports.takeOut(SECOND, id, ListFormat.CSV))
        .isEqualTo(new Refused(Reason.NOT_YOURS));
    assertThat(released(exports.takeOut(OFFICER, id, ListFormat.XLSX)).rows()).hasSize(51);
    REGISTER.clock.pass(Duration.ofHours(25));
    assertThat(exports.takeOut(OFFICER, id, ListFormat.CSV)).isEqualTo(new Refused(Reason.OVER));
  }

  @Test
  void aListThatWasNotApprovedNeverLeaves() {
    UUID id = asked(OFFICER, PLACE, ListKind.ALL);
    exports.decide(SECOND, id, false);
    assertThat(exports.takeOut(OFFICER, id, ListFormat.CSV))
        .isEqualTo(new Refused(Reason.WAITING));
  }

  @Test
  void theDatabaseItselfRefusesThatWhoAskedDecides() {
    UUID id = asked(OFFICER, PLACE, ListKind.ALL);
    ExportRepository repository = REGISTER.the(ExportRepository.class);
    assertThatThrownBy(() ->
            REGISTER
                .the(SignedTransaction.class)
                .write(
                    OFFICER,
                    () -> {
                      repository.decide(
                          REGISTER.id(), id, true, REGISTER.clock.instant(), OFFICER.id(), "");
                      return id;
                    }))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void takingAListOutTakesAFixedNumberOfStatements() {
    UUID id = asked(OFFICER, PLACE, ListKind.ALL);
    exports.decide(SECOND, id, true);
    REGISTER.source.take();
    exports.takeOut(OFFICER, id, ListFormat.CSV);
    assertThat(REGISTER.source.take()).hasSize(3);
  }

  private UUID asked(Actor actor, int place, ListKind list) {
    if (exports.ask(actor, place, list, WHY) instanceof ExportAnswer.Done(UUID id)) {
      return id;
    }
    throw new AssertionError("not asked for");
  }

  private static ListFile released(ExportAnswer answer) {
    if (answer instanceof ExportAnswer.Released(ListFile file)) {
      return file;
    }
    throw new AssertionError("not released: " + answer);
  }
}
