package vn.mangnon.protection.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Role;
import vn.mangnon.children.record.Sex;
import vn.mangnon.protection.rules.FreeText;

class ConcernsTest {
  private static final ProtectionWorld WORLD = new ProtectionWorld();
  private final Concerns concerns = WORLD.concerns;

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void aReportIsReadAsItWasToldButForWhoItIsAbout() {
    NewConcern told = WORLD.taken(WORLD.operator, WORLD.told());
    Concern concern = concerns.find(WORLD.worker, told.id(), "test").orElseThrow();
    assertThat(concern.told()).isEqualTo(told.told());
    assertThat(concern.receivedAt()).isEqualTo(told.receivedAt());
    assertThat(concern.children())
        .singleElement()
        .satisfies(child -> {
          assertThat(child.outcome()).isEqualTo(new Concern.Outcome.Waiting());
          assertThat(
                  WORLD.identities.unmask(
                      WORLD.worker, child.person().orElseThrow(), Purpose.VISIT))
              .contains(told.children().getFirst().identity());
        });
    assertThat(concern.caller()).isPresent();
  }

  @Test
  void aReportSentTwiceIsOne() {
    NewConcern told = WORLD.taken(WORLD.operator, WORLD.told());
    long before = WORLD.register.count("protection.deadline");
    assertThat(concerns.take(WORLD.operator, told)).isEqualTo(new ConcernAnswer.Done(told.id()));
    assertThat(concerns.take(WORLD.worker, told)).isEqualTo(new ConcernAnswer.Absent());
    assertThat(WORLD.register.count("protection.deadline")).isEqualTo(before);
  }

  @Test
  void everythingButWhatHappenedMayBeUnknown() {
    NewConcern told = WORLD.told(Optional.empty(), Optional.empty(), List.of());
    WORLD.taken(WORLD.operator, told);
    assertThat(concerns.find(WORLD.operator, told.id(), "test")).isPresent();
    assertThat(concerns.find(WORLD.worker, told.id(), "test")).isEmpty();
  }

  @Test
  void aReportWithoutACommuneGoesToOneOnceSomebodyKnowsIt() {
    NewConcern told = WORLD.told(Optional.empty(), Optional.empty(), List.of());
    WORLD.taken(WORLD.operator, told);
    assertThat(concerns.locate(WORLD.worker, told.id(), WORLD.home))
        .isEqualTo(new ConcernAnswer.Absent());
    assertThat(concerns.locate(WORLD.operator, told.id(), 1))
        .isEqualTo(new ConcernAnswer.Refused(ConcernRefusal.PLACE_UNKNOWN));
    assertThat(concerns.locate(WORLD.operator, told.id(), WORLD.home))
        .isEqualTo(new ConcernAnswer.Done(told.id()));
    assertThat(concerns.locate(WORLD.operator, told.id(), WORLD.event))
        .isEqualTo(new ConcernAnswer.Refused(ConcernRefusal.ALREADY_LOCATED));
    assertThat(WORLD.today.of(WORLD.worker)).anyMatch(task -> task.concern().equals(told.id()));
    assertThat(WORLD.read(WORLD.worker, WORLD.open(WORLD.worker, told)).place())
        .isEqualTo(WORLD.home);
  }

  @Test
  void severalChildrenKeepTheirOrderAndEachHasItsClocks() {
    NewConcern one = WORLD.told();
    NewConcern two =
        with(one, List.of(ToldChild.named(WORLD.id(), "An"), ToldChild.named(WORLD.id(), "Bình")));
    WORLD.taken(WORLD.operator, two);
    assertThat(concerns.find(WORLD.worker, two.id(), "test").orElseThrow().children())
        .extracting(Concern.Child::id)
        .containsExactly(two.children().get(0).id(), two.children().get(1).id());
    assertThat(
            WORLD
                .register
                .superuser()
                .queryForObject(
                    "select count(*) from protection.deadline where concern = ? and outcome = 'OPEN'",
                    Long.class,
                    two.id()))
        .isEqualTo(4);
  }

  @Test
  void whatCannotBeIsRefusedWithTheWayOut() {
    NewConcern told = WORLD.told();
    assertThat(concerns.take(WORLD.operator, with(told, List.of())))
        .isEqualTo(new ConcernAnswer.Refused(ConcernRefusal.NO_CHILD));
    assertThat(
            concerns.take(
                WORLD.operator,
                with(
                    told,
                    List.of(
                        new ToldChild(
                            WORLD.id(),
                            Sex.FEMALE,
                            Optional.of(1980),
                            Identity.UNKNOWN,
                            Optional.empty())))))
        .isEqualTo(new ConcernAnswer.Refused(ConcernRefusal.YEAR_OUT_OF_RANGE));
    assertThat(concerns.take(WORLD.operator, WORLD.told(Optional.of(1), Optional.of(1), List.of())))
        .isEqualTo(new ConcernAnswer.Refused(ConcernRefusal.PLACE_UNKNOWN));
    assertThat(
            concerns.take(
                WORLD.register.user(Role.PROVINCE_LEADER, Optional.empty()), WORLD.told()))
        .isEqualTo(new ConcernAnswer.Refused(ConcernRefusal.NOT_ALLOWED));
  }

  @Test
  void aWorkerTakesInWhatIsToldAboutAnotherCommuneAndSeesItNoMore() {
    NewConcern told =
        WORLD.taken(
            WORLD.otherWorker,
            WORLD.told(Optional.of(WORLD.home), Optional.of(WORLD.home), List.of()));
    assertThat(concerns.find(WORLD.otherWorker, told.id(), "test")).isEmpty();
    assertThat(concerns.find(WORLD.worker, told.id(), "test")).isPresent();
    assertThat(concerns.take(WORLD.otherWorker, told)).isEqualTo(new ConcernAnswer.Done(told.id()));
  }

  @Test
  void aReportMayEndWithoutACaseForAReason() {
    NewConcern told = WORLD.taken(WORLD.operator, WORLD.told());
    UUID child = ProtectionWorld.child(told);
    assertThat(concerns.end(WORLD.worker, child, EndReason.NO_RISK, FreeText.NONE))
        .isEqualTo(new ConcernAnswer.Refused(ConcernRefusal.REASON_MISSING));
    assertThat(concerns.end(WORLD.chair, child, EndReason.NO_RISK, FreeText.of("ổn")))
        .isEqualTo(new ConcernAnswer.Absent());
    assertThat(concerns.end(WORLD.worker, child, EndReason.NO_RISK, FreeText.of("đã đến nhà")))
        .isEqualTo(new ConcernAnswer.Done(told.id()));
    assertThat(concerns.end(WORLD.worker, child, EndReason.NO_RISK, FreeText.of("nữa")))
        .isEqualTo(new ConcernAnswer.Refused(ConcernRefusal.ALREADY_SETTLED));
    assertThat(WORLD.cases.open(WORLD.worker, new OpenCase(WORLD.id(), WORLD.id(), child, "")))
        .isEqualTo(new CaseAnswer.NotOpened(ConcernRefusal.ALREADY_SETTLED));
    assertThat(open(told)).isZero();
  }

  @Test
  void aSecondReportOfTheSameEventFollowsTheClocksOfTheFirst() {
    NewConcern first = WORLD.taken(WORLD.operator, WORLD.told());
    WORLD.pass(Duration.ofMinutes(30));
    NewConcern second = WORLD.taken(WORLD.operator, WORLD.told());
    Map<UUID, UUID> same = Map.of(ProtectionWorld.child(second), ProtectionWorld.child(first));
    assertThat(concerns.join(WORLD.worker, first.id(), second.id(), Map.of()))
        .isEqualTo(new ConcernAnswer.Refused(ConcernRefusal.JOIN_TO_EARLIER));
    assertThat(concerns.join(WORLD.worker, second.id(), first.id(), same))
        .isEqualTo(new ConcernAnswer.Done(second.id()));
    assertThat(open(second)).isZero();
    assertThat(open(first)).isEqualTo(2);
    Concern joined = concerns.find(WORLD.worker, second.id(), "test").orElseThrow();
    assertThat(joined.joinedTo()).contains(first.id());
    assertThat(joined.children().getFirst().outcome())
        .isEqualTo(new Concern.Outcome.SameAs(ProtectionWorld.child(first)));
  }

  @Test
  void aChildIsNotJoinedToOneWhoseReportWasEnded() {
    NewConcern first = WORLD.taken(WORLD.operator, WORLD.told());
    concerns.end(
        WORLD.worker, ProtectionWorld.child(first), EndReason.UNFOUNDED, FreeText.of("sai"));
    NewConcern second = WORLD.taken(WORLD.operator, WORLD.told());
    assertThat(
            concerns.join(
                WORLD.worker,
                second.id(),
                first.id(),
                Map.of(ProtectionWorld.child(second), ProtectionWorld.child(first))))
        .isEqualTo(new ConcernAnswer.Refused(ConcernRefusal.OTHER_ENDED));
    assertThat(open(second)).isEqualTo(2);
  }

  private static long open(NewConcern told) {
    Long open =
        WORLD
            .register
            .superuser()
            .queryForObject(
                "select count(*) from protection.deadline where concern = ? and outcome = 'OPEN'",
                Long.class,
                told.id());
    return open == null ? 0 : open;
  }

  private static NewConcern with(NewConcern told, List<ToldChild> children) {
    return new NewConcern(
        told.id(),
        told.receivedAt(),
        told.channel(),
        told.reference(),
        told.agency(),
        told.danger(),
        told.eventPlace(),
        told.homePlace(),
        told.told(),
        children,
        told.caller(),
        told.named());
  }
}
