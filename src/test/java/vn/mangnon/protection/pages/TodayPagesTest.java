package vn.mangnon.protection.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.mangnon.protection.cases.ProtectionWorld.risk;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.cases.Task;
import vn.mangnon.protection.opening.AskedCase;
import vn.mangnon.protection.opening.Opening;
import vn.mangnon.protection.opening.Openings;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.Step;

class TodayPagesTest {
  private final PagesWorld world = new PagesWorld();
  private final ProtectionWorld people = world.people;

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void whatIsOverdueStandsFirstAndWhatStandsStillApart() {
    UUID late = people.open();
    people.pass(Duration.ofHours(13));
    UUID paused = people.open();
    people.does(people.worker, paused, risk(false));
    people.does(
        people.chair,
        paused,
        new Payload.ClockPaused(DeadlineKind.PLAN_DECISION, FreeText.of("chờ giám định")));
    UUID grave = people.open();
    people.does(people.worker, grave, risk(true));
    TodayPage page = world.today(people.worker, "", "");
    assertThat(page.overdue()).extracting(Task::caseId).containsExactly(Optional.of(late));
    assertThat(page.coming()).extracting(Task::caseId).containsExactly(Optional.of(grave));
    assertThat(page.paused()).extracting(Task::caseId).containsExactly(Optional.of(paused));
    assertThat(page.left(page.overdue().getFirst()).orElseThrow())
        .isEqualTo(new TimeLeft(TimeLeft.Unit.HOURS, 1, 0, true));
    assertThat(page.left(page.paused().getFirst())).isEmpty();
    assertThat(page.path(page.coming().getFirst())).contains("/protection/cases/" + grave);
  }

  @Test
  void aReportThatNobodyOpenedLeadsToItself() {
    NewConcern told = people.taken(people.operator, people.told());
    TodayPage page = world.today(people.worker, "", "");
    assertThat(page.tasks()).hasSize(1);
    assertThat(page.path(page.tasks().getFirst())).contains("/protection/concerns/" + told.id());
    assertThat(world.today(people.worker, "mine", "").tasks()).isEmpty();
  }

  @Test
  void aCaseOfAColleagueIsADeadlineWithoutALink() {
    people.open();
    TodayPage page = world.today(people.colleague, "", "");
    assertThat(page.tasks()).hasSize(1);
    assertThat(page.tasks().getFirst().step()).isEmpty();
    assertThat(page.path(page.tasks().getFirst())).isEmpty();
  }

  @Test
  void myOwnIsWhereIAmInTheTeamAndForAChairWhatWaitsForThem() {
    UUID mine = people.open();
    UUID planned = people.open();
    people.plan(planned);
    assertThat(world.today(people.worker, "mine", "").tasks()).hasSize(2);
    assertThat(world.today(people.colleague, "mine", "").tasks()).isEmpty();
    assertThat(world.today(people.chair, "", "").tasks()).hasSize(2);
    assertThat(world.today(people.chair, "mine", "").tasks())
        .extracting(Task::caseId, Task::step)
        .containsExactly(tuple(Optional.of(planned), Optional.of(Step.PLANNED)));
    people.does(people.worker, mine, risk(true));
    assertThat(world.today(people.chair, "mine", "").tasks()).hasSize(2);
    assertThat(world.today(people.otherChair, "mine", "").tasks()).isEmpty();
  }

  @Test
  void aKindIsFilteredByTheDatabaseAndNotFromWhatTheListShows() {
    UUID id = people.open();
    people.plan(id);
    people.does(people.chair, id, ProtectionWorld.approved());
    people.open();
    TodayPage reviews = world.today(people.worker, "", "REVIEW");
    assertThat(reviews.tasks()).extracting(Task::caseId).containsExactly(Optional.of(id));
    assertThat(reviews.tasks().getFirst().next()).contains(DeadlineKind.REVIEW);
    assertThat(world.today(people.worker, "", "no such kind").tasks()).hasSize(2);
  }

  @Test
  void aLeaderSeesNumbersTheLeadAgencyBothAndAWorkerNoNumbers() {
    people.open();
    people.taken(people.operator, people.told());
    Actor.User leader = people.register.user(Role.PROVINCE_LEADER, Optional.empty());
    TodayPage numbers = world.today(leader, "", "");
    assertThat(numbers.listed()).isFalse();
    assertThat(numbers.tasks()).isEmpty();
    assertThat(numbers.counts().orElseThrow().waiting()).isEqualTo(1);
    Actor.User agency = people.register.user(Role.LEAD_AGENCY, Optional.empty());
    TodayPage both = world.today(agency, "", "");
    assertThat(both.counts()).isPresent();
    assertThat(both.tasks())
        .hasSize(2)
        .allMatch(task -> both.path(task).isEmpty())
        .as("whose commune has to act is told, though the case is not")
        .allMatch(task -> both.place(task, "vi").isPresent());
    assertThat(world.today(people.worker, "", "").counts()).isEmpty();
  }

  @Test
  void aLeaderSeesHowManyEmergencyOpeningsWaitForAReview() {
    UUID id = people.open();
    Actor.User leader = people.register.user(Role.PROVINCE_LEADER, Optional.empty());
    assertThat(world.today(leader, "", "").unreviewed()).isZero();
    Openings openings = people.register.the(Openings.class);
    openings.breakGlass(
        people.otherWorker, people.id(), AskedCase.of(id), FreeText.of("em ở trước cửa, đêm"));
    assertThat(world.today(leader, "", "").unreviewed()).isEqualTo(1);
    assertThat(world.today(people.chair, "", "").unreviewed()).as("no numbers there").isZero();
    UUID opening = openings.of(people.worker, id).getFirst().id();
    openings.review(people.worker, opening, Opening.Verdict.JUSTIFIED, FreeText.of("đúng"));
    assertThat(world.today(leader, "", "").unreviewed()).isZero();
  }

  @Test
  void thePageTakesOneStatementAndAChairsTwoHoweverMuchIsDue() {
    people.open();
    int few = world.statements(() -> world.today(people.chair, "", ""));
    for (int i = 0; i < 10; i++) {
      people.open();
    }
    assertThat(world.statements(() -> world.today(people.chair, "", "")))
        .isEqualTo(few)
        .as("what is due, and what other communes offer")
        .isEqualTo(2);
    assertThat(world.statements(() -> world.today(people.worker, "", ""))).isEqualTo(1);
  }
}
