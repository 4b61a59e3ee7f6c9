package vn.mangnon.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.statistics.SubmissionAnswer.Conflict;
import vn.mangnon.statistics.SubmissionAnswer.Invalid;
import vn.mangnon.statistics.SubmissionAnswer.Refused;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionsTest {
  private static final Period YEAR = Period.year(2025);

  private World world;
  private Submissions submissions;
  private String form;
  private int next;

  @BeforeAll
  void begin() {
    world = new World();
    submissions = world.the(Submissions.class);
    form = world.the(Catalogue.class).formOf(world.element("children_to_8")).orElseThrow().code();
  }

  @AfterAll
  void end() {
    world.close();
  }

  private int anotherCommune() {
    return world.communes(2025).get(next++);
  }

  private Actor officerOf(int place) {
    return world.user(Role.COMMUNE_OFFICER, Optional.of(place), Optional.empty());
  }

  private Actor lead() {
    return world.user(Role.LEAD_AGENCY, Optional.of(world.province()), Optional.empty());
  }

  private DraftCell cell(String element, String text) {
    return new DraftCell(world.element(element), Category.TOTAL, text, "");
  }

  private Submission submitted(Actor officer, int place, String services, String children) {
    Submission draft = World.done(submissions.open(officer, form, place, YEAR));
    Submission saved =
        World.done(
            submissions.save(
                officer,
                draft.id(),
                draft.version(),
                List.of(
                    cell("children_to_8_with_services", services),
                    cell("children_to_8", children))));
    return World.done(submissions.submit(officer, saved.id(), saved.version()));
  }

  private Optional<String> value(int place) {
    return world
        .figure(World.MACHINE, "CT2.a", place, 2025, MapView.asItWas())
        .value()
        .map(v -> v.stripTrailingZeros().toPlainString());
  }

  @Test
  void goesFromDraftToLockAndIsOnlyThenFinal() {
    int place = anotherCommune();
    Actor officer = officerOf(place);
    Actor lead = lead();
    Submission submission = submitted(officer, place, "1.080", "1 200");
    assertThat(value(place)).contains("90");
    Submission accepted =
        World.done(submissions.accept(lead, submission.id(), submission.version()));
    assertThat(world.figure(World.MACHINE, "CT2.a", place, 2025, MapView.asItWas()).status())
        .isEqualTo(FigureStatus.PROVISIONAL);
    World.done(submissions.lock(lead, accepted.id(), accepted.version()));
    assertThat(world.figure(World.MACHINE, "CT2.a", place, 2025, MapView.asItWas()).status())
        .isEqualTo(FigureStatus.FINAL);
    assertThat(submissions.events(lead, submission.id()))
        .extracting(SubmissionEvent::state)
        .containsExactly(
            SubmissionState.DRAFT,
            SubmissionState.SUBMITTED,
            SubmissionState.ACCEPTED,
            SubmissionState.LOCKED);
  }

  @Test
  void keepsWhatIsNoNumberButDoesNotHandItIn() {
    int place = anotherCommune();
    Actor officer = officerOf(place);
    Submission draft = World.done(submissions.open(officer, form, place, YEAR));
    Submission saved =
        World.done(
            submissions.save(
                officer, draft.id(), draft.version(), List.of(cell("children_to_8", "12,5o"))));
    assertThat(submissions.sheet(officer, draft.id()).orElseThrow().cells())
        .filteredOn(
            c -> c.element() == world.element("children_to_8") && c.category() == Category.TOTAL)
        .singleElement()
        .extracting(SheetCell::text)
        .isEqualTo("12,5o");
    assertThat(submissions.submit(officer, saved.id(), saved.version()))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aPartAboveTheWholeIsNotHandedIn() {
    int place = anotherCommune();
    Actor officer = officerOf(place);
    Submission draft = World.done(submissions.open(officer, form, place, YEAR));
    Submission saved =
        World.done(
            submissions.save(
                officer,
                draft.id(),
                draft.version(),
                List.of(cell("children_to_8_with_services", "11"), cell("children_to_8", "10"))));
    assertThat(submissions.submit(officer, saved.id(), saved.version()))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.findings()).allMatch(CheckFinding::hard));
  }

  @Test
  void aReturnedFormNoLongerCountsUntilItIsHandedInAgain() {
    int place = anotherCommune();
    Actor officer = officerOf(place);
    Submission submission = submitted(officer, place, "50", "100");
    assertThat(submissions.giveBack(lead(), submission.id(), submission.version(), " "))
        .isInstanceOf(Refused.class);
    Submission returned =
        World.done(
            submissions.giveBack(lead(), submission.id(), submission.version(), "Thiếu thôn Đông"));
    assertThat(returned.reason()).contains("Thiếu thôn Đông");
    assertThat(value(place)).isEmpty();
    Submission again = World.done(submissions.submit(officer, returned.id(), returned.version()));
    assertThat(again.state()).isEqualTo(SubmissionState.SUBMITTED);
    assertThat(value(place)).contains("50");
  }

  @Test
  void aCorrectionStandsOnlyWhenItIsHandedIn() {
    int place = anotherCommune();
    Actor officer = officerOf(place);
    Submission submission = submitted(officer, place, "50", "100");
    Submission accepted =
        World.done(submissions.accept(lead(), submission.id(), submission.version()));
    Submission correction = World.done(submissions.correct(officer, accepted.id()));
    Submission saved =
        World.done(
            submissions.save(
                officer,
                correction.id(),
                correction.version(),
                List.of(cell("children_to_8_with_services", "75"))));
    assertThat(value(place)).contains("50");
    World.done(submissions.submit(officer, saved.id(), saved.version()));
    assertThat(value(place)).contains("75");
    assertThat(submissions.sheet(officer, accepted.id()).orElseThrow().submission().state())
        .isEqualTo(SubmissionState.SUPERSEDED);
  }

  @Test
  void theSlowerOfTwoWritersIsToldWhoWasFaster() {
    int place = anotherCommune();
    Actor officer = officerOf(place);
    Submission draft = World.done(submissions.open(officer, form, place, YEAR));
    World.done(
        submissions.save(
            officer, draft.id(), draft.version(), List.of(cell("children_to_8", "1"))));
    assertThat(
            submissions.save(
                officer, draft.id(), draft.version(), List.of(cell("children_to_8", "2"))))
        .isInstanceOfSatisfying(
            Conflict.class,
            conflict -> assertThat(conflict.current().changedByName()).isEqualTo("Nguyễn Văn A"));
  }

  @Test
  void ofManyWhoAcceptAtOnceExactlyOneDoes() throws Exception {
    int place = anotherCommune();
    Submission submission = submitted(officerOf(place), place, "50", "100");
    List<Callable<SubmissionAnswer>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Actor lead = lead();
      calls.add(() -> submissions.accept(lead, submission.id(), submission.version()));
    }
    List<SubmissionAnswer> answers = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(6)) {
      for (Future<SubmissionAnswer> answer : pool.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).filteredOn(SubmissionAnswer.Done.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Conflict.class::isInstance).hasSize(5);
  }

  @Test
  void whoeverOpensTheSameFormTwiceAtOnceGetsTheSameOne() throws Exception {
    int place = anotherCommune();
    Actor officer = officerOf(place);
    List<Callable<UUID>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      calls.add(() -> World.id(submissions.open(officer, form, place, YEAR)));
    }
    List<UUID> ids = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(6)) {
      for (Future<UUID> id : pool.invokeAll(calls)) {
        ids.add(id.get());
      }
    }
    assertThat(ids).hasSize(6).containsOnly(ids.getFirst());
  }

  @Test
  void anotherPlacesSubmissionDoesNotExistForAnOfficer() {
    int place = anotherCommune();
    Submission submission = submitted(officerOf(place), place, "50", "100");
    Actor other = officerOf(anotherCommune());
    assertThat(submissions.sheet(other, submission.id())).isEmpty();
    assertThat(submissions.submit(other, submission.id(), submission.version()))
        .isInstanceOf(SubmissionAnswer.Absent.class);
    assertThat(submissions.open(other, form, place, YEAR)).isInstanceOf(Refused.class);
    Actor own = officerOf(place);
    assertThat(submissions.accept(own, submission.id(), submission.version()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void showsWhoOwesWhatAndRemembersReminders() {
    int place = anotherCommune();
    Reporting reporting = world.the(Reporting.class);
    submitted(officerOf(place), place, "50", "100");
    int silent = anotherCommune();
    assertThat(reporting.remind(lead(), List.of(new Owed(form, silent, YEAR)), "Đề nghị nộp"))
        .isEqualTo(1);
    List<Expected> expected = reporting.expected(lead(), YEAR);
    assertThat(expected)
        .filteredOn(e -> e.place() == place && e.form().equals(form))
        .singleElement()
        .extracting(Expected::timeliness)
        .isEqualTo(Timeliness.LATE);
    assertThat(expected)
        .filteredOn(e -> e.place() == silent && e.form().equals(form))
        .singleElement()
        .satisfies(e -> {
          assertThat(e.timeliness()).isEqualTo(Timeliness.MISSING);
          assertThat(e.reminders()).isEqualTo(1);
        });
    assertThat(reporting.expected(officerOf(silent), YEAR)).allMatch(e -> e.place() == silent);
  }
}
