package vn.mangnon.protection.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.CaseRules;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.time.WorkingCalendar;

/** Makes the form of an action with what it starts from. */
@Component
class DeedForm {
  /** What the form proposes; the law sets no day for the answer to a transfer. */
  private static final int DAYS_TO_ANSWER = 3;

  private final TeamCandidates candidates;
  private final Places places;
  private final Agencies agencies;
  private final CaseRules rules;
  private final Clock clock;

  DeedForm(
      TeamCandidates candidates, Places places, Agencies agencies, CaseRules rules, Clock clock) {
    this.candidates = candidates;
    this.places = places;
    this.agencies = agencies;
    this.rules = rules;
    this.clock = clock;
  }

  /** What a new form starts from: it happened now, and a plan goes on from the last draft. */
  Typed blank(CaseView view, ActionKind kind) {
    Typed typed =
        Typed.NOTHING
            .with("happened", clock.instant().truncatedTo(ChronoUnit.MINUTES))
            .with("seen", String.valueOf(view.state().number()));
    return switch (kind) {
      case PLAN_DRAFTED -> lastDraft(view).map(plan -> from(typed, plan)).orElse(typed);
      case SPECIFIC_RISK ->
          typed.with(
              "met-on", Typed.written(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE)));
      case REOPENED -> typed.with("received", clock.instant().truncatedTo(ChronoUnit.MINUTES));
      case CARE_DECIDED, PROCEEDING_NOTED ->
          typed.with(
              kind == ActionKind.CARE_DECIDED ? "from" : "on",
              Typed.written(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE)));
      case TRANSFER_ASKED ->
          typed
              .with("from", String.valueOf(view.place()))
              .with(
                  "answer-by",
                  Typed.written(
                      rules.clocks().calendar().plusWorkingDays(today(), DAYS_TO_ANSWER)));
      case OPENED,
          INITIAL_RISK,
          EMERGENCY_MEASURE,
          SEPARATION,
          SEPARATION_RENEWED,
          SEPARATION_ENDED,
          PLAN_DECIDED,
          SERVICE_GIVEN,
          REVIEWED,
          CLOSED,
          CLOCK_PAUSED,
          CLOCK_RESUMED,
          MEMBER_ADDED,
          MEMBER_LEFT,
          TRANSFER_WITHDRAWN,
          TRANSFER_DECLINED,
          TRANSFER_ACCEPTED,
          NOTED,
          CARE_HANDED_OVER,
          CARE_FOLLOWED,
          CARE_ENDED,
          FAMILY_NOTED ->
          typed;
    };
  }

  /** A form that goes on from what was said last under a key; empty when nothing was. */
  Optional<Typed> known(CaseView view, ActionKind kind, UUID key) {
    Typed blank = blank(view, kind);
    if (kind == ActionKind.PROCEEDING_NOTED) {
      return LinkedProceedings.known(view.timeline(), key, blank);
    }
    return kind == ActionKind.FAMILY_NOTED
        ? FamilyMembers.known(view.timeline(), key, blank)
        : Optional.empty();
  }

  /**
   * The form.
   *
   * @param seen the number of the last action that whoever typed had seen
   * @param siblings in whose cases it can be written at the same time
   */
  DeedPage page(
      Actor actor,
      CaseView view,
      ActionKind kind,
      Typed typed,
      List<Mistake> mistakes,
      int seen,
      List<Sibling> siblings) {
    return new DeedPage(
        new CasePage(
            view, List.of(), false, places, agencies, rules.clocks().calendar(), clock.instant()),
        kind,
        typed.id("transaction").orElseGet(() -> UuidV7.next(clock)),
        typed,
        mistakes,
        view.timeline().reversed().stream().filter(act -> act.number() > seen).toList(),
        kind == ActionKind.MEMBER_ADDED ? candidates.of(actor, view.id()) : List.of(),
        kind == ActionKind.PLAN_DRAFTED
            ? agencies.all().stream().filter(one -> one.validOn(today())).toList()
            : List.of(),
        latestEnd(view, kind, begins(view, typed)),
        Arrays.stream(DeadlineKind.values())
            .filter(due -> rules.clocks().pausable(view.state().deadlines(), due))
            .toList(),
        kind == ActionKind.TRANSFER_ASKED ? communes(view) : List.of(),
        siblings);
  }

  private List<Place> communes(CaseView view) {
    return places.validOn(today(), PlaceLevel.COMMUNE).stream()
        .filter(place -> place.id() != view.place())
        .sorted(places.byName())
        .toList();
  }

  private Optional<LocalDate> latestEnd(CaseView view, ActionKind kind, LocalDate begins) {
    return kind == ActionKind.SEPARATION
        ? Optional.of(rules.clocks().latestEnd(begins))
        : kind == ActionKind.SEPARATION_RENEWED
            ? view.state().separatedUntil().map(rules.clocks()::latestEnd)
            : Optional.empty();
  }

  /** The day typed for an action, which cannot be before the case. */
  private LocalDate begins(CaseView view, Typed typed) {
    LocalDate received = LocalDate.ofInstant(view.state().receivedAt(), WorkingCalendar.ZONE);
    return typed.day("happened-day").filter(day -> !day.isBefore(received)).orElseGet(this::today);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
  }

  private static Optional<Payload.PlanDrafted> lastDraft(CaseView view) {
    if (view.state().draft().isPresent()) {
      return view.state().draft();
    }
    Optional<Payload.PlanDrafted> last = Optional.empty();
    for (CaseView.Act act : view.timeline()) {
      if (act.payload() instanceof Payload.PlanDrafted plan) {
        last = Optional.of(plan);
      }
      if (act.payload() instanceof Payload.PlanDecided decided && decided.approved()) {
        last = Optional.empty();
      }
    }
    return last;
  }

  private static Typed from(Typed blank, Payload.PlanDrafted plan) {
    Typed typed =
        blank
            .with("goals", plan.goals().text())
            .with("review-on", Typed.written(plan.reviewOn()))
            .with("rows", String.valueOf(plan.services().size()));
    int row = 0;
    for (Payload.PlannedService service : plan.services()) {
      row++;
      typed =
          typed
              .with("what-" + row, service.what().text())
              .with("responsible-" + row, service.responsible().text())
              .with("agency-" + row, service.agency())
              .with("due-" + row, Typed.written(service.due()));
    }
    return typed;
  }
}
