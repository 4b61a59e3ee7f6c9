package vn.mangnon.protection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people do in whatever order: 300 actions each, of which most are refused. */
class CaseRulesPropertyTest {
  private static final CaseRules RULES = RulesWorld.rules();
  private static final int ATTEMPTS = 300;

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noSequenceOfActionsLeavesTheTableOrLosesADeadline(int seed) {
    Random random = new Random(seed);
    Instant now = Instant.parse("2026-01-20T01:00:00Z").plus(Duration.ofMinutes(seed * 97L));
    Payload.Opened opened =
        new Payload.Opened(new UUID(1, seed), new UUID(2, seed), now, Danger.UNKNOWN);
    CaseState state = RULES.open(opened, RulesWorld.LEAD);
    List<Payload> taken = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      now = now.plus(Duration.ofMinutes(random.nextInt(600)));
      Payload payload = anything(random, now);
      Set<Part> parts = someParts(random);
      Deed deed =
          new Deed(payload, RulesWorld.LEAD, parts, state.number() - random.nextInt(2), now, now);
      if (RULES.take(state, deed) instanceof Decision.Taken(CaseState next)) {
        assertThat(CaseTable.all()).anyMatch(line(state, payload, next));
        assertThat(parts).containsAnyElementsOf(CaseTable.whose(payload.kind()));
        followsFrom(state, next);
        owesWhatItBegan(payload, next);
        makesSense(next);
        handsOverWhole(payload, state, next);
        state = next;
        taken.add(payload);
        times.add(now);
      }
    }
    CaseState again = RULES.open(opened, RulesWorld.LEAD);
    for (int i = 0; i < taken.size(); i++) {
      again = RULES.again(again, taken.get(i), times.get(i));
    }
    assertThat(again).as("made again from its actions").isEqualTo(state);
    assertThat(taken.size()).as("enough happened").isGreaterThan(20);
  }

  private static java.util.function.Predicate<Transition> line(
      CaseState state, Payload payload, CaseState next) {
    return one ->
        one.from() == state.step()
            && one.kind() == payload.kind()
            && one.verdict() == payload.verdict()
            && one.to() == next.step();
  }

  /** A deadline stays in its place, with its start and rule; what is over is never changed. */
  private static void followsFrom(CaseState before, CaseState after) {
    assertThat(after.number()).isEqualTo(before.number() + 1);
    assertThat(after.deadlines()).hasSizeGreaterThanOrEqualTo(before.deadlines().size());
    for (int i = 0; i < before.deadlines().size(); i++) {
      Deadline was = before.deadlines().get(i);
      Deadline is = after.deadlines().get(i);
      assertThat(List.of(is.kind(), is.ordinal(), is.rule(), is.start()))
          .isEqualTo(List.of(was.kind(), was.ordinal(), was.rule(), was.start()));
      if (!was.open()) {
        assertThat(is).isEqualTo(was);
      }
    }
  }

  /** An action that begins something owes its end, once. */
  private static void owesWhatItBegan(Payload payload, CaseState after) {
    switch (payload) {
      case Payload.CareDecided care -> {
        assertThat(after.handoverOwed()).isTrue();
        assertThat(open(after, DeadlineKind.CARE_REVIEW))
            .containsExactly(Limit.endOf(care.reviewOn()));
      }
      case Payload.CareFollowed followed ->
          assertThat(open(after, DeadlineKind.CARE_REVIEW))
              .containsExactly(Limit.endOf(followed.nextOn()));
      case Payload.CareEnded ignored -> assertThat(after.inCare()).isFalse();
      case Payload.ProceedingNoted noted ->
          assertThat(
                  after.deadlines().stream()
                      .filter(Clocks.open(DeadlineKind.PROCEEDING))
                      .filter(one -> one.rule().endsWith(noted.proceeding().toString()))
                      .map(Deadline::due))
              .containsExactlyElementsOf(noted.nextOn().map(Limit::endOf).stream().toList());
      case Payload.Closed closed -> {
        if (closed.ground() != ClosingGround.SAFE) {
          assertThat(after.deadlines()).noneMatch(Deadline::open);
        }
      }
      default -> {}
    }
  }

  private static List<Instant> open(CaseState state, DeadlineKind kind) {
    return state.deadlines().stream().filter(Clocks.open(kind)).map(Deadline::due).toList();
  }

  /** A transfer starts, ends, moves and doubles no clock; only accepting it changes the team. */
  private static void handsOverWhole(Payload payload, CaseState before, CaseState after) {
    boolean transfer =
        payload instanceof Payload.TransferAsked
            || payload instanceof Payload.TransferWithdrawn
            || payload instanceof Payload.TransferDeclined
            || payload instanceof Payload.TransferAccepted;
    if (!transfer) {
      return;
    }
    assertThat(after.deadlines()).isEqualTo(before.deadlines());
    assertThat(after.step()).isEqualTo(before.step());
    assertThat(after.plan()).isEqualTo(before.plan());
    assertThat(after.draft()).isEqualTo(before.draft());
    assertThat(after.separatedUntil()).isEqualTo(before.separatedUntil());
    if (payload instanceof Payload.TransferAccepted accepted) {
      assertThat(after.team()).containsEntry(accepted.lead(), MemberFunction.LEAD);
      assertThat(after.team().values()).containsOnlyOnce(MemberFunction.LEAD);
      assertThat(before.offer().orElseThrow().offer()).isEqualTo(accepted.offer());
    } else {
      assertThat(after.team()).isEqualTo(before.team());
    }
    assertThat(after.offer().isPresent()).isEqualTo(payload instanceof Payload.TransferAsked);
  }

  private static void makesSense(CaseState state) {
    Set<String> names = new HashSet<>();
    assertThat(state.deadlines())
        .allMatch(one -> names.add(one.kind() + "/" + one.ordinal()))
        .allMatch(one -> one.open() == one.endedAt().isEmpty());
    for (DeadlineKind kind :
        EnumSet.complementOf(EnumSet.of(DeadlineKind.SERVICE, DeadlineKind.PROCEEDING))) {
      assertThat(state.deadlines().stream().filter(Clocks.open(kind)).count())
          .as("open %s", kind)
          .isLessThanOrEqualTo(1);
    }
    boolean owed = state.deadlines().stream().anyMatch(Clocks.open(DeadlineKind.EMERGENCY_MEASURE));
    assertThat(owed)
        .as("a measure is owed at %s", state.step())
        .isEqualTo(state.step() == Step.RECEIVED || state.step() == Step.EMERGENCY);
    assertThat(state.deadlines().stream().anyMatch(Clocks.open(DeadlineKind.SEPARATION)))
        .isEqualTo(state.separated());
    assertThat(state.deadlines().stream().filter(Clocks.open(DeadlineKind.PROCEEDING)))
        .extracting(Deadline::rule)
        .as("one day a proceeding")
        .doesNotHaveDuplicates();
    assertThat(state.inCare() || !state.handoverOwed())
        .as("nobody is handed over without a placement that is looked after")
        .isTrue();
    assertThat(state.draft().isPresent()).isEqualTo(state.step() == Step.PLANNED);
    assertThat(state.team().values()).contains(MemberFunction.LEAD);
    if (state.step() == Step.CLOSED) {
      assertThat(state.deadlines().stream().filter(Deadline::open))
          .as("a placement goes on to be looked after, a proceeding to be waited for")
          .allMatch(one ->
              one.kind() == DeadlineKind.CARE_REVIEW || one.kind() == DeadlineKind.PROCEEDING);
      assertThat(state.offer()).as("a closed case is offered to nobody").isEmpty();
      assertThat(state.separated()).isFalse();
    }
  }

  private static Set<Part> someParts(Random random) {
    Set<Part> parts = EnumSet.of(Part.values()[random.nextInt(Part.values().length)]);
    parts.add(Part.values()[random.nextInt(Part.values().length)]);
    return parts;
  }

  private static Payload anything(Random random, Instant now) {
    LocalDate day = Limit.dayOf(now).plusDays(random.nextInt(20));
    FreeText words = FreeText.of("lời kể");
    DeadlineKind clock = DeadlineKind.values()[random.nextInt(DeadlineKind.values().length)];
    UUID person = new UUID(0, random.nextInt(4));
    UUID offer = new UUID(3, random.nextInt(2));
    return switch (ActionKind.values()[random.nextInt(ActionKind.values().length)]) {
      case OPENED, NOTED -> new Payload.Noted(words);
      case INITIAL_RISK ->
          new Payload.InitialRisk(
              Level.HIGH, Level.LOW, random.nextInt(3) == 0, Optional.empty(), words);
      case EMERGENCY_MEASURE -> RulesWorld.measure();
      case SEPARATION -> RulesWorld.separation(day.toString());
      case SEPARATION_RENEWED -> new Payload.SeparationRenewed(day, "1", words);
      case SEPARATION_ENDED -> new Payload.SeparationEnded(words);
      case SPECIFIC_RISK -> RulesWorld.specific(Limit.dayOf(now).toString());
      case PLAN_DRAFTED -> RulesWorld.plan(day.toString(), day.plusDays(9).toString());
      case PLAN_DECIDED -> new Payload.PlanDecided(random.nextInt(4) != 0, "1", words);
      case SERVICE_GIVEN -> new Payload.ServiceGiven(random.nextInt(4), words);
      case REVIEWED -> RulesWorld.reviewed(random.nextBoolean());
      case CLOSED ->
          random.nextInt(8) == 0
              ? RulesWorld.closed(
                  ClosingGround.values()[random.nextInt(ClosingGround.values().length)])
              : RulesWorld.closed(ClosingGround.SAFE);
      case REOPENED -> new Payload.Reopened(now, Danger.NO, words);
      case CLOCK_PAUSED -> new Payload.ClockPaused(clock, words);
      case CLOCK_RESUMED -> new Payload.ClockResumed(clock);
      case MEMBER_ADDED ->
          new Payload.MemberAdded(
              person, "B", MemberFunction.values()[random.nextInt(MemberFunction.values().length)]);
      case MEMBER_LEFT -> new Payload.MemberLeft(person, words);
      case CARE_DECIDED ->
          new Payload.CareDecided(
              CareKind.values()[random.nextInt(CareKind.values().length)],
              "1",
              day,
              random.nextBoolean() ? Optional.empty() : Optional.of(day.plusDays(60)),
              day.plusDays(random.nextInt(70)),
              words,
              words,
              words);
      case CARE_HANDED_OVER -> new Payload.CareHandedOver(words);
      case CARE_FOLLOWED -> new Payload.CareFollowed(day, words);
      case CARE_ENDED -> new Payload.CareEnded(CareEnding.BACK_HOME, words, words);
      case FAMILY_NOTED ->
          new Payload.FamilyNoted(person, Kinship.MOTHER, Closeness.COULD_CARE, words);
      case PROCEEDING_NOTED ->
          RulesWorld.proceeding(
              person,
              Limit.dayOf(now),
              random.nextInt(3) == 0 ? Optional.empty() : Optional.of(day));
      case TRANSFER_ASKED ->
          new Payload.TransferAsked(
              offer, 1, 1 + random.nextInt(3), TransferGround.MOVED, day, List.of(person), words);
      case TRANSFER_WITHDRAWN -> new Payload.TransferWithdrawn(offer, words);
      case TRANSFER_DECLINED -> new Payload.TransferDeclined(offer, words);
      case TRANSFER_ACCEPTED -> new Payload.TransferAccepted(offer, person, "C");
    };
  }
}
