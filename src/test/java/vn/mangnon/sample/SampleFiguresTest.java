package vn.mangnon.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Account;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.access.SignInAnswer;
import vn.mangnon.browser.RunningApplication;
import vn.mangnon.places.Places;
import vn.mangnon.statistics.Expected;
import vn.mangnon.statistics.Indicators;
import vn.mangnon.statistics.MapView;
import vn.mangnon.statistics.Pace;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.Reporting;
import vn.mangnon.statistics.SubmissionEvent;
import vn.mangnon.statistics.SubmissionState;
import vn.mangnon.statistics.Submissions;
import vn.mangnon.statistics.TargetStanding;
import vn.mangnon.web.SampleMark;

class SampleFiguresTest {
  private static final Actor MACHINE = Actor.machine("test");

  private final RunningApplication demo = RunningApplication.withSampleData();

  @Test
  void everyVerdictOccurs() {
    Map<Pace, List<String>> story =
        overview(MACHINE, 2025).stream()
            .collect(
                Collectors.groupingBy(
                    standing -> standing.assessment().pace(),
                    () -> new EnumMap<>(Pace.class),
                    Collectors.mapping(standing -> standing.target().id(), Collectors.toList())));
    assertThat(story).as("story %s", story).containsOnlyKeys(Pace.values());
    assertThat(story.get(Pace.ON_COURSE)).hasSizeGreaterThan(4);
  }

  @Test
  void thePublicSeesFinalFigures() {
    assertThat(overview(Actor.PUBLIC, 2025))
        .filteredOn(standing -> standing.figure().value().isPresent())
        .hasSizeGreaterThan(20)
        .allMatch(TargetStanding::published);
  }

  @Test
  void formsWereGivenBackWithAReasonAndHandedInAgain() {
    Submissions submissions = demo.service(Submissions.class);
    List<List<SubmissionEvent>> histories =
        demo.service(Reporting.class).expected(MACHINE, Period.year(2026)).stream()
            .map(Expected::submission)
            .flatMap(Optional::stream)
            .map(submission -> submissions.events(MACHINE, submission.id()))
            .filter(events ->
                events.stream().anyMatch(event -> event.state() == SubmissionState.RETURNED))
            .toList();
    assertThat(histories).hasSizeGreaterThan(4);
    assertThat(histories)
        .anyMatch(events -> events.getLast().state() == SubmissionState.SUBMITTED)
        .anyMatch(events -> events.getLast().state() == SubmissionState.RETURNED);
  }

  @Test
  void theDatabaseSaysThatItIsASample() {
    assertThat(demo.service(SampleMark.class).isSample()).isTrue();
    assertThat(demo.service(SampleFigures.class).makeOnce()).isZero();
  }

  @Test
  void everySampleAccountSignsInWithoutASecondFactor() {
    List<SampleAccount> people = demo.service(SampleFigures.class).accounts();
    assertThat(people).hasSize(21);
    Accounts accounts = demo.service(Accounts.class);
    assertThat(accounts.signIn(people.getFirst().login(), people.getFirst().password(), "test"))
        .isInstanceOf(SignInAnswer.Welcome.class);
  }

  @Test
  void onlyWhoeverWasGivenBothGrantsFilesFiguresAndSeesChildren() {
    Accounts accounts = demo.service(Accounts.class);
    assertThat(
            accounts.all(Actor.machine("test")).stream()
                .filter(account ->
                    accounts
                        .actor(account.id(), accounts.visitBegins(account.id()))
                        .filter(actor ->
                            Policy.CURRENT.allows(actor, Action.ENTER, Resource.FIGURE)
                                && Policy.CURRENT.allows(actor, Action.READ, Resource.CHILD))
                        .isPresent())
                .map(Account::login)
                .filter(login -> !login.startsWith("thu.")))
        .containsExactly("kiem-nhiem-ha-lam");
  }

  private List<TargetStanding> overview(Actor actor, int year) {
    return demo.service(Indicators.class)
        .overview(
            actor,
            demo.service(Places.class).province().id(),
            year,
            MapView.asItWas(),
            Optional.empty());
  }
}
