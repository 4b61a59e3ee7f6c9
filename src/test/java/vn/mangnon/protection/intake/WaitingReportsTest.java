package vn.mangnon.protection.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.mangnon.protection.intake.IntakeWorld.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;
import vn.mangnon.access.Actor;
import vn.mangnon.children.record.Sex;
import vn.mangnon.protection.cases.ConcernAnswer;
import vn.mangnon.protection.cases.EndReason;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.FreeText;

/** Reports that wait, within reach. */
class WaitingReportsTest {
  private final IntakeWorld world = new IntakeWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void whatIsInDangerStandsFirstThenWhatHasWaitedLongest() {
    UUID calm = report(Danger.NO, world.home).id();
    world.register.clock.pass(Duration.ofMinutes(10));
    UUID unclear = report(Danger.UNKNOWN, world.home).id();
    world.register.clock.pass(Duration.ofMinutes(10));
    UUID grave = report(Danger.YES, world.home).id();
    world.register.clock.pass(Duration.ofMinutes(10));
    UUID graver = report(Danger.YES, world.home).id();
    assertThat(ids(world.worker)).containsExactly(grave, graver, unclear, calm);
    assertThat(inbox(world.worker).slice().reports().getFirst())
        .satisfies(waiting -> {
          assertThat(waiting.next()).contains(DeadlineKind.EMERGENCY_MEASURE);
          assertThat(waiting.due())
              .contains(waiting.receivedAt().plus(Duration.ofHours(12)).minusMillis(0));
          assertThat(waiting.overdue(waiting.receivedAt().plus(Duration.ofHours(13)))).isTrue();
        });
  }

  @Test
  void onlyWhatWaitsAndIsInReachIsListed() {
    NewConcern here = report(Danger.NO, world.home);
    NewConcern there = report(Danger.NO, world.away);
    NewConcern nowhere =
        world.taken(world.told(Danger.NO, Optional.empty(), world.child(Sex.MALE, 2018)));
    assertThat(ids(world.worker)).containsExactly(here.id());
    assertThat(ids(world.chair)).containsExactly(here.id());
    assertThat(ids(world.stranger)).containsExactly(there.id());
    assertThat(ids(world.operator)).containsExactlyInAnyOrder(here.id(), there.id(), nowhere.id());
    assertThat(
            world.concerns.end(
                world.worker,
                here.children().getFirst().id(),
                EndReason.NO_RISK,
                FreeText.of("đã đến")))
        .isInstanceOf(ConcernAnswer.Done.class);
    assertThat(ids(world.worker)).isEmpty();
  }

  @Test
  void filtersNarrowAndAreUnderstoodLeniently() {
    UUID grave = report(Danger.YES, world.home).id();
    UUID calm = report(Danger.NO, world.away).id();
    assertThat(filtered("YES", "", "")).containsExactly(grave);
    assertThat(filtered("", "HOTLINE", Integer.toString(world.away))).containsExactly(calm);
    assertThat(filtered("", "POLICE", "")).isEmpty();
    assertThat(filtered("what", "ever", "it is")).hasSize(2);
  }

  @Test
  void pagesAreBoundedAndCostTheSameStatementsHoweverManyWait() {
    report(Danger.NO, world.home);
    List<String> few = statements();
    for (int i = 0; i < WaitingReports.PAGE + 3; i++) {
      report(Danger.NO, world.home);
    }
    assertThat(statements()).isEqualTo(few).hasSize(1);
    InboxPage first = inbox(world.worker);
    assertThat(first.slice().reports()).hasSize(WaitingReports.PAGE);
    InboxPage last = page(world.inbox.waiting(world.worker, "", "", "", "999"), InboxPage.class);
    assertThat(last.slice().number()).isEqualTo(2);
    assertThat(last.slice().reports()).hasSize(4);
    assertThat(last.slice().rows()).isEqualTo(WaitingReports.PAGE + 4L);
  }

  @Test
  void whoTookAReportInKeepsItsReceiptEvenBeyondTheirReach() {
    NewConcern told =
        world.told(Danger.YES, Optional.of(world.home), world.child(Sex.FEMALE, 2017));
    world.concerns.take(world.stranger, told);
    ReceiptPage mine = page(world.inbox.receipt(world.stranger, told.id()), ReceiptPage.class);
    assertThat(mine.receipt().within()).isFalse();
    assertThat(mine.alike()).isEmpty();
    assertThat(mine.staffed()).isTrue();
    assertThat(mine.receipt().place()).contains(world.home);
    assertThat(mine.receipt().clocks())
        .extracting(OpenClock::kind)
        .containsExactly(DeadlineKind.EMERGENCY_MEASURE, DeadlineKind.PLAN_DECISION);
    assertThat(page(world.inbox.receipt(world.worker, told.id()), ReceiptPage.class).receipt())
        .satisfies(receipt -> assertThat(receipt.within()).isTrue());
    Actor.User other =
        world.register.user(vn.mangnon.access.Role.CASE_WORKER, Optional.of(world.away));
    assertThatThrownBy(() -> world.inbox.receipt(other, told.id()))
        .isInstanceOf(ResponseStatusException.class)
        .hasMessageContaining("404");
    assertThatThrownBy(() -> world.inbox.receipt(other, UUID.randomUUID()))
        .isInstanceOf(ResponseStatusException.class)
        .hasMessageContaining("404");
  }

  @Test
  void aReceiptSaysWhenNobodyIsThereToSeeTheReport() {
    int deserted = world.register.commune(5);
    NewConcern told = report(Danger.NO, deserted);
    assertThat(page(world.inbox.receipt(world.operator, told.id()), ReceiptPage.class).staffed())
        .isFalse();
  }

  private NewConcern report(Danger danger, int place) {
    return world.taken(world.told(danger, Optional.of(place), world.child(Sex.MALE, 2015)));
  }

  private InboxPage inbox(Actor actor) {
    return page(world.inbox.waiting(actor, "", "", "", "1"), InboxPage.class);
  }

  private List<UUID> ids(Actor actor) {
    return inbox(actor).slice().reports().stream().map(Waiting::id).toList();
  }

  private List<UUID> filtered(String danger, String channel, String place) {
    return page(world.inbox.waiting(world.operator, danger, channel, place, "1"), InboxPage.class)
        .slice()
        .reports()
        .stream()
        .map(Waiting::id)
        .toList();
  }

  private List<String> statements() {
    world.register.source.take();
    inbox(world.worker);
    return world.register.source.take();
  }
}
