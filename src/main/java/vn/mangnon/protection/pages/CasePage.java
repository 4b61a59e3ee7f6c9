package vn.mangnon.protection.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
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
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.time.WorkingCalendar;

/**
 * One case as its page shows it.
 *
 * @param related cases that belong beside it
 * @param takes whether the reader sees reports
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
    Map<UUID, String> names = new HashMap<>();
    for (CaseView.Act act : view.timeline()) {
      if (act.payload() instanceof Payload.Opened) {
        act.by().ifPresent(by -> names.put(by, act.byName()));
      }
      if (act.payload() instanceof Payload.MemberAdded added) {
        names.put(added.account(), added.name());
      }
    }
    return names;
  }

  /** What was done, the newest first. */
  public List<CaseView.Act> timeline() {
    return view.timeline().reversed();
  }

  /** What an action says. */
  public Sentence sentence(CaseView.Act act, String language) {
    return new Sentences(language, names()).of(act.payload());
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

  /** Where the form of a kind of action is. */
  public String path(ActionKind kind) {
    return path() + "/do/" + DeedPage.path(kind);
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
