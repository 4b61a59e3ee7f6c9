package vn.mangnon.protection.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import vn.mangnon.access.Actor;
import vn.mangnon.children.record.Sex;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.cases.ConcernAnswer;
import vn.mangnon.protection.cases.EndReason;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.OpenCase;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.cases.Told;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.rules.CaseTable;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Part;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.Step;

/** Reports and cases of two communes as chance has them, and what became of each report. */
final class GeneratedCases {
  /** A report of one child, and how it was settled. */
  static final class Report {
    final NewConcern told;
    final int place;
    final Optional<UUID> child;
    String settled = "WAITING";
    Optional<UUID> caseId = Optional.empty();
    Optional<EndReason> reason = Optional.empty();

    Report(NewConcern told, int place) {
      this.told = told;
      this.place = place;
      this.child = told.children().getFirst().child();
    }
  }

  private static final FreeText WORDS = FreeText.of("ghi nhận");

  final ProtectionWorld world;
  final List<Report> reports = new ArrayList<>();
  private final Random random;
  private final List<UUID> children = new ArrayList<>();
  private final Map<UUID, Actor.User> leads = new LinkedHashMap<>();
  private final Map<UUID, Step> steps = new LinkedHashMap<>();
  private final Map<UUID, CaseView> views = new LinkedHashMap<>();

  GeneratedCases(ProtectionWorld world, int seed) {
    this.world = world;
    this.random = new Random(seed);
    Actor officer = world.register.officer(world.home);
    for (int i = 0; i < 6; i++) {
      children.add(world.register.open(officer, world.home, "Chíu A Sồi " + i, "05/03/2019"));
    }
  }

  /** So many things happen, hours or weeks apart. */
  void happen(int times) {
    for (int i = 0; i < times; i++) {
      world.pass(Duration.ofMinutes(random.nextInt(1080)));
      if (random.nextInt(100) == 0) {
        world.pass(Duration.ofDays(random.nextInt(30)));
      }
      switch (random.nextInt(12)) {
        case 0 -> report();
        case 1 -> waiting().filter(one -> random.nextBoolean()).ifPresent(this::settle);
        case 2 -> waiting().ifPresent(this::open);
        default -> act();
      }
    }
  }

  private void report() {
    Instant received =
        world.now().minus(Duration.ofHours(random.nextInt(30))).truncatedTo(ChronoUnit.MINUTES);
    int place = random.nextInt(3) == 0 ? world.event : world.home;
    Optional<UUID> child =
        random.nextInt(2) == 0
            ? Optional.of(children.get(random.nextInt(children.size())))
            : Optional.empty();
    NewConcern told =
        new NewConcern(
            world.id(),
            received,
            Channel.values()[random.nextInt(Channel.values().length)],
            "",
            "",
            Danger.UNKNOWN,
            Optional.of(world.home),
            Optional.of(place),
            Told.of("bị bỏ đói"),
            List.of(
                new ToldChild(
                    world.id(), Sex.UNKNOWN, Optional.empty(), Identity.named("em"), child)),
            Optional.empty(),
            List.of());
    reports.add(new Report(world.taken(world.operator, told), place));
  }

  private Optional<Report> waiting() {
    List<Report> waiting = reports.stream().filter(one -> one.settled.equals("WAITING")).toList();
    return waiting.isEmpty()
        ? Optional.empty()
        : Optional.of(waiting.get(random.nextInt(waiting.size())));
  }

  private void settle(Report report) {
    UUID child = report.told.children().getFirst().id();
    Optional<Report> earlier =
        reports.stream()
            .filter(one ->
                one != report
                    && !one.settled.equals("ENDED")
                    && !one.settled.equals("SAME")
                    && !one.told.receivedAt().isAfter(report.told.receivedAt()))
            .findFirst();
    if (random.nextBoolean() && earlier.isPresent()) {
      UUID same = earlier.get().told.children().getFirst().id();
      if (world.concerns.join(
              world.operator, report.told.id(), earlier.get().told.id(), Map.of(child, same))
          instanceof ConcernAnswer.Done) {
        report.settled = "SAME";
      }
      return;
    }
    EndReason reason = EndReason.values()[random.nextInt(EndReason.values().length)];
    if (world.concerns.end(world.operator, child, reason, WORDS) instanceof ConcernAnswer.Done) {
      report.settled = "ENDED";
      report.reason = Optional.of(reason);
    }
  }

  private void open(Report report) {
    Actor.User lead =
        report.place == world.event
            ? world.otherWorker
            : random.nextInt(3) == 0 ? world.colleague : world.worker;
    UUID id = world.id();
    CaseAnswer answer =
        world.cases.open(
            lead, new OpenCase(id, world.id(), report.told.children().getFirst().id(), ""));
    ProtectionWorld.done(answer);
    report.settled = "CASE";
    report.caseId = Optional.of(id);
    leads.put(id, lead);
    steps.put(id, Step.RECEIVED);
  }

  private void act() {
    List<Report> cases = reports.stream().filter(one -> one.caseId.isPresent()).toList();
    if (cases.isEmpty()) {
      return;
    }
    Report report = cases.get(random.nextInt(cases.size()));
    UUID id = report.caseId.orElseThrow();
    Actor.User chair = report.place == world.event ? world.otherChair : world.chair;
    Payload payload =
        random.nextInt(3) == 0 ? anything() : next(Objects.requireNonNull(steps.get(id)));
    boolean ofWorkers = CaseTable.whose(payload.kind()).contains(Part.WORKER);
    // What is refused happens to nobody.
    if (world.tries(ofWorkers ? Objects.requireNonNull(leads.get(id)) : chair, id, payload)
        instanceof CaseAnswer.Done done) {
      steps.put(id, done.step());
    }
  }

  private Payload next(Step step) {
    return switch (step) {
      case RECEIVED, SECURED -> anything(0);
      case EMERGENCY -> anything(2);
      case ASSESSED -> anything(5);
      case EXAMINED, AT_RISK -> anything(7);
      case PLANNED -> anything(9);
      case UNDER_WAY -> anything(random.nextBoolean() ? 11 : 12);
      case STABLE -> anything(13);
      case CLOSED -> anything(random.nextInt(6) == 0 ? 15 : 11);
    };
  }

  /** The case of a report as its chair reads it, once for all: ask when all has happened. */
  Optional<CaseView> view(Report report) {
    return report.caseId.map(id ->
        views.computeIfAbsent(
            id,
            one -> world.read(report.place == world.event ? world.otherChair : world.chair, one)));
  }

  private Payload anything() {
    return anything(random.nextInt(16));
  }

  private Payload anything(int which) {
    return switch (which) {
      case 0, 1 ->
          new Payload.InitialRisk(
              level(), Level.LOW, random.nextInt(3) == 0, Optional.empty(), WORDS);
      case 2 -> new Payload.EmergencyMeasure(WORDS, WORDS);
      case 3 -> new Payload.Separation(day(10), "1/QĐ", WORDS, WORDS);
      case 4 -> new Payload.SeparationEnded(WORDS);
      case 5, 6 ->
          new Payload.SpecificRisk(level(), Level.LOW, level(), day(0), WORDS, WORDS, WORDS);
      case 7, 8 ->
          new Payload.PlanDrafted(
              WORDS, List.of(new Payload.PlannedService(WORDS, WORDS, "", day(9))), day(14));
      case 9, 10 -> new Payload.PlanDecided(random.nextInt(4) > 0, "2/QĐ", WORDS);
      case 11 -> new Payload.ServiceGiven(1, WORDS);
      case 12 -> new Payload.Reviewed(level(), Level.HIGH, random.nextInt(3) > 0, WORDS);
      case 13 ->
          new Payload.Closed(
              random.nextInt(4) == 0
                  ? ClosingGround.values()[random.nextInt(ClosingGround.values().length)]
                  : ClosingGround.SAFE,
              WORDS);
      case 14 ->
          random.nextBoolean()
              ? new Payload.ClockPaused(DeadlineKind.PLAN_DECISION, WORDS)
              : new Payload.ClockResumed(DeadlineKind.PLAN_DECISION);
      default ->
          new Payload.Reopened(world.now().truncatedTo(ChronoUnit.MINUTES), Danger.UNKNOWN, WORDS);
    };
  }

  private Level level() {
    return Level.values()[random.nextInt(3)];
  }

  private LocalDate day(int days) {
    return world.day(days);
  }
}
