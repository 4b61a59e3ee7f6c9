package vn.mangnon.protection.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What must be right about an action besides the table: its times, its days, its words. */
final class DeedCheck {
  private static final int LONGEST_NUMBER = 80;
  private final Clocks clocks;

  DeedCheck(Clocks clocks) {
    this.clocks = clocks;
  }

  Optional<CaseRefusal> of(CaseState state, Deed deed) {
    Optional<CaseRefusal> time = time(state, deed, deed.happenedAt());
    if (time.isPresent()) {
      return time;
    }
    if (texts(deed.payload()).anyMatch(text -> text.text().length() > FreeText.LONGEST)) {
      return Optional.of(CaseRefusal.TEXT_LONG);
    }
    return payload(state, deed);
  }

  /** Whatever is said of a case lies between its receipt and now; its clocks know no other time. */
  private static Optional<CaseRefusal> time(CaseState state, Deed deed, Instant at) {
    if (at.isAfter(deed.recordedAt())) {
      return Optional.of(CaseRefusal.TIME_IN_FUTURE);
    }
    return at.isBefore(state.receivedAt())
        ? Optional.of(CaseRefusal.TIME_BEFORE_RECEIPT)
        : Optional.empty();
  }

  private Optional<CaseRefusal> payload(CaseState state, Deed deed) {
    LocalDate day = Limit.dayOf(deed.happenedAt());
    return switch (deed.payload()) {
      case Payload.Opened ignored -> Optional.of(CaseRefusal.NOT_NOW);
      case Payload.InitialRisk risk ->
          risk.newsAt()
              .flatMap(news -> time(state, deed, news))
              .or(() -> needed(risk.grounds(), CaseRefusal.TEXT_MISSING));
      case Payload.EmergencyMeasure measure -> needed(measure.measure(), CaseRefusal.TEXT_MISSING);
      case Payload.Separation separation ->
          number(separation.decision())
              .or(() -> needed(separation.reason(), CaseRefusal.REASON_MISSING))
              .or(() -> between(day, separation.until(), day));
      case Payload.SeparationRenewed renewed ->
          number(renewed.decision())
              .or(() -> needed(renewed.reason(), CaseRefusal.REASON_MISSING))
              .or(() -> renewal(state, renewed));
      case Payload.SeparationEnded ended -> needed(ended.whereTo(), CaseRefusal.TEXT_MISSING);
      case Payload.SpecificRisk risk ->
          risk.metOn().isAfter(Limit.dayOf(deed.recordedAt()))
              ? Optional.of(CaseRefusal.TIME_IN_FUTURE)
              : needed(risk.minutes(), CaseRefusal.TEXT_MISSING);
      case Payload.PlanDrafted plan -> plan(plan, day);
      case Payload.PlanDecided decided ->
          decided.approved()
              ? number(decided.decision())
              : needed(decided.reason(), CaseRefusal.REASON_MISSING);
      case Payload.ServiceGiven given -> service(state, given);
      case Payload.Reviewed reviewed -> needed(reviewed.finding(), CaseRefusal.TEXT_MISSING);
      case Payload.Closed closed -> needed(closed.reason(), CaseRefusal.REASON_MISSING);
      case Payload.Reopened reopened ->
          time(state, deed, reopened.receivedAt())
              .or(() -> needed(reopened.reason(), CaseRefusal.REASON_MISSING));
      case Payload.ClockPaused paused -> pause(state, paused);
      case Payload.ClockResumed resumed -> resume(state, resumed);
      case Payload.MemberAdded added ->
          state.team().containsKey(added.account())
              ? Optional.of(CaseRefusal.MEMBER_ALREADY)
              : Optional.empty();
      case Payload.MemberLeft left -> leaving(state, left.account());
      case Payload.TransferAsked asked -> asked(asked, day);
      case Payload.TransferWithdrawn withdrawn ->
          still(state, withdrawn.offer())
              .or(() -> needed(withdrawn.reason(), CaseRefusal.REASON_MISSING));
      case Payload.TransferDeclined declined ->
          still(state, declined.offer())
              .or(() -> needed(declined.reason(), CaseRefusal.REASON_MISSING));
      case Payload.TransferAccepted accepted -> still(state, accepted.offer());
      case Payload.Noted noted -> needed(noted.note(), CaseRefusal.TEXT_MISSING);
      case Payload.CareDecided care ->
          number(care.decision())
              .or(() -> needed(care.carers(), CaseRefusal.TEXT_MISSING))
              .or(() -> days(care, day));
      case Payload.CareHandedOver handed -> needed(handed.handover(), CaseRefusal.TEXT_MISSING);
      case Payload.CareFollowed followed ->
          needed(followed.finding(), CaseRefusal.TEXT_MISSING)
              .or(() -> notPast(followed.nextOn(), day));
      case Payload.CareEnded ended -> needed(ended.whereTo(), CaseRefusal.TEXT_MISSING);
      case Payload.FamilyNoted noted -> needed(noted.who(), CaseRefusal.TEXT_MISSING);
      case Payload.ProceedingNoted noted ->
          noted.on().isAfter(Limit.dayOf(deed.recordedAt()))
              ? Optional.of(CaseRefusal.TIME_IN_FUTURE)
              : needed(noted.stands(), CaseRefusal.TEXT_MISSING)
                  .or(() -> noted.nextOn().flatMap(next -> notPast(next, day)));
    };
  }

  /** From {@code start} on a separation may last as long as the limit, not a day more. */
  private Optional<CaseRefusal> between(LocalDate start, LocalDate until, LocalDate least) {
    if (until.isBefore(least)) {
      return Optional.of(CaseRefusal.SEPARATION_BACKWARDS);
    }
    return until.isAfter(clocks.latestEnd(start))
        ? Optional.of(CaseRefusal.SEPARATION_TOO_LONG)
        : Optional.empty();
  }

  private Optional<CaseRefusal> renewal(CaseState state, Payload.SeparationRenewed renewed) {
    LocalDate before = state.separatedUntil().orElseThrow();
    return between(before, renewed.until(), before.plusDays(1));
  }

  private static Optional<CaseRefusal> plan(Payload.PlanDrafted plan, LocalDate day) {
    if (plan.services().isEmpty()) {
      return Optional.of(CaseRefusal.PLAN_EMPTY);
    }
    boolean past =
        plan.reviewOn().isBefore(day)
            || plan.services().stream().anyMatch(service -> service.due().isBefore(day));
    return past
        ? Optional.of(CaseRefusal.DAY_PAST)
        : plan.services().stream()
            .filter(service -> service.what().blank())
            .findFirst()
            .map(service -> CaseRefusal.TEXT_MISSING);
  }

  /** Care that ends has a day to come for it, and is looked after before. */
  private static Optional<CaseRefusal> days(Payload.CareDecided care, LocalDate day) {
    if (care.until().filter(last -> last.isBefore(care.from()) || last.isBefore(day)).isPresent()) {
      return Optional.of(CaseRefusal.CARE_BACKWARDS);
    }
    return care.until().filter(care.reviewOn()::isAfter).isPresent()
        ? Optional.of(CaseRefusal.FOLLOW_UP_LATE)
        : notPast(care.reviewOn(), day);
  }

  private static Optional<CaseRefusal> notPast(LocalDate next, LocalDate day) {
    return next.isBefore(day) ? Optional.of(CaseRefusal.DAY_PAST) : Optional.empty();
  }

  private static Optional<CaseRefusal> service(CaseState state, Payload.ServiceGiven given) {
    int services = state.plan().orElseThrow().services().size();
    return given.service() < 1 || given.service() > services
        ? Optional.of(CaseRefusal.SERVICE_UNKNOWN)
        : Optional.empty();
  }

  private Optional<CaseRefusal> pause(CaseState state, Payload.ClockPaused paused) {
    List<Deadline> running =
        state.deadlines().stream()
            .filter(Clocks.open(paused.clock()))
            .filter(one -> one.pausedAt().isEmpty())
            .toList();
    if (running.isEmpty()) {
      return Optional.of(CaseRefusal.CLOCK_NOT_RUNNING);
    }
    return clocks.pausable(running, paused.clock())
        ? needed(paused.reason(), CaseRefusal.REASON_MISSING)
        : Optional.of(CaseRefusal.CLOCK_NOT_PAUSABLE);
  }

  private static Optional<CaseRefusal> resume(CaseState state, Payload.ClockResumed resumed) {
    return state.deadlines().stream()
            .filter(Clocks.open(resumed.clock()))
            .anyMatch(one -> one.pausedAt().isPresent())
        ? Optional.empty()
        : Optional.of(CaseRefusal.CLOCK_NOT_PAUSED);
  }

  private static Optional<CaseRefusal> leaving(CaseState state, UUID account) {
    MemberFunction function = state.team().get(account);
    if (function == null) {
      return Optional.of(CaseRefusal.MEMBER_UNKNOWN);
    }
    long leads = state.team().values().stream().filter(one -> one == MemberFunction.LEAD).count();
    return function == MemberFunction.LEAD && leads == 1
        ? Optional.of(CaseRefusal.LAST_LEAD)
        : Optional.empty();
  }

  private static Optional<CaseRefusal> asked(Payload.TransferAsked asked, LocalDate day) {
    if (asked.to() == asked.from()) {
      return Optional.of(CaseRefusal.SAME_COMMUNE);
    }
    return asked.answerBy().isBefore(day)
        ? Optional.of(CaseRefusal.DAY_PAST)
        : needed(asked.reason(), CaseRefusal.REASON_MISSING);
  }

  /** Of accepting and withdrawing at once, one finds that this asking no longer waits. */
  private static Optional<CaseRefusal> still(CaseState state, UUID offer) {
    return state.offer().filter(asked -> asked.offer().equals(offer)).isPresent()
        ? Optional.empty()
        : Optional.of(CaseRefusal.OVERTAKEN);
  }

  private static Optional<CaseRefusal> needed(FreeText text, CaseRefusal otherwise) {
    return text.blank() ? Optional.of(otherwise) : Optional.empty();
  }

  private static Optional<CaseRefusal> number(String number) {
    if (number.isBlank()) {
      return Optional.of(CaseRefusal.DECISION_NUMBER_MISSING);
    }
    return number.length() > LONGEST_NUMBER ? Optional.of(CaseRefusal.TEXT_LONG) : Optional.empty();
  }

  private static Stream<FreeText> texts(Payload payload) {
    return switch (payload) {
      case Payload.Opened ignored -> Stream.empty();
      case Payload.InitialRisk risk -> Stream.of(risk.grounds());
      case Payload.EmergencyMeasure measure -> Stream.of(measure.measure(), measure.responsible());
      case Payload.Separation separation -> Stream.of(separation.where(), separation.reason());
      case Payload.SeparationRenewed renewed -> Stream.of(renewed.reason());
      case Payload.SeparationEnded ended -> Stream.of(ended.whereTo());
      case Payload.SpecificRisk risk -> Stream.of(risk.present(), risk.minutes(), risk.needs());
      case Payload.PlanDrafted plan ->
          Stream.concat(
              Stream.of(plan.goals()),
              plan.services().stream()
                  .flatMap(service -> Stream.of(service.what(), service.responsible())));
      case Payload.PlanDecided decided -> Stream.of(decided.reason());
      case Payload.ServiceGiven given -> Stream.of(given.result());
      case Payload.Reviewed reviewed -> Stream.of(reviewed.finding());
      case Payload.Closed closed -> Stream.of(closed.reason());
      case Payload.Reopened reopened -> Stream.of(reopened.reason());
      case Payload.ClockPaused paused -> Stream.of(paused.reason());
      case Payload.ClockResumed ignored -> Stream.empty();
      case Payload.MemberAdded ignored -> Stream.empty();
      case Payload.MemberLeft left -> Stream.of(left.reason());
      case Payload.TransferAsked asked -> Stream.of(asked.reason());
      case Payload.TransferWithdrawn withdrawn -> Stream.of(withdrawn.reason());
      case Payload.TransferDeclined declined -> Stream.of(declined.reason());
      case Payload.TransferAccepted ignored -> Stream.empty();
      case Payload.Noted noted -> Stream.of(noted.note());
      case Payload.CareDecided care -> Stream.of(care.carers(), care.voice(), care.reason());
      case Payload.CareHandedOver handed -> Stream.of(handed.handover());
      case Payload.CareFollowed followed -> Stream.of(followed.finding());
      case Payload.CareEnded ended -> Stream.of(ended.whereTo(), ended.reason());
      case Payload.FamilyNoted noted -> Stream.of(noted.who());
      case Payload.ProceedingNoted noted ->
          Stream.of(noted.office(), noted.file(), noted.basis(), noted.stands(), noted.next());
    };
  }
}
