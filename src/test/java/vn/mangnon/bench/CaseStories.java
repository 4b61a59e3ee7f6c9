package vn.mangnon.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import vn.mangnon.access.Actor;
import vn.mangnon.protection.rules.CaseRules;
import vn.mangnon.protection.rules.CaseState;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.Decision;
import vn.mangnon.protection.rules.Deed;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Part;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.Step;
import vn.mangnon.time.WorkingCalendar;

/** Invents what was done in cases; every action is one that the rules allow at its moment. */
final class CaseStories {
  private static final double GRAVE = .08;
  private static final double RETURNED = .15;
  private static final double STILL_AT_RISK = .12;
  private static final double NOTE = .62;
  private static final int REVIEW_DAYS = 60;
  private static final List<String> WORDS =
      List.of(
          "Gia đình thiếu người trông em vào buổi tối, hàng xóm giúp đỡ từng bữa.",
          "Em đi học đều trở lại, cô giáo hẹn gặp mẹ em vào cuối tuần.",
          "Bà ngoại đồng ý đón em về ở cùng cho đến khi xác minh xong.",
          "Đã đến nhà cùng trưởng khu; em sợ người lạ, cần tham vấn tâm lý.",
          "Trạm y tế khám, không có vết thương mới, hẹn khám lại sau một tháng.",
          "Bố em cam kết bằng văn bản, công an phường theo dõi hằng tuần.");

  private final CaseRules rules;
  private final Instant now;

  CaseStories(CaseRules rules, Instant now) {
    this.rules = rules;
    this.now = now;
  }

  /** Who works on a case: the first one leads it. */
  record Team(List<Actor.User> workers, Actor.User chair) {}

  /** One action that was taken, and what the case came to. */
  record Act(Payload payload, Instant at, Actor.User by, CaseState after) {}

  /** One case from its receipt on. */
  record Story(Instant receivedAt, Danger danger, List<Act> acts) {
    CaseState end() {
      return acts.getLast().after();
    }
  }

  /** What is done next, how long after the one before, and by whom. */
  private record Move(Duration after, boolean byChair, Deal deal) {}

  private interface Deal {
    Payload at(CaseState state, Instant moment);
  }

  /** A case that stands at {@code target} now. */
  Story tell(SplittableRandom random, Step target, UUID concern, UUID child, Team team) {
    boolean grave =
        target == Step.EMERGENCY
            || target.ordinal() > Step.EMERGENCY.ordinal() && random.nextDouble() < GRAVE;
    List<Move> moves = withNotes(moves(random, target, grave, team), random);
    Duration length = moves.stream().map(Move::after).reduce(Duration.ZERO, Duration::plus);
    Duration since =
        target.open()
            ? Duration.ofMinutes(random.nextInt(1, 20 * 24 * 60))
            : Duration.ofMinutes(random.nextInt(1, 1_200 * 24 * 60));
    Instant received = now.minus(length).minus(since).minusSeconds(3_600);
    received = Instant.ofEpochSecond(received.getEpochSecond() / 60 * 60);
    Danger danger = grave ? Danger.YES : Danger.values()[random.nextInt(1, 3)];
    return taken(new Payload.Opened(concern, child, received, danger), moves, team);
  }

  private Story taken(Payload.Opened opened, List<Move> moves, Team team) {
    List<Act> acts = new ArrayList<>();
    Actor.User lead = team.workers().getFirst();
    Instant moment = opened.receivedAt().plusSeconds(2_700);
    CaseState state = rules.open(opened, lead.id());
    acts.add(new Act(opened, moment, lead, state));
    for (Move move : moves) {
      moment = moment.plus(move.after());
      Payload payload = move.deal().at(state, moment);
      Actor.User by = move.byChair() ? team.chair() : lead;
      Set<Part> parts =
          move.byChair()
              ? EnumSet.of(Part.CHAIR_OF_HOME, Part.CHAIR_OF_EVENT)
              : EnumSet.of(Part.WORKER);
      Deed deed = new Deed(payload, by.id(), parts, state.number(), moment, moment);
      if (!(rules.take(state, deed) instanceof Decision.Taken(CaseState next))) {
        throw new IllegalStateException(
            "%s at %s: %s".formatted(payload.kind(), state.step(), rules.take(state, deed)));
      }
      state = next;
      acts.add(new Act(payload, moment, by, state));
    }
    return new Story(opened.receivedAt(), opened.danger(), acts);
  }

  private static List<Move> moves(SplittableRandom random, Step target, boolean grave, Team team) {
    List<Move> moves = new ArrayList<>();
    if (target == Step.SECURED) {
      moves.add(measure());
    }
    if (target == Step.RECEIVED || target == Step.SECURED) {
      return moves;
    }
    moves.add(worker(hours(random, 1, 20), (state, at) -> risk(grave, random)));
    if (target == Step.EMERGENCY) {
      return moves;
    }
    if (grave) {
      emergency(moves, random);
    }
    for (Actor.User member : team.workers().subList(1, team.workers().size())) {
      moves.add(
          worker(
              hours(random, 1, 6),
              (state, at) ->
                  new Payload.MemberAdded(member.id(), member.name(), MemberFunction.WORKER)));
    }
    if (target == Step.ASSESSED) {
      return moves;
    }
    plan(moves, random, target);
    return moves;
  }

  private static void emergency(List<Move> moves, SplittableRandom random) {
    if (random.nextBoolean()) {
      moves.add(measure());
      return;
    }
    moves.add(
        chair(
            hours(random, 1, 8),
            (state, at) ->
                new Payload.Separation(
                    day(at).plusDays(12), "12/QĐ-UBND", words(random), words(random))));
    moves.add(
        chair(hours(random, 24, 200), (state, at) -> new Payload.SeparationEnded(words(random))));
  }

  private static void plan(List<Move> moves, SplittableRandom random, Step target) {
    moves.add(worker(hours(random, 8, 60), (state, at) -> examined(at, random)));
    if (target == Step.EXAMINED) {
      return;
    }
    moves.add(worker(hours(random, 4, 30), (state, at) -> draft(at, random)));
    if (random.nextDouble() < RETURNED) {
      moves.add(
          chair(
              hours(random, 4, 30),
              (state, at) -> new Payload.PlanDecided(false, "", words(random))));
      moves.add(worker(hours(random, 4, 30), (state, at) -> draft(at, random)));
    }
    if (target == Step.PLANNED) {
      return;
    }
    moves.add(
        chair(
            hours(random, 4, 60),
            (state, at) -> new Payload.PlanDecided(true, "15/QĐ-UBND", FreeText.NONE)));
    int services = target == Step.UNDER_WAY ? random.nextInt(1, 4) : 4;
    for (int service = 1; service <= services; service++) {
      int number = service;
      moves.add(
          worker(
              hours(random, 100, 340),
              (state, at) -> new Payload.ServiceGiven(number, words(random))));
    }
    if (target == Step.UNDER_WAY) {
      return;
    }
    review(moves, random, target);
  }

  private static void review(List<Move> moves, SplittableRandom random, Step target) {
    boolean worried = target == Step.AT_RISK || random.nextDouble() < STILL_AT_RISK;
    if (worried) {
      moves.add(worker(hours(random, 200, 500), (state, at) -> reviewed(false, random)));
    }
    if (target == Step.AT_RISK) {
      return;
    }
    moves.add(worker(hours(random, 200, 500), (state, at) -> reviewed(true, random)));
    if (target == Step.CLOSED) {
      moves.add(
          chair(
              hours(random, 20, 100),
              (state, at) -> new Payload.Closed(ClosingGround.SAFE, words(random))));
    }
  }

  private static List<Move> withNotes(List<Move> moves, SplittableRandom random) {
    List<Move> all = new ArrayList<>();
    for (Move move : moves) {
      all.add(move);
      if (random.nextDouble() < NOTE) {
        all.add(worker(hours(random, 1, 20), (state, at) -> new Payload.Noted(words(random))));
      }
    }
    return all;
  }

  private static Move worker(Duration after, Deal deal) {
    return new Move(after, false, deal);
  }

  private static Move chair(Duration after, Deal deal) {
    return new Move(after, true, deal);
  }

  private static Move measure() {
    return chair(
        Duration.ofHours(5),
        (state, at) ->
            new Payload.EmergencyMeasure(
                FreeText.of(WORDS.getFirst()), FreeText.of("Công an phường")));
  }

  private static Duration hours(SplittableRandom random, int least, int most) {
    return Duration.ofMinutes(random.nextInt(60 * least, 60 * most));
  }

  private static LocalDate day(Instant at) {
    return at.atZone(WorkingCalendar.ZONE).toLocalDate();
  }

  static FreeText words(SplittableRandom random) {
    return FreeText.of(WORDS.get(random.nextInt(WORDS.size())));
  }

  private static Level level(SplittableRandom random) {
    return Level.values()[random.nextInt(3)];
  }

  private static Payload risk(boolean grave, SplittableRandom random) {
    return new Payload.InitialRisk(
        level(random), level(random), grave, Optional.empty(), words(random));
  }

  private static Payload examined(Instant at, SplittableRandom random) {
    return new Payload.SpecificRisk(
        level(random),
        level(random),
        level(random),
        day(at),
        words(random),
        words(random),
        words(random));
  }

  private static Payload draft(Instant at, SplittableRandom random) {
    List<Payload.PlannedService> services = new ArrayList<>();
    for (int number = 1; number <= 4; number++) {
      services.add(
          new Payload.PlannedService(
              words(random), FreeText.of("Cán bộ"), "", day(at).plusDays(14L * number)));
    }
    return new Payload.PlanDrafted(words(random), services, day(at).plusDays(REVIEW_DAYS));
  }

  private static Payload reviewed(boolean stable, SplittableRandom random) {
    return new Payload.Reviewed(level(random), level(random), stable, words(random));
  }
}
