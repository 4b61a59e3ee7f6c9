package vn.mangnon.protection.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All that the actions of a case come to; made from them alone, so that it can be made again.
 *
 * @param number how many actions there were
 * @param turn the number of the last action that changed what others decide on
 * @param receivedAt when the concern was received, or what reopened the case
 * @param risk how great it was found to be, last
 * @param separatedUntil the last day of a separation in force
 * @param draft the plan that waits for a decision
 * @param plan the plan in force
 * @param firstService the number among the case's services of the first one of the plan in force
 * @param team who takes part now
 * @param offer the commune that is asked to take the case over, and does not answer yet
 */
public record CaseState(
    Step step,
    int number,
    int turn,
    Instant receivedAt,
    Level risk,
    Optional<LocalDate> separatedUntil,
    Optional<Payload.PlanDrafted> draft,
    Optional<Payload.PlanDrafted> plan,
    int firstService,
    Map<UUID, MemberFunction> team,
    List<Deadline> deadlines,
    Optional<Payload.TransferAsked> offer) {
  public CaseState {
    team = Map.copyOf(team);
    deadlines = List.copyOf(deadlines);
  }

  static CaseState received(Instant at, Map<UUID, MemberFunction> team, List<Deadline> deadlines) {
    return new CaseState(
        Step.RECEIVED,
        0,
        0,
        at,
        Level.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        team,
        deadlines,
        Optional.empty());
  }

  /** Whether the child is kept apart from who may harm it. */
  public boolean separated() {
    return separatedUntil.isPresent();
  }

  /**
   * Whether the chair placed the child in alternative care that has not ended. As long as it lasts
   * somebody must look after the placement, also when the case is closed.
   */
  public boolean inCare() {
    return deadlines.stream().anyMatch(Clocks.open(DeadlineKind.CARE_REVIEW));
  }

  /** Whether the child was not handed over yet to the carers that were decided on. */
  public boolean handoverOwed() {
    return deadlines.stream().anyMatch(Clocks.open(DeadlineKind.CARE_HANDOVER));
  }

  CaseState at(Step next) {
    return new CaseState(
        next,
        number,
        turn,
        receivedAt,
        risk,
        separatedUntil,
        draft,
        plan,
        firstService,
        team,
        deadlines,
        offer);
  }

  CaseState counted(boolean turning) {
    return new CaseState(
        step,
        number + 1,
        turning ? number + 1 : turn,
        receivedAt,
        risk,
        separatedUntil,
        draft,
        plan,
        firstService,
        team,
        deadlines,
        offer);
  }

  CaseState withRisk(Level found) {
    return new CaseState(
        step,
        number,
        turn,
        receivedAt,
        found,
        separatedUntil,
        draft,
        plan,
        firstService,
        team,
        deadlines,
        offer);
  }

  CaseState separated(Optional<LocalDate> until) {
    return new CaseState(
        step,
        number,
        turn,
        receivedAt,
        risk,
        until,
        draft,
        plan,
        firstService,
        team,
        deadlines,
        offer);
  }

  CaseState drafted(Optional<Payload.PlanDrafted> next) {
    return new CaseState(
        step,
        number,
        turn,
        receivedAt,
        risk,
        separatedUntil,
        next,
        plan,
        firstService,
        team,
        deadlines,
        offer);
  }

  CaseState decided(Payload.PlanDrafted next, int first) {
    return new CaseState(
        step,
        number,
        turn,
        receivedAt,
        risk,
        separatedUntil,
        Optional.empty(),
        Optional.of(next),
        first,
        team,
        deadlines,
        offer);
  }

  CaseState withTeam(Map<UUID, MemberFunction> next) {
    return new CaseState(
        step,
        number,
        turn,
        receivedAt,
        risk,
        separatedUntil,
        draft,
        plan,
        firstService,
        next,
        deadlines,
        offer);
  }

  CaseState withDeadlines(List<Deadline> next) {
    return new CaseState(
        step,
        number,
        turn,
        receivedAt,
        risk,
        separatedUntil,
        draft,
        plan,
        firstService,
        team,
        next,
        offer);
  }

  CaseState offered(Optional<Payload.TransferAsked> next) {
    return new CaseState(
        step,
        number,
        turn,
        receivedAt,
        risk,
        separatedUntil,
        draft,
        plan,
        firstService,
        team,
        deadlines,
        next);
  }

  /** A closed case that goes on: what was found and planned before no longer holds. */
  CaseState again(Instant at) {
    return new CaseState(
        step,
        number,
        turn,
        at,
        Level.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        firstService,
        team,
        deadlines,
        offer);
  }
}
