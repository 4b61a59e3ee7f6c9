package vn.mangnon.protection.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.places.Places;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.cases.Purpose;
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.Deadline;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Part;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.time.WorkingCalendar;

/**
 * One case as its page shows it.
 *
 * @param related cases that belong beside it
 * @param takes whether the reader may read the report it came from
 */
public record CasePage(
    CaseView view,
    List<RelatedCase> related,
    boolean takes,
    Places places,
    Agencies agencies,
    WorkingCalendar calendar,
    Instant now) {
  public CasePage {
    related = List.copyOf(related);
  }

  /** Somebody of the team. */
  public record Member(String name, MemberFunction function) {}

  /** The code people call it by. */
  public String code() {
    return CaseCode.of(view.id());
  }

  /** Its address. */
  public String path() {
    return "/protection/cases/" + view.id();
  }

  /** Whose the next step is. */
  public Turn turn() {
    return new Turn(view.state().step(), view.parts(), view.place(), view.eventPlace());
  }

  /** What was answered about the danger, last. */
  public Danger danger() {
    Danger danger = Danger.UNKNOWN;
    for (CaseView.Act act : view.timeline()) {
      if (act.payload() instanceof Payload.Opened opened) {
        danger = opened.danger();
      }
      if (act.payload() instanceof Payload.Reopened reopened) {
        danger = reopened.danger();
      }
    }
    return danger;
  }

  /** What is due first of what runs; empty when nothing is. */
  public Optional<Deadline> next() {
    return view.state().deadlines().stream()
        .filter(one -> one.open() && one.pausedAt().isEmpty())
        .min(Comparator.comparing(Deadline::due));
  }

  /** Every deadline: what is due first stands first, then what is over, the latest first. */
  public List<Deadline> deadlines() {
    return view.state().deadlines().stream()
        .sorted(
            Comparator.comparing(Deadline::open)
                .reversed()
                .thenComparing(
                    one -> one.open() ? one.due().toEpochMilli() : -one.due().toEpochMilli()))
        .toList();
  }

  /** How long a deadline has that runs. */
  public TimeLeft left(Deadline one) {
    return TimeLeft.of(one.kind(), one.due(), now, calendar);
  }

  /** The service of the plan in force that a deadline is about. */
  public Optional<String> service(Deadline one) {
    int number = one.ordinal() - view.state().firstService();
    return one.kind() == DeadlineKind.SERVICE && number >= 0
        ? view.state()
            .plan()
            .filter(plan -> number < plan.services().size())
            .map(plan -> plan.services().get(number).what().text())
        : Optional.empty();
  }

  /** The deadline of a service of the plan in force, by its number from 1. */
  public Optional<Deadline> ofService(int number) {
    int ordinal = view.state().firstService() + number - 1;
    return view.state().deadlines().stream()
        .filter(one -> one.kind() == DeadlineKind.SERVICE && one.ordinal() == ordinal)
        .findFirst();
  }

  /** The team, its leads first. */
  public List<Member> team() {
    Map<UUID, String> names = names();
    return view.state().team().entrySet().stream()
        .map(one -> new Member(names.getOrDefault(one.getKey(), ""), one.getValue()))
        .sorted(Comparator.comparing(Member::function).thenComparing(Member::name))
        .toList();
  }

  /** What people who were ever in the team are called. */
  Map<UUID, String> names() {
    return view.names();
  }

  /** The decision by which the child is in alternative care; empty when it is not. */
  public Optional<Payload.CareDecided> care() {
    return view.state().inCare()
        ? view.timeline().reversed().stream()
            .map(CaseView.Act::payload)
            .filter(Payload.CareDecided.class::isInstance)
            .map(Payload.CareDecided.class::cast)
            .findFirst()
        : Optional.empty();
  }

  /** Where each linked proceeding stands, the one first of which was heard last. */
  public List<Payload.ProceedingNoted> proceedings() {
    return LinkedProceedings.latest(view.timeline());
  }

  /** The child's family, each as was said of them last; those of whom one heard last come first. */
  public List<Payload.FamilyNoted> family() {
    return FamilyMembers.latest(view.timeline());
  }

  /** Cases of the other children of the same report. */
  public List<RelatedCase> siblings() {
    return related.stream().filter(one -> !one.sameChild()).toList();
  }

  /** Earlier and later cases of the same child. */
  public List<RelatedCase> sameChild() {
    return related.stream().filter(RelatedCase::sameChild).toList();
  }

  /** How long the next thing of another case has; empty when nothing is due there. */
  public Optional<TimeLeft> left(RelatedCase one) {
    return one.next().map(next -> TimeLeft.of(next.kind(), next.due(), now, calendar));
  }

  /** What the reader, who works on this case, goes on to write for a sibling. */
  public Optional<ActionKind> alike(RelatedCase one) {
    return view.parts().contains(Part.WORKER) ? one.alike() : Optional.empty();
  }

  /** What was done, the newest first. */
  public List<CaseView.Act> timeline() {
    return view.timeline().reversed();
  }

  /** What an action says. */
  public Sentence sentence(CaseView.Act act, String language) {
    return new Sentences(language, names(), id -> place(id, language)).of(act.payload());
  }

  /** The name of an agency by its code; the code itself when nobody knows it. */
  public String agency(String code, String language) {
    return agencies.byCode(code).map(agency -> agency.nameIn(language)).orElse(code);
  }

  /** The name of a commune within a sentence. */
  public String office(int id, String language) {
    return Turn.office(places, id, language);
  }

  /** The name of a commune. */
  public String place(int id, String language) {
    return places.byId(id).map(place -> place.nameIn(language)).orElse("");
  }

  /** What the reader can do now; what makes a step stands before the rest. */
  public List<ActionKind> steps() {
    return view.possible().stream().filter(ActionKind::turning).toList();
  }

  /** What the reader can do now beside the steps. */
  public List<ActionKind> others() {
    return view.possible().stream().filter(kind -> !kind.turning()).toList();
  }

  /** Where the form is that brings something up to date; empty when the reader may not. */
  public Optional<String> update(ActionKind kind, UUID key) {
    return view.possible().contains(kind) ? Optional.of(path(kind) + "/" + key) : Optional.empty();
  }

  /** Where the form of a kind of action is; an asking of another commune has a page of its own. */
  public String path(ActionKind kind) {
    return DeedPage.kind(DeedPage.path(kind)).isPresent()
        ? path() + "/do/" + DeedPage.path(kind)
        : view.state()
            .offer()
            .map(offer -> TransferPages.HERE + "/" + offer.offer())
            .orElseGet(this::path);
  }

  /** Whether the reader has a page of the asking that waits: decides in one of its communes. */
  public boolean followsOffer() {
    return view.parts().contains(Part.CHAIR_OF_HOME)
        || view.parts().contains(Part.CHAIR_OF_RECEIVER);
  }

  /** What an identity may be read for here. */
  public List<Purpose> purposes() {
    return List.of(
        Purpose.VISIT,
        Purpose.ASSESSMENT,
        Purpose.DECISION,
        Purpose.SERVICE,
        Purpose.DOCUMENT,
        Purpose.LINK);
  }
}
