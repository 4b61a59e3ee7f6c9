package vn.mangnon.publishing.forms;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.mangnon.places.Place;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.cases.CaseView.Act;
import vn.mangnon.protection.cases.Concern;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.publishing.document.Paper;

/** Fills in a form from an action of a case and from what stood before it. */
@Component
class Composer {
  private final Offices offices;

  Composer(Offices offices) {
    this.offices = offices;
  }

  /** What the papers of an action share; the commune is the one that was responsible then. */
  Sheet sheet(CaseView view, Act act, Subject subject, Printing printing) {
    return new Sheet(
        subject,
        Optional.of(offices.place(view.placeAt(act.number()))),
        Optional.of(offices.place(view.eventPlace())),
        printing);
  }

  /** What the papers of a report share. */
  Sheet sheet(Concern concern, Subject subject, Printing printing) {
    Optional<Place> event = concern.eventPlace().map(offices::place);
    return new Sheet(
        subject, concern.homePlace().map(offices::place).or(() -> event), event, printing);
  }

  /** Form 01. */
  Paper intake(Sheet sheet, Concern concern) {
    return IntakePaper.of(
        sheet,
        offices.of(concern.agency(), sheet.event().or(sheet::home), sheet.communes()),
        concern);
  }

  /** Somebody who asks to care for the child asks the commune that is responsible now. */
  private Sheet now(Sheet sheet, CaseView view) {
    return new Sheet(
        sheet.subject(), Optional.of(offices.place(view.place())), sheet.event(), sheet.printing());
  }

  /**
   * The paper that an action comes to.
   *
   * @param kind one of {@link PaperKind#of} for its payload
   */
  Paper paper(Sheet sheet, CaseView view, Concern concern, Act act, PaperKind kind) {
    Story story = new Story(view.timeline(), act);
    return switch (act.payload()) {
      case Payload.Opened ignored ->
          kind == PaperKind.CARE_REGISTRATION
              ? CarePaper.of(now(sheet, view))
              : intake(sheet, concern);
      case Payload.InitialRisk risk ->
          RiskPapers.initial(
              sheet,
              offices.of(act.agency(), sheet.event(), sheet.communes()),
              act,
              risk,
              story.measures());
      case Payload.SpecificRisk risk ->
          kind == PaperKind.MINUTES
              ? RiskPapers.minutes(sheet, risk)
              : RiskPapers.specific(sheet, act, risk);
      case Payload.PlanDrafted plan ->
          new PlanPapers(sheet, offices).plan(act, plan, story.last(Payload.SpecificRisk.class));
      case Payload.PlanDecided decided ->
          new PlanPapers(sheet, offices)
              .decision(
                  act,
                  decided,
                  story.last(Payload.PlanDrafted.class).orElseThrow(),
                  story.last(Payload.SpecificRisk.class));
      case Payload.Reviewed review ->
          ReviewPaper.of(sheet, act, review, story.planInForce(), story.given());
      case Payload.Separation separation ->
          SeparationPaper.of(sheet, chair(sheet, view, act), act, separation);
      case Payload.SeparationRenewed renewed ->
          SeparationPaper.longer(
              sheet,
              chair(sheet, view, act),
              act,
              renewed,
              story.last(Payload.Separation.class).orElseThrow());
      case Payload.EmergencyMeasure other -> throw none(other);
      case Payload.SeparationEnded other -> throw none(other);
      case Payload.ServiceGiven other -> throw none(other);
      case Payload.Closed other -> throw none(other);
      case Payload.Reopened other -> throw none(other);
      case Payload.ClockPaused other -> throw none(other);
      case Payload.ClockResumed other -> throw none(other);
      case Payload.MemberAdded other -> throw none(other);
      case Payload.MemberLeft other -> throw none(other);
      case Payload.TransferAsked other -> throw none(other);
      case Payload.TransferWithdrawn other -> throw none(other);
      case Payload.TransferDeclined other -> throw none(other);
      case Payload.TransferAccepted other -> throw none(other);
      case Payload.Noted other -> throw none(other);
      case Payload.CareDecided other -> throw none(other);
      case Payload.CareHandedOver other -> throw none(other);
      case Payload.CareFollowed other -> throw none(other);
      case Payload.CareEnded other -> throw none(other);
      case Payload.ProceedingNoted other -> throw none(other);
      case Payload.FamilyNoted other -> throw none(other);
    };
  }

  /**
   * Either chair may separate; of which commune they are is known if there is one, or they said.
   */
  private Office chair(Sheet sheet, CaseView view, Act act) {
    return offices.of(
        act.agency(),
        view.placeAt(act.number()) == view.eventPlace() ? sheet.home() : Optional.empty(),
        sheet.communes());
  }

  private static IllegalArgumentException none(Payload payload) {
    return new IllegalArgumentException("No paper comes of " + payload.kind());
  }

  /** What stood in a case before an action. */
  private record Story(List<Act> all, Act act) {
    <P extends Payload> Optional<P> last(Class<P> type) {
      return before().stream()
          .map(Act::payload)
          .filter(type::isInstance)
          .map(type::cast)
          .reduce((earlier, later) -> later);
    }

    private List<Act> before() {
      return all.stream().filter(one -> one.number() < act.number()).toList();
    }

    /** The plan that was approved last. */
    Optional<Payload.PlanDrafted> planInForce() {
      return approval()
          .flatMap(approved -> new Story(all, approved).last(Payload.PlanDrafted.class));
    }

    /** What was given of the plan in force. */
    List<Act> given() {
      int from = approval().map(Act::number).orElse(0);
      return before().stream()
          .filter(one -> one.number() > from && one.payload() instanceof Payload.ServiceGiven)
          .toList();
    }

    private Optional<Act> approval() {
      return before().stream()
          .filter(one -> one.payload() instanceof Payload.PlanDecided decided && decided.approved())
          .reduce((earlier, later) -> later);
    }

    /** What was done for the child's safety since the assessment before, and until the next one. */
    List<Act> measures() {
      int from = before().stream().filter(Story::assesses).mapToInt(Act::number).max().orElse(0);
      int to =
          all.stream()
              .filter(one -> one.number() > act.number() && assesses(one))
              .mapToInt(Act::number)
              .min()
              .orElse(Integer.MAX_VALUE);
      return all.stream().filter(one -> one.number() > from && one.number() < to).toList();
    }

    private static boolean assesses(Act act) {
      return act.payload() instanceof Payload.InitialRisk;
    }
  }
}
