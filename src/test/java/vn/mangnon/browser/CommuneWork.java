package vn.mangnon.browser;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import vn.mangnon.access.Actor;
import vn.mangnon.children.duplicates.Hunt;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Carer;
import vn.mangnon.children.record.ChildAnswer;
import vn.mangnon.children.record.Children;
import vn.mangnon.children.record.Fact;
import vn.mangnon.children.record.FactEntry;
import vn.mangnon.children.record.Facts;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.Households;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.NewChild;
import vn.mangnon.children.record.Posture;
import vn.mangnon.children.record.Sex;
import vn.mangnon.children.record.Span;
import vn.mangnon.children.record.Standing;
import vn.mangnon.children.requests.RequestKind;
import vn.mangnon.children.requests.Requests;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.Places;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.DraftCell;
import vn.mangnon.statistics.FormKey;
import vn.mangnon.statistics.Owed;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.Reporting;
import vn.mangnon.statistics.Sheet;
import vn.mangnon.statistics.Submission;
import vn.mangnon.statistics.SubmissionAnswer;
import vn.mangnon.statistics.Submissions;

/** What goes on in one commune, done by the application's own services. */
final class CommuneWork {
  private static final Actor MACHINE = Actor.machine("commune-work");

  private final RunningApplication application;
  private final Clock clock;
  private final int place;
  private final LocalDate today;

  CommuneWork(RunningApplication application, String code) {
    this.application = application;
    this.clock = application.service(Clock.class);
    this.today = LocalDate.now(clock);
    this.place = application.service(Places.class).byCode(code, today).orElseThrow().id();
  }

  /**
   * A child with somebody who cares for it, a household, facts and a request, recorded twice so
   * that the two records are a pair to look at; done by an officer of the commune, whose search for
   * pairs learns from no other commune's children.
   */
  void child(Actor.User officer, String name) {
    UUID first = opened(officer, name, "13/05/2021");
    opened(officer, name, "2021");
    Households households = application.service(Households.class);
    UUID household = UuidV7.next(clock);
    Span now = Span.since(today.minusDays(100));
    done(households.join(officer, first, household, "H1", name, Home.in(place), now));
    done(households.stand(officer, first, household, Standing.POOR, today.minusDays(90), "family"));
    fact(officer, first, new Fact.BirthRegistration("77", true));
    fact(officer, first, new Fact.SpecialCircumstance("c1"));
    fact(officer, first, new Fact.Injury("fall", "light"));
    fact(
        officer,
        first,
        new Fact.Growth(
            Optional.of(new BigDecimal("17.5")), Optional.empty(), Posture.STANDING, false));
    done(
        application
            .service(Requests.class)
            .take(officer, first, RequestKind.VIEW, name, "Cả hồ sơ", today));
    application.service(Hunt.class).run(officer);
  }

  private UUID opened(Actor officer, String name, String born) {
    UUID id = UuidV7.next(clock);
    Identity identity = Identity.of(name, BirthDate.parse(born).orElseThrow(), Sex.FEMALE);
    NewChild child = NewChild.of(id, identity, Home.in(place, "Thôn 1"), "family");
    done(
        application
            .service(Children.class)
            .open(officer, child.with(Carer.of("Mẹ của " + name, "mother"))));
    return id;
  }

  private void fact(Actor officer, UUID child, Fact fact) {
    FactEntry entry =
        new FactEntry(
            UuidV7.next(clock), fact, today.minusDays(40), Optional.empty(), "Ghi chú", "family");
    done(application.service(Facts.class).record(officer, child, entry));
  }

  private static void done(ChildAnswer answer) {
    if (!(answer instanceof ChildAnswer.Done)) {
      throw new AssertionError("not done: " + answer);
    }
  }

  /** Reminds of and begins every form of these that is still open, and types last year's values. */
  List<Submission> begin(Predicate<FormKey> forms, int year) {
    List<Submission> begun = new ArrayList<>();
    Submissions submissions = application.service(Submissions.class);
    for (FormKey form : application.service(Catalogue.class).forms()) {
      Period period = Period.allOf(form.kind(), year).getLast();
      if (forms.test(form)
          && submissions.open(MACHINE, form.code(), place, period)
              instanceof SubmissionAnswer.Done(Submission submission)
          && submission.state().open()) {
        application
            .service(Reporting.class)
            .remind(MACHINE, List.of(new Owed(form.code(), place, period)), "Nhắc nộp biểu");
        begun.add(typed(submissions, submission));
      }
    }
    return begun;
  }

  private static Submission typed(Submissions submissions, Submission submission) {
    Sheet sheet = submissions.sheet(MACHINE, submission.id()).orElseThrow();
    List<DraftCell> cells =
        sheet.cells().stream()
            .map(cell ->
                new DraftCell(
                    cell.element(),
                    cell.category(),
                    cell.previous().map(BigDecimal::toPlainString).orElse("0"),
                    "Như năm trước"))
            .toList();
    return done(submissions.save(MACHINE, submission.id(), submission.version(), cells));
  }

  /** Hands in what was begun, and accepts it; nothing is published by that. */
  void handIn(List<Submission> begun) {
    Submissions submissions = application.service(Submissions.class);
    for (Submission submission : begun) {
      Submission handedIn =
          done(submissions.submit(MACHINE, submission.id(), submission.version()));
      done(submissions.accept(MACHINE, handedIn.id(), handedIn.version()));
    }
  }

  private static Submission done(SubmissionAnswer answer) {
    if (answer instanceof SubmissionAnswer.Done(Submission submission)) {
      return submission;
    }
    throw new AssertionError("not done: " + answer);
  }
}
