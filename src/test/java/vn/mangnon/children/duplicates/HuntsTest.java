package vn.mangnon.children.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.Register;
import vn.mangnon.linkage.Progress;

class HuntsTest {
  private static final Register REGISTER = new Register();
  private static int next;

  private final HuntRepository runs = REGISTER.the(HuntRepository.class);
  private final SignedTransaction transactions = REGISTER.the(SignedTransaction.class);
  private final Duplicates duplicates = REGISTER.the(Duplicates.class);
  private final Hunts hunts =
      new Hunts(
          REGISTER.the(Hunt.class),
          runs,
          transactions,
          REGISTER.the(AuditTrail.class),
          REGISTER.clock);
  private Actor.User officer = REGISTER.officer(REGISTER.commune(0));

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  @BeforeEach
  void twoRecordsOfOneChildInACommuneOfTheirOwn() {
    int place = REGISTER.commune(next++);
    officer = REGISTER.officer(place);
    for (int i = 0; i < 30; i++) {
      REGISTER.open(officer, place, "Vi Văn Số " + (char) ('A' + i), "0" + (1 + i % 9) + "/2019");
    }
    REGISTER.open(officer, place, "Tằng Thị Múi Nhì", "14/02/2017", "Chìu Thị Sám");
    REGISTER.open(officer, place, "Tang Thi Mui Nhi", "14/02/2017", "Chìu Thị Sám");
  }

  @Test
  void aSearchRunsInTheBackgroundAndSaysWhatItFound() {
    hunts.begin(officer);
    hunts.close();
    HuntRun run = hunts.last(officer).orElseThrow();
    assertThat(run.state()).isEqualTo(HuntState.DONE);
    assertThat(run.bag().records()).isEqualTo(32);
    assertThat(run.bag().pairs()).isPositive().isEqualTo(duplicates.open(officer).size());
    assertThat(run.headway().percent()).isEqualTo(100);
    assertThat(hunts.last(REGISTER.officer(REGISTER.commune(next - 1))))
        .as("another person's search")
        .isEmpty();
  }

  @Test
  void aSearchThatWasStoppedWritesNothing() {
    UUID id = begun();
    hunts.stop(officer);
    hunts.work(officer, id);
    assertThat(hunts.last(officer).orElseThrow().state()).isEqualTo(HuntState.CANCELLED);
    assertThat(duplicates.open(officer)).isEmpty();
  }

  @Test
  void aSearchStoppedWhileItComparesWritesNothingEither() {
    UUID id = begun();
    Hunt hunt = REGISTER.the(Hunt.class);
    Progress stopping =
        (stage, done, of) -> {
          hunts.stop(officer);
          throw new CancellationException();
        };
    assertThatThrownBy(() -> hunt.run(officer, stopping, () -> {}))
        .isInstanceOf(CancellationException.class);
    assertThat(hunts.last(officer).map(HuntRun::id)).isEqualTo(Optional.of(id));
    assertThat(hunts.last(officer).orElseThrow().stoppable(REGISTER.clock.instant())).isFalse();
    assertThat(duplicates.open(officer)).isEmpty();
  }

  @Test
  void whoeverHasASearchRunningBeginsNoSecondOne() {
    UUID id = begun();
    hunts.begin(officer);
    hunts.close();
    assertThat(hunts.last(officer).map(HuntRun::id)).contains(id);
  }

  @Test
  void whatIsBeingWrittenIsNotStoppedHalfWay() {
    UUID id = begun();
    transactions.write(
        officer,
        () ->
            runs.steps()
                .advance(
                    id,
                    HuntState.WRITING,
                    java.util.List.of(HuntState.SEARCHING),
                    REGISTER.clock.instant()));
    hunts.stop(officer);
    assertThat(hunts.last(officer).orElseThrow().state()).isEqualTo(HuntState.WRITING);
  }

  private UUID begun() {
    UUID id = REGISTER.id();
    transactions.write(
        officer,
        () -> {
          runs.add(id, REGISTER.clock.instant(), officer);
          return id;
        });
    return id;
  }
}
