package vn.mangnon.protection.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What must be right about an action besides the table: its times, its days, its words. */
final class DeedCheck {
  private final Clocks clocks;

  DeedCheck(Clocks clocks) {
    this.clocks = clocks;
  }

  /** Everything that is wrong with it: its time first, then its words, then what it says. */
  List<CaseRefusal> of(CaseState state, Deed deed) {
    Optional<CaseRefusal> time = time(state, deed, deed.happenedAt());
    Optional<CaseRefusal> words =
        texts(deed.payload()).anyMatch(text -> text.text().length() > FreeText.LONGEST)
            ? Optional.of(CaseRefusal.TEXT_LONG)
            : Optional.empty();
    // The limits know no day long before the case: what has no time is measured from today.
    LocalDate day = Limit.dayOf(time.isPresent() ? deed.recordedAt() : deed.happenedAt());
    return Stream.concat(all(time, words), payload(state, deed, day)).distinct().toList();
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

  private Stream<CaseRefusal> payload(CaseState state, Deed deed, LocalDate day) {
    return switch (deed.payload()) {
      case Payload.Opened ignored -> Stream.of(CaseRefusal.NOT_NOW);
      case Payload.InitialRisk risk ->
          all(
              risk.newsAt().flatMap(news -> time(state, deed, news)),
              needed(risk.grounds(), CaseRefusal.TEXT_MISSING));
      case Payload.EmergencyMeasure measure ->
          all(needed(measure.measure(), CaseRefusal.TEXT_MISSING));
      case Payload.Separation separation ->
          all(
              number(separation.decision()),
              needed(separation.reason(), CaseRefusal.REASON_MISSING),
              between(day, separation.until(), day));
      case Payload.SeparationRenewed renewed ->
          all(
              number(renewed.decision()),
              needed(renewed.reason(), CaseRefusal.REASON_MISSING),
              renewal(state, renewed));
      case Payload.SeparationEnded ended -> all(needed(ended.whereTo(), CaseRefusal.TEXT_MISSING));
      case Payload.SpecificRisk risk ->
          all(notToCome(deed, risk.metOn()), needed(risk.minutes(), CaseRefusal.TEXT_MISSING));
      case Payload.PlanDrafted plan -> plan(plan, day);
      case Payload.PlanDecided decided ->
          all(
              decided.approved()
                  ? number(decided.decision())
                  : needed(decided.reason(), CaseRefusal.REASON_MISSING));
      case Payload.ServiceGiven given -> all(service(state, given));
      case Payload.Reviewed reviewed -> all(needed(reviewed.finding(), CaseRefusal.TEXT_MISSING));
      case Payload.Closed closed -> all(needed(closed.reason(), CaseRefusal.REASON_MISSING));
      case Payload.Reopened reopened ->
          all(
              time(state, deed, reopened.receivedAt()),
              needed(reopened.reason(), CaseRefusal.REASON_MISSING));
      case Payload.ClockPaused paused ->
          all(pause(state, paused), needed(paused.reason(), CaseRefusal.REASON_MISSING));
      case Payload.ClockResumed resumed -> all(resume(state, resumed));
      case Payload.MemberAdded added ->
          state.team().containsKey(added.account())
              ? Stream.of(CaseRefusal.MEMBER_ALREADY)
              : Stream.empty();
      case Payload.MemberLeft left -> all(leaving(state, left.account()));
      case Payload.TransferAsked asked -> asked(asked, day);
      case Payload.TransferWithdrawn withdrawn ->
          all(
              still(state, withdrawn.offer()),
              needed(withdrawn.reason(), CaseRefusal.REASON_MISSING));
      case Payload.TransferDeclined declined ->
          all(
              still(state, declined.offer()),
              needed(declined.reason(), CaseRefusal.REASON_MISSING));
      case Payload.TransferAccepted accepted -> all(still(state, accepted.offer()));
      case Payload.Noted noted -> all(needed(noted.note(), CaseRefusal.TEXT_MISSING));
      case Payload.CareDecided care ->
          all(
              number(care.decision()),
              needed(care.carers(), CaseRefusal.TEXT_MISSING),
              lastDay(care, day),
              followUp(care, day));
      case Payload.CareHandedOver handed ->
          all(needed(handed.handover(), CaseRefusal.TEXT_MISSING));
      case Payload.CareFollowed followed ->
          all(
              needed(followed.finding(), CaseRefusal.TEXT_MISSING),
              notPast(followed.nextOn(), day));
      case Payload.CareEnded ended -> all(needed(ended.whereTo(), CaseRefusal.TEXT_MISSING));
      case Payload.FamilyNoted noted -> all(needed(noted.who(), CaseRefusal.TEXT_MISSING));
      case Payload.ProceedingNoted noted ->
          all(
              notToCome(deed, noted.on()),
              needed(noted.stands(), CaseRefusal.TEXT_MISSING),
              noted.nextOn().flatMap(next -> notPast(next, day)));
    };
  }

  @SafeVarargs
  private static Stream<CaseRefusal> all(Optional<CaseRefusal>... refusals) {
    return Stream.of(refusals).flatMap(Optional::stream);
  }

  private static Optional<CaseRefusal> notToCome(Deed deed, LocalDate day) {
    return day.isAfter(Limit.dayOf(deed.recordedAt()))
        ? Optional.of(CaseRefusal.TIME_IN_FUTURE)
        : Optional.empty();
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
    return state
        .separatedUntil()
        .flatMap(before -> between(before, renewed.until(), before.plusDays(1)));
  }

  private static Stream<CaseRefusal> plan(Payload.PlanDrafted plan, LocalDate day) {
    List<CaseRefusal> wrong = new ArrayList<>();
    if (plan.services().isEmpty()) {
      wrong.add(CaseRefusal.PLAN_EMPTY);
    }
    if (plan.reviewOn().isBefore(day)
        || plan.services().stream().anyMatch(service -> service.due().isBefore(day))) {
      wrong.add(CaseRefusal.DAY_PAST);
    }
    if (plan.services().stream().anyMatch(service -> service.what().blank())) {
      wrong.add(CaseRefusal.TEXT_MISSING);
    }
    return wrong.stream();
  }

  /** Care that ends has a day to come for it. */
  private static Optional<CaseRefusal> lastDay(Payload.CareDecided care, LocalDate day) {
    return care.until()
        .filter(last -> last.isBefore(care.from()) || last.isBefore(day))
        .map(last -> CaseRefusal.CARE_BACKWARDS);
  }

  /** A placement is looked after on a day to come, and before it ends. */
  private static Optional<CaseRefusal> followUp(Payload.CareDecided care, LocalDate day) {
    return care.until().filter(care.reviewOn()::isAfter).isPresent()
        ? Optional.of(CaseRefusal.FOLLOW_UP_LATE)
        : notPast(care.reviewOn(), day);
  }

  private static Optional<CaseRefusal> notPast(LocalDate next, LocalDate day) {
    return next.isBefore(day) ? Optional.of(CaseRefusal.DAY_PAST) : Optional.empty();
  }

  private static Optional<CaseRefusal> service(CaseState state, Payload.ServiceGiven given) {
    return state
        .plan()
        .filter(plan -> given.service() < 1 || given.service() > plan.services().size())
        .map(plan -> CaseRefusal.SERVICE_UNKNOWN);
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
        ? Optional.empty()
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

  private static Stream<CaseRefusal> asked(Payload.TransferAsked asked, LocalDate day) {
    return all(
        asked.to() == asked.from() ? Optional.of(CaseRefusal.SAME_COMMUNE) : Optional.empty(),
        notPast(asked.answerBy(), day),
        needed(asked.reason(), CaseRefusal.REASON_MISSING));
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
    return number.length() > Payload.LONGEST_NUMBER
        ? Optional.of(CaseRefusal.TEXT_LONG)
        : Optional.empty();
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
