package vn.mangnon.protection.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.agencies.Agency;
import vn.mangnon.places.Place;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.rules.Abuse;
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.CaseTable;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.Deadline;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.time.WorkingCalendar;

/**
 * The form of one kind of action.
 *
 * @param page the case
 * @param transaction of the action: sent twice it is one
 * @param news what others did since the form was opened, the newest first
 * @param candidates who may be asked into the team
 * @param agencies who may answer for a service
 * @param latestEnd the last day on which a separation may end; empty when none is asked
 * @param pausable deadlines that may be paused
 * @param communes which can be asked to take the case over, by name
 * @param siblings cases in which the same can be written at the same time
 */
public record DeedPage(
    CasePage page,
    ActionKind kind,
    UUID transaction,
    Typed typed,
    List<Mistake> mistakes,
    List<CaseView.Act> news,
    List<Candidate> candidates,
    List<Agency> agencies,
    Optional<LocalDate> latestEnd,
    List<DeadlineKind> pausable,
    List<Place> communes,
    List<Sibling> siblings) {
  private static final int ROWS = 2;

  /** What is done from a report, or on the page of an asking. */
  private static final Set<ActionKind> ELSEWHERE =
      EnumSet.of(
          ActionKind.OPENED,
          ActionKind.TRANSFER_WITHDRAWN,
          ActionKind.TRANSFER_DECLINED,
          ActionKind.TRANSFER_ACCEPTED);

  public DeedPage {
    mistakes = List.copyOf(mistakes);
    news = List.copyOf(news);
    candidates = List.copyOf(candidates);
    agencies = List.copyOf(agencies);
    pausable = List.copyOf(pausable);
    communes = List.copyOf(communes);
    siblings = List.copyOf(siblings);
  }

  /** The last part of the address of a kind's form. */
  static String path(ActionKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind whose form has that address; none for what is not done by a form. */
  static Optional<ActionKind> kind(String path) {
    return Arrays.stream(ActionKind.values())
        .filter(kind -> !ELSEWHERE.contains(kind) && path(kind).equals(path))
        .findFirst();
  }

  /** The field in which a form of abuse is ticked. */
  public static String field(Abuse form) {
    return "abuse-" + form.name().toLowerCase(Locale.ROOT);
  }

  /** The forms of abuse that the law names today. */
  public List<Abuse> abuse() {
    return Abuse.on(LocalDate.ofInstant(page.now(), WorkingCalendar.ZONE));
  }

  /**
   * What is wrong with a field or the whole, beginning with what the field is called where the
   * words do not say it.
   */
  public String told(Mistake mistake, String language, FormFields.Words words) {
    String message = mistake.in(language);
    Locale locale = Locale.ROOT;
    return FormFields.label(kind, mistake.field(), words)
        .filter(label -> !message.toLowerCase(locale).contains(label.toLowerCase(locale)))
        .map(label -> label + (label.endsWith("?") ? " " : ": ") + message)
        .orElse(message);
  }

  /** What stands in a field. */
  public String text(String field) {
    return typed.text(field);
  }

  /** How many rows for services the form has. */
  public int rows() {
    return Math.clamp(typed.number("rows").orElse(ROWS), ROWS, DeedReader.MOST_SERVICES);
  }

  /** Whether there is room for another service. */
  public boolean moreRows() {
    return rows() < DeedReader.MOST_SERVICES;
  }

  /** The plan that the chair decides on, or whose services are given. */
  public Optional<Payload.PlanDrafted> plan() {
    return kind == ActionKind.PLAN_DECIDED
        ? page.view().state().draft()
        : page.view().state().plan();
  }

  /** On what grounds the case may end at its step. */
  public List<ClosingGround> grounds() {
    return Arrays.stream(ClosingGround.values())
        .filter(ground ->
            CaseTable.all().stream()
                .anyMatch(line ->
                    line.from() == page.view().state().step()
                        && line.kind() == ActionKind.CLOSED
                        && line.verdict() == new Payload.Closed(ground, FreeText.NONE).verdict()))
        .toList();
  }

  /** Deadlines that stand still. */
  public List<DeadlineKind> paused() {
    return page.view().state().deadlines().stream()
        .filter(one -> one.open() && one.pausedAt().isPresent())
        .map(Deadline::kind)
        .distinct()
        .toList();
  }

  /** Whether the initial risk was written down before, so that news may have come since. */
  public boolean assessedBefore() {
    return page.view().timeline().stream()
        .anyMatch(act -> act.payload() instanceof Payload.InitialRisk);
  }

  /** Who may join the team: those who are not in it. */
  public List<Candidate> joining() {
    return candidates.stream()
        .filter(one -> !page.view().state().team().containsKey(one.account()))
        .toList();
  }

  /** Who may leave the team, its leads first. */
  public List<Leaver> leaving() {
    List<Leaver> leaving = new ArrayList<>();
    page.view()
        .state()
        .team()
        .forEach((id, function) ->
            leaving.add(
                new Leaver(id, new CasePage.Member(page.names().getOrDefault(id, ""), function))));
    leaving.sort(
        Comparator.comparing((Leaver one) -> one.member().function())
            .thenComparing(one -> one.member().name()));
    return leaving;
  }

  /** Whether the placement that goes on loses its case when that is closed. */
  public boolean closesWithCare() {
    return kind == ActionKind.CLOSED && page.view().state().inCare();
  }

  /** Whether somebody of the team was chosen to go on helping. */
  public boolean stays(Leaver one) {
    return !typed.text(DeedReader.STAY + one.account()).isEmpty();
  }

  /** Somebody of the team with their account. */
  public record Leaver(UUID account, CasePage.Member member) {}
}
