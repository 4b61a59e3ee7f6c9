package vn.mangnon.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.exchange.ImportOptions.Mode;
import vn.mangnon.statistics.BatchChange;
import vn.mangnon.statistics.Submissions;
import vn.mangnon.statistics.World;

class SentFilesTest {
  private final Desk desk = new Desk();
  private final SentFiles files = desk.world.the(SentFiles.class);

  @AfterEach
  void close() {
    desk.close();
  }

  private SentFile taken(byte[] file) {
    SentFile sent = desk.sent(desk.office, file);
    assertThat(files.take(desk.office, sent.id(), Mode.ALL_OR_NOTHING, ""))
        .isInstanceOf(SentFileAnswer.Done.class);
    return desk.settled(desk.office, sent.id());
  }

  @Test
  void aCheckWritesNothingAndTheDecisionWritesOnce() {
    SentFile sent = desk.sent(desk.office, desk.filled(2, 100, 90));
    assertThat(sent.state()).isEqualTo(ImportState.CHECKED);
    assertThat(sent.report().orElseThrow().added()).isEqualTo(4);
    assertThat(desk.standing()).isZero();
    files.take(desk.office, sent.id(), Mode.ALL_OR_NOTHING, "");
    SentFile done = desk.settled(desk.office, sent.id());
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(desk.standing()).isEqualTo(4);
    assertThat(files.take(desk.office, sent.id(), Mode.ALL_OR_NOTHING, ""))
        .isEqualTo(new SentFileAnswer.Refused(SentFileRefusal.NOT_READY));
    assertThat(desk.standing()).isEqualTo(4);
  }

  @Test
  void showsWhatChangedAndTakesItBack() {
    taken(desk.filled(1, 100, 90));
    SentFile second = taken(desk.filled(1, 120, 90));
    List<BatchChange> changes = files.changes(desk.office, second, 0, 50);
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().before())
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("100"));
    assertThat(changes.getFirst().value()).isEqualByComparingTo("120");
    assertThat(files.undo(desk.office, second.id())).isInstanceOf(SentFileAnswer.Done.class);
    assertThat(
            desk.world.rows(
                "select 1 from statistics.observation where known_to = 'infinity' and value = 100"))
        .hasSize(1);
    assertThat(files.find(desk.office, second.id()).orElseThrow().state())
        .isEqualTo(ImportState.UNDONE);
    assertThat(files.undo(desk.office, second.id()))
        .isEqualTo(new SentFileAnswer.Refused(SentFileRefusal.ALREADY_UNDONE));
  }

  @Test
  void whatLaterCorrectionsStandOnIsNotTakenBack() {
    SentFile first = taken(desk.filled(1, 100, 90));
    taken(desk.filled(1, 120, 90));
    SentFileAnswer answer = files.undo(desk.office, first.id());
    assertThat(answer).isInstanceOf(SentFileAnswer.Stands.class);
    SentFileAnswer.Stands stands = (SentFileAnswer.Stands) answer;
    assertThat(stands.why()).isEqualTo(SentFileRefusal.CORRECTED_SINCE);
    assertThat(stands.since().corrections())
        .singleElement()
        .satisfies(change ->
            assertThat(change.now())
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("120")));
    assertThat(desk.standing()).isEqualTo(2);
  }

  @Test
  void whatWasAcceptedSinceIsNotTakenBack() {
    SentFile file = taken(desk.filled(1, 100, 90));
    UUID id =
        UUID.fromString(
            String.valueOf(
                desk.world.rows("select id from statistics.submission").getFirst().get("id")));
    World.done(desk.world.the(Submissions.class).accept(desk.office, id, 1));
    SentFileAnswer answer = files.undo(desk.office, file.id());
    assertThat(answer).isInstanceOf(SentFileAnswer.Stands.class);
    assertThat(((SentFileAnswer.Stands) answer).since().accepted()).hasSize(1);
    assertThat(desk.standing()).isEqualTo(2);
  }

  @Test
  void afterADayNothingIsTakenBack() {
    SentFile file = taken(desk.filled(1, 100, 90));
    desk.world.clock.pass(Duration.ofHours(25));
    assertThat(files.undo(desk.office, file.id()))
        .isEqualTo(new SentFileAnswer.Refused(SentFileRefusal.TOO_LATE));
  }

  @Test
  void nobodySeesOrTouchesTheFileOfSomebodyElse() {
    SentFile file = desk.sent(desk.office, desk.filled(1, 100, 90));
    Actor.User other = desk.world.user(Role.LEAD_AGENCY, Optional.empty(), Optional.empty());
    assertThat(files.find(other, file.id())).isEmpty();
    assertThat(files.newest(other)).isEmpty();
    assertThat(files.take(other, file.id(), Mode.GOOD_ROWS, ""))
        .isInstanceOf(SentFileAnswer.Absent.class);
    assertThat(files.undo(other, file.id())).isInstanceOf(SentFileAnswer.Absent.class);
    assertThat(files.discard(other, file.id())).isInstanceOf(SentFileAnswer.Absent.class);
  }

  @Test
  void anInterruptedFileIsShownAsSuchAndCanBeBegunAgain() {
    SentFile sent = desk.sent(desk.office, desk.filled(1, 100, 90));
    desk.world.rows(
        "update exchange.import set state = 'RUNNING', changed_at = began_at - interval '1 hour' returning 1");
    SentFile stopped = files.find(desk.office, sent.id()).orElseThrow();
    assertThat(stopped.interrupted(desk.world.clock.instant())).isTrue();
    assertThat(files.checkAgain(desk.office, sent.id())).isInstanceOf(SentFileAnswer.Done.class);
    assertThat(desk.settled(desk.office, sent.id()).state()).isEqualTo(ImportState.CHECKED);
    assertThat(desk.standing()).isZero();
  }

  @Test
  void thePagesAskTheDatabaseFewThingsHoweverManyFilesThereAre() {
    SentFile file = taken(desk.filled(3, 100, 90));
    desk.world.source.take();
    files.newest(desk.office);
    desk.world.the(FormWorkbooks.class).forms(desk.office);
    assertThat(desk.world.source.take()).as("what the list asks about figures").hasSizeLessThan(5);
    files.find(desk.office, file.id());
    files.changes(desk.office, file, 0, 50);
    assertThat(desk.world.source.take()).as("what one file asks").hasSize(1);
  }

  @Test
  void contentsAreForgottenAfterAWeekWhoeverSentThemAndWithoutAnotherFile() {
    Actor.User another = desk.world.user(Role.LEAD_AGENCY, Optional.empty(), Optional.empty());
    SentFile old = desk.sent(desk.office, desk.filled(1, 100, 90));
    SentFile anothers = desk.sent(another, desk.filled(1, 100, 90));
    desk.world.clock.pass(SentFileSweep.KEPT.minusDays(1));
    SentFile young = desk.sent(desk.office, desk.filled(2, 100, 90));
    SentFileSweep sweep = desk.world.the(SentFileSweep.class);
    assertThat(sweep.sweep()).isZero();
    desk.world.clock.pass(Duration.ofDays(1));
    assertThat(sweep.sweep()).isEqualTo(2);
    assertThat(desk.world.rows("select import from exchange.import_file"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsValue(young.id()));
    assertThat(files.take(desk.office, old.id(), Mode.ALL_OR_NOTHING, ""))
        .isEqualTo(new SentFileAnswer.Refused(SentFileRefusal.CONTENT_GONE));
    assertThat(files.find(another, anothers.id()).orElseThrow().state())
        .isEqualTo(ImportState.CHECKED);
  }

  @Test
  void nobodyButTheApplicationForgetsContents() {
    SentFileRepository repository = desk.world.the(SentFileRepository.class);
    assertThatThrownBy(() ->
            desk.world
                .the(SignedTransaction.class)
                .write(
                    desk.office, () -> repository.forgetContentBefore(desk.world.clock.instant())))
        .rootCause()
        .hasMessageContaining("only the application forgets");
  }
}
