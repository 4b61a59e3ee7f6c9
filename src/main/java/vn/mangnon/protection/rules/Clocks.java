package vn.mangnon.protection.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.mangnon.time.WorkingCalendar;

/** Starts, ends and moves the deadlines of a case; a list is never changed, a new one is made. */
public final class Clocks {
  /** The rule of a deadline whose day stands in a plan. */
  static final String PLAN = "plan";

  /** The rule of a deadline whose day stands in a decision on alternative care. */
  static final String CARE = "care";

  private final Limits limits;
  private final WorkingCalendar calendar;

  /** Clocks by these limits and working days. */
  public Clocks(Limits limits, WorkingCalendar calendar) {
    this.limits = limits;
    this.calendar = calendar;
  }

  /** The working days these clocks count. */
  public WorkingCalendar calendar() {
    return calendar;
  }

  /** The clocks that run from the moment a concern about a child was received. */
  public List<Deadline> received(Instant at) {
    return received(List.of(), at);
  }

  List<Deadline> received(List<Deadline> known, Instant at) {
    List<Deadline> started = start(known, DeadlineKind.EMERGENCY_MEASURE, at);
    return start(started, DeadlineKind.PLAN_DECISION, at);
  }

  /** The danger is grave: a measure is owed, from when that became known. */
  List<Deadline> grave(List<Deadline> known, boolean owed, Instant since) {
    List<Deadline> free = exempt(known);
    return owed && free.stream().noneMatch(open(DeadlineKind.EMERGENCY_MEASURE))
        ? start(free, DeadlineKind.EMERGENCY_MEASURE, since)
        : free;
  }

  /** A measure was taken; the plan's five days no longer bind. */
  List<Deadline> measured(List<Deadline> known, Instant at) {
    return done(exempt(known), DeadlineKind.EMERGENCY_MEASURE, at);
  }

  List<Deadline> separated(List<Deadline> known, Instant at, LocalDate until) {
    return started(
        known,
        DeadlineKind.SEPARATION,
        limits.of(DeadlineKind.SEPARATION, at).version(),
        at,
        Limit.endOf(until));
  }

  /** The last day on which a separation that starts then may end. */
  public LocalDate latestEnd(LocalDate start) {
    Instant begin = start.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    return Limit.dayOf(limits.of(DeadlineKind.SEPARATION, begin).due(begin, calendar));
  }

  /** The plan holds: its services and its review have their days, those of an older plan lapse. */
  List<Deadline> planned(List<Deadline> known, Payload.PlanDrafted plan, Instant at) {
    List<Deadline> next = done(known, DeadlineKind.PLAN_DECISION, at);
    next = lapse(next, DeadlineKind.SERVICE, at);
    next = lapse(next, DeadlineKind.REVIEW, at);
    for (Payload.PlannedService service : plan.services()) {
      next = started(next, DeadlineKind.SERVICE, PLAN, at, Limit.endOf(service.due()));
    }
    return started(next, DeadlineKind.REVIEW, PLAN, at, Limit.endOf(plan.reviewOn()));
  }

  List<Deadline> served(List<Deadline> known, int ordinal, Instant at) {
    return change(
        known,
        open(DeadlineKind.SERVICE).and(one -> one.ordinal() == ordinal),
        one -> one.done(at));
  }

  List<Deadline> done(List<Deadline> known, DeadlineKind kind, Instant at) {
    return change(known, open(kind), one -> running(one, at).done(at));
  }

  List<Deadline> lapse(List<Deadline> known, DeadlineKind kind, Instant at) {
    return change(known, open(kind), one -> one.lapsed(at));
  }

  /** Nothing is owed any more. */
  public List<Deadline> lapseAll(List<Deadline> known, Instant at) {
    return change(known, Deadline::open, one -> one.lapsed(at));
  }

  /** The child is to be handed over, and its placement looked after on the day that was decided. */
  List<Deadline> placed(List<Deadline> known, Payload.CareDecided care, Instant at) {
    return started(
        start(known, DeadlineKind.CARE_HANDOVER, at),
        DeadlineKind.CARE_REVIEW,
        CARE,
        at,
        Limit.endOf(care.reviewOn()));
  }

  /** The placement was looked after; on that day it is again. */
  List<Deadline> followed(List<Deadline> known, LocalDate nextOn, Instant at) {
    return started(
        done(known, DeadlineKind.CARE_REVIEW, at),
        DeadlineKind.CARE_REVIEW,
        CARE,
        at,
        Limit.endOf(nextOn));
  }

  List<Deadline> careEnded(List<Deadline> known, Instant at) {
    return lapse(lapse(known, DeadlineKind.CARE_HANDOVER, at), DeadlineKind.CARE_REVIEW, at);
  }

  /** What was waited for in a proceeding has come; what is waited for now has its day. */
  List<Deadline> waited(List<Deadline> known, Payload.ProceedingNoted noted, Instant at) {
    String rule = "proceeding/" + noted.proceeding();
    List<Deadline> next =
        change(
            known,
            open(DeadlineKind.PROCEEDING).and(one -> one.rule().equals(rule)),
            one -> one.done(at));
    return noted
        .nextOn()
        .map(day -> started(next, DeadlineKind.PROCEEDING, rule, at, Limit.endOf(day)))
        .orElse(next);
  }

  /** Nothing is owed any more, but that a placement that goes on is looked after. */
  List<Deadline> closed(List<Deadline> known, ClosingGround ground, Instant at) {
    return ground == ClosingGround.SAFE
        ? change(
            known,
            one -> one.open() && one.kind() != DeadlineKind.CARE_REVIEW,
            one -> one.lapsed(at))
        : lapseAll(known, at);
  }

  /** Whether a deadline of that kind runs, or stands, that may stand still for a reason. */
  public boolean pausable(List<Deadline> known, DeadlineKind kind) {
    return known.stream()
        .filter(open(kind))
        .anyMatch(one ->
            limits.all().stream()
                .anyMatch(limit -> limit.version().equals(one.rule()) && limit.pausable()));
  }

  List<Deadline> pause(List<Deadline> known, DeadlineKind kind, Instant at) {
    return change(known, open(kind), one -> one.paused(at));
  }

  List<Deadline> resume(List<Deadline> known, DeadlineKind kind, Instant at) {
    return change(known, open(kind), one -> running(one, at));
  }

  static int count(List<Deadline> known, DeadlineKind kind) {
    return (int) known.stream().filter(one -> one.kind() == kind).count();
  }

  static Predicate<Deadline> open(DeadlineKind kind) {
    return one -> one.kind() == kind && one.open();
  }

  /** What stood still runs again: as many working days are added as it stood. */
  private Deadline running(Deadline one, Instant at) {
    if (one.pausedAt().isEmpty()) {
      return one;
    }
    LocalDate last = Limit.dayOf(at);
    int stood =
        (int)
            Limit.dayOf(one.pausedAt().get())
                .plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    LocalDate due = Limit.dayOf(one.due());
    return one.resumed(stood == 0 ? one.due() : Limit.endOf(calendar.plusWorkingDays(due, stood)));
  }

  private List<Deadline> start(List<Deadline> known, DeadlineKind kind, Instant at) {
    Limit limit = limits.of(kind, at);
    return started(known, kind, limit.version(), at, limit.due(at, calendar));
  }

  private static List<Deadline> started(
      List<Deadline> known, DeadlineKind kind, String rule, Instant start, Instant due) {
    List<Deadline> next = new ArrayList<>(known);
    next.add(Deadline.running(kind, count(known, kind) + 1, rule, start, due));
    return List.copyOf(next);
  }

  private static List<Deadline> exempt(List<Deadline> known) {
    return change(known, open(DeadlineKind.PLAN_DECISION), Deadline::exempted);
  }

  private static List<Deadline> change(
      List<Deadline> known, Predicate<Deadline> which, UnaryOperator<Deadline> how) {
    return known.stream().map(one -> which.test(one) ? how.apply(one) : one).toList();
  }
}
