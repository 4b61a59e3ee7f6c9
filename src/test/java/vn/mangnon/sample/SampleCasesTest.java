package vn.mangnon.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Account;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.browser.RunningApplication;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.cases.Cases;
import vn.mangnon.protection.cases.Concern;
import vn.mangnon.protection.cases.Concerns;
import vn.mangnon.protection.cases.Identities;
import vn.mangnon.protection.cases.Purpose;
import vn.mangnon.protection.cases.Task;
import vn.mangnon.protection.cases.Today;
import vn.mangnon.protection.referral.Directory;
import vn.mangnon.protection.referral.OfferedService;
import vn.mangnon.protection.referral.ReferralInbox;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.Step;

/**
 * The reports and cases of a sample database, to which stories of other tests may add their own.
 */
class SampleCasesTest {
  private static final Actor MACHINE = Actor.machine("test");

  private final RunningApplication demo = RunningApplication.withSampleData();
  private final Instant now = demo.service(Clock.class).instant();
  private final List<Task> tasks =
      demo.service(Today.class).of(MACHINE).stream().filter(this::invented).toList();

  @Test
  void casesStandAtEveryOpenStepAndReportsWait() {
    assertThat(steps())
        .containsAll(Arrays.stream(Step.values()).filter(Step::open).collect(Collectors.toSet()));
    assertThat(tasks).filteredOn(task -> task.caseId().isEmpty()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(tasks).anyMatch(Task::paused).anyMatch(task -> task.place().isEmpty());
  }

  @Test
  void someThingsAreOverdueOfEachKindThatHurts() {
    assertThat(tasks)
        .filteredOn(task -> task.overdue(now))
        .extracting(task -> task.next().orElseThrow())
        .contains(
            DeadlineKind.EMERGENCY_MEASURE,
            DeadlineKind.PLAN_DECISION,
            DeadlineKind.SEPARATION,
            DeadlineKind.SERVICE);
    assertThat(tasks).anyMatch(task -> !task.overdue(now));
  }

  @Test
  void oneChildIsSeparatedOneCaseIsOfTwoCommunesAndSiblingsHaveACaseEach() {
    List<CaseView> cases = cases();
    assertThat(cases)
        .anyMatch(one -> one.state().separated())
        .anyMatch(one -> one.place() != one.eventPlace());
    assertThat(
            cases.stream()
                .collect(Collectors.groupingBy(CaseView::concern, Collectors.counting()))
                .values())
        .contains(3L);
  }

  @Test
  void everyWordAndNameSaysThatItIsASample() {
    assertThat(tasks).hasSizeGreaterThan(20);
    for (Task task : tasks) {
      Concern concern = concern(task);
      assertThat(concern.told().event().text()).startsWith("(Mẫu)");
      assertThat(concern.agency()).contains("mẫu");
    }
    Identities identities = demo.service(Identities.class);
    Actor worker = person("bao-ve-ha-lam");
    assertThat(
            cases().stream()
                .map(one -> identities.unmask(worker, one.person(), Purpose.values()[0]))
                .flatMap(Optional::stream)
                .map(identity -> identity.name().text()))
        .isNotEmpty()
        .allMatch(name -> name.contains("Mẫu"));
  }

  @Test
  void theDirectoryHasServicesOfSeveralKindsAndPlacesAndAReferralWaits() {
    List<OfferedService> services =
        demo
            .service(Directory.class)
            .find(person("dau-moi"), Optional.empty(), Optional.empty())
            .stream()
            .filter(OfferedService::sample)
            .toList();
    assertThat(services)
        .hasSizeBetween(6, 10)
        .allSatisfy(one -> assertThat(one.facility()).startsWith("(Mẫu)"));
    assertThat(services.stream().map(OfferedService::kind).distinct()).hasSizeGreaterThan(4);
    assertThat(services.stream().flatMap(one -> one.area().stream()).distinct())
        .hasSizeGreaterThan(3);
    Actor worker = person("bao-ve-ha-lam");
    ReferralInbox inbox = demo.service(ReferralInbox.class);
    assertThat(inbox.of(worker).stream().map(one -> inbox.read(worker, one.id()).orElseThrow()))
        .anyMatch(one -> one.purpose().text().startsWith("(Mẫu)"));
  }

  @Test
  void whatHappenedWasWrittenDownWhenItHappened() {
    assertThat(cases())
        .allSatisfy(one ->
            assertThat(one.timeline())
                .isSortedAccordingTo(java.util.Comparator.comparing(CaseView.Act::recordedAt))
                .filteredOn(act -> act.agency().contains("mẫu"))
                .isNotEmpty()
                .allMatch(act -> act.happenedAt().equals(act.recordedAt())));
    assertThat(cases().stream().map(one -> one.timeline().getFirst().recordedAt()))
        .anyMatch(at -> Duration.between(at, now).toDays() > 30);
  }

  @Test
  void whoeverAReportNamesHasNoPartInIt() {
    List<Task> theirs = demo.service(Today.class).of(person("bao-ve-ha-lam"));
    assertThat(theirs).isNotEmpty().allMatch(task -> task.place().isPresent());
    assertThat(demo.service(Today.class).of(person("cong-tac-vien"))).isEmpty();
    assertThat(demo.service(Today.class).of(person("duong-day-nong"))).isNotEmpty();
    assertThat(demo.service(Today.class).of(person("chu-tich-ba-che"))).isNotEmpty();
  }

  private boolean invented(Task task) {
    return concern(task).reference().startsWith("MAU-");
  }

  private Concern concern(Task task) {
    return demo.service(Concerns.class).find(MACHINE, task.concern(), "test").orElseThrow();
  }

  private EnumSet<Step> steps() {
    EnumSet<Step> steps = EnumSet.noneOf(Step.class);
    tasks.forEach(task -> task.step().ifPresent(steps::add));
    return steps;
  }

  private List<CaseView> cases() {
    return tasks.stream()
        .flatMap(task -> task.caseId().stream())
        .distinct()
        .map(id -> demo.service(Cases.class).read(MACHINE, id, "test").orElseThrow())
        .toList();
  }

  private Actor.User person(String login) {
    Accounts accounts = demo.service(Accounts.class);
    Account account =
        accounts.all(MACHINE).stream()
            .filter(one -> one.login().equals(login))
            .findFirst()
            .orElseThrow();
    return accounts.actor(account.id(), accounts.visitBegins(account.id())).orElseThrow();
  }
}
