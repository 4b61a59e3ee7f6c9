package vn.mangnon.protection.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.protection.rules.Decision.Refused;
import vn.mangnon.protection.rules.Decision.Taken;

/** Decides whether an action may be taken, and what the case comes to. */
public final class CaseRules {
  private final Clocks clocks;
  private final DeedCheck check;

  /** Rules with these clocks. */
  public CaseRules(Clocks clocks) {
    this.clocks = clocks;
    this.check = new DeedCheck(clocks);
  }

  /** The clocks these rules run by. */
  public Clocks clocks() {
    return clocks;
  }

  /** What a case comes to when somebody opens it, who leads it from then on. */
  public CaseState open(Payload.Opened opened, UUID lead) {
    return CaseState.received(
            opened.receivedAt(),
            Map.of(lead, MemberFunction.LEAD),
            clocks.received(opened.receivedAt()))
        .counted(true);
  }

  /** What the case comes to, or why the action may not be taken. */
  public Decision take(CaseState state, Deed deed) {
    List<CaseRefusal> refusals = refusals(state, deed);
    return refusals.isEmpty()
        ? new Taken(next(state, deed.payload(), deed.happenedAt(), line(state, deed).orElseThrow()))
        : new Refused(refusals.getFirst());
  }

  /**
   * Everything that speaks against an action now, the gravest first; none when it may be taken.
   * What is another's to do says no more.
   */
  public List<CaseRefusal> refusals(CaseState state, Deed deed) {
    ActionKind kind = deed.payload().kind();
    if (CaseTable.whose(kind).stream().noneMatch(deed.parts()::contains)) {
      return List.of(CaseRefusal.NOT_YOURS);
    }
    List<CaseRefusal> refusals = new ArrayList<>();
    if (kind.turning() && deed.seen() < state.turn()) {
      refusals.add(CaseRefusal.OVERTAKEN);
    } else if (line(state, deed).isEmpty()) {
      List<Transition> lines = CaseTable.of(state.step(), kind, deed.payload().verdict());
      refusals.add(
          lines.isEmpty()
              ? CaseTable.refusal(state.step(), kind)
              : lines.getFirst().condition().otherwise(state));
    }
    check.of(state, deed).stream().filter(one -> !refusals.contains(one)).forEach(refusals::add);
    return List.copyOf(refusals);
  }

  private static Optional<Transition> line(CaseState state, Deed deed) {
    Payload payload = deed.payload();
    return CaseTable.of(state.step(), payload.kind(), payload.verdict()).stream()
        .filter(one -> one.condition().holds(state))
        .findFirst();
  }

  /** What an action that was taken once made of the case; for making its state again. */
  public CaseState again(CaseState state, Payload payload, Instant happenedAt) {
    Transition line =
        CaseTable.of(state.step(), payload.kind(), payload.verdict()).stream()
            .filter(one -> one.condition().holds(state))
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "The table has no %s at %s".formatted(payload.kind(), state.step())));
    return next(state, payload, happenedAt, line);
  }

  /** Everything that somebody with these parts could do now, in the order of the procedure. */
  public List<ActionKind> possible(CaseState state, Set<Part> parts) {
    return CaseTable.all().stream()
        .filter(line -> line.from() == state.step() && line.condition().holds(state))
        .map(Transition::kind)
        .distinct()
        .filter(kind -> CaseTable.whose(kind).stream().anyMatch(parts::contains))
        .sorted()
        .toList();
  }

  private CaseState next(CaseState state, Payload payload, Instant at, Transition line) {
    CaseState after = effect(state, payload, at, line);
    Optional<Payload.PlanDrafted> draft =
        line.to() == Step.PLANNED ? after.draft() : Optional.empty();
    return after.drafted(draft).at(line.to()).counted(payload.kind().turning());
  }

  private CaseState effect(CaseState state, Payload payload, Instant at, Transition line) {
    List<Deadline> known = state.deadlines();
    return switch (payload) {
      case Payload.Opened opened ->
          throw new IllegalStateException("A case is opened once, not " + opened.concern());
      case Payload.InitialRisk risk ->
          state
              .withRisk(risk.harm())
              .withDeadlines(
                  risk.grave()
                      ? clocks.grave(known, line.to() == Step.EMERGENCY, risk.newsAt().orElse(at))
                      : clocks.lapse(known, DeadlineKind.EMERGENCY_MEASURE, at));
      case Payload.EmergencyMeasure ignored -> state.withDeadlines(clocks.measured(known, at));
      case Payload.Separation separation ->
          state
              .separated(Optional.of(separation.until()))
              .withDeadlines(clocks.separated(clocks.measured(known, at), at, separation.until()));
      case Payload.SeparationRenewed renewed ->
          state
              .separated(Optional.of(renewed.until()))
              .withDeadlines(
                  clocks.separated(
                      clocks.done(known, DeadlineKind.SEPARATION, at), at, renewed.until()));
      case Payload.SeparationEnded ignored ->
          state
              .separated(Optional.empty())
              .withDeadlines(clocks.done(known, DeadlineKind.SEPARATION, at));
      case Payload.SpecificRisk risk -> state.withRisk(risk.overall());
      case Payload.PlanDrafted plan -> state.drafted(Optional.of(plan));
      case Payload.PlanDecided decided -> decided(state, decided, at);
      case Payload.ServiceGiven given ->
          state.withDeadlines(clocks.served(known, state.firstService() + given.service() - 1, at));
      case Payload.Reviewed reviewed ->
          state
              .withRisk(reviewed.harm())
              .withDeadlines(clocks.done(known, DeadlineKind.REVIEW, at));
      case Payload.Closed closed ->
          state.offered(Optional.empty()).withDeadlines(clocks.closed(known, closed.ground(), at));
      case Payload.Reopened reopened ->
          state
              .again(reopened.receivedAt())
              .withDeadlines(clocks.received(known, reopened.receivedAt()));
      case Payload.ClockPaused paused ->
          state.withDeadlines(clocks.pause(known, paused.clock(), at));
      case Payload.ClockResumed resumed ->
          state.withDeadlines(clocks.resume(known, resumed.clock(), at));
      case Payload.MemberAdded added -> state.withTeam(with(state, added));
      case Payload.MemberLeft left -> state.withTeam(without(state, left.account()));
      case Payload.TransferAsked asked -> state.offered(Optional.of(asked));
      case Payload.TransferWithdrawn ignored -> state.offered(Optional.empty());
      case Payload.TransferDeclined ignored -> state.offered(Optional.empty());
      case Payload.TransferAccepted accepted ->
          state.withTeam(handedOver(state, accepted)).offered(Optional.empty());
      case Payload.Noted ignored -> state;
      case Payload.CareDecided care -> state.withDeadlines(clocks.placed(known, care, at));
      case Payload.CareHandedOver ignored ->
          state.withDeadlines(clocks.done(known, DeadlineKind.CARE_HANDOVER, at));
      case Payload.CareFollowed followed ->
          state.withDeadlines(clocks.followed(known, followed.nextOn(), at));
      case Payload.CareEnded ignored -> state.withDeadlines(clocks.careEnded(known, at));
      case Payload.FamilyNoted ignored -> state;
      case Payload.ProceedingNoted noted -> state.withDeadlines(clocks.waited(known, noted, at));
    };
  }

  private CaseState decided(CaseState state, Payload.PlanDecided decided, Instant at) {
    Payload.PlanDrafted plan = state.draft().orElseThrow();
    return decided.approved()
        ? state
            .decided(plan, Clocks.count(state.deadlines(), DeadlineKind.SERVICE) + 1)
            .withDeadlines(clocks.planned(state.deadlines(), plan, at))
        : state;
  }

  private static Map<UUID, MemberFunction> with(CaseState state, Payload.MemberAdded added) {
    Map<UUID, MemberFunction> team = new HashMap<>(state.team());
    team.put(added.account(), added.function());
    return team;
  }

  private static Map<UUID, MemberFunction> without(CaseState state, UUID account) {
    Map<UUID, MemberFunction> team = new HashMap<>(state.team());
    team.remove(account);
    return team;
  }

  /** Whom the former chair chose to stay helps on; the new commune's lead answers for the case. */
  private static Map<UUID, MemberFunction> handedOver(
      CaseState state, Payload.TransferAccepted accepted) {
    Map<UUID, MemberFunction> team = new HashMap<>();
    for (UUID account : state.offer().orElseThrow().staying()) {
      MemberFunction function = state.team().get(account);
      if (function != null) {
        team.put(account, function == MemberFunction.LEAD ? MemberFunction.WORKER : function);
      }
    }
    team.put(accepted.lead(), MemberFunction.LEAD);
    return team;
  }
}
