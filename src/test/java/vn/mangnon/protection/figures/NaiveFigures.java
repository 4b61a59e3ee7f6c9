package vn.mangnon.protection.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.cases.EndReason;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.Deadline;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.RulesWorld;
import vn.mangnon.protection.rules.Step;
import vn.mangnon.statistics.Period;
import vn.mangnon.time.WorkingCalendar;

/** The same numbers, counted one case after another from what was done, without any SQL. */
final class NaiveFigures {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final WorkingCalendar CALENDAR = WorkingCalendar.ofVietnam();

  private enum State {
    DONE,
    RUNNING,
    MISSING,
    UNSURE
  }

  private record Item(
      Measure measure, int place, State state, String timing, OptionalDouble value) {}

  private final GeneratedCases generated;
  private final Predicate<Integer> counted;
  private final Period period;
  private final Instant now;
  private final List<Item> items = new ArrayList<>();

  NaiveFigures(GeneratedCases generated, Predicate<Integer> counted, Period period, Instant now) {
    this.generated = generated;
    this.counted = counted;
    this.period = period;
    this.now = now;
    for (GeneratedCases.Report report : generated.reports) {
      if (counted.test(report.place)
          && (report.settled.equals("WAITING") || report.settled.equals("CASE"))) {
        add(report);
      }
    }
  }

  private boolean within(Instant at) {
    LocalDate day = at.atZone(ZONE).toLocalDate();
    return !day.isBefore(period.start()) && !day.isAfter(period.end());
  }

  private void add(GeneratedCases.Report report) {
    Optional<CaseView> view = view(report);
    List<CaseView.Act> acts = view.map(CaseView::timeline).orElse(List.of());
    Instant received = report.told.receivedAt();
    List<CaseView.Act> episode = new ArrayList<>();
    for (CaseView.Act act : acts) {
      if (act.payload() instanceof Payload.Reopened reopened) {
        add(report.place, received, episode);
        received = reopened.receivedAt();
        episode = new ArrayList<>();
      } else {
        episode.add(act);
      }
    }
    add(report.place, received, episode);
    List<Deadline> deadlines =
        view.map(one -> one.state().deadlines())
            .orElseGet(() -> RulesWorld.rules().clocks().received(report.told.receivedAt()));
    Step step = view.map(one -> one.state().step()).orElse(Step.RECEIVED);
    for (Deadline deadline : deadlines) {
      if (within(deadline.start())) {
        add(report.place, deadline, step, acts);
      }
    }
  }

  private void add(int place, Instant received, List<CaseView.Act> episode) {
    if (!within(received)) {
      return;
    }
    Optional<Instant> closed = first(episode, Payload.Closed.class);
    step(Measure.INITIAL_RISK, place, received, first(episode, Payload.InitialRisk.class), closed);
    step(
        Measure.FIRST_SERVICE, place, received, first(episode, Payload.ServiceGiven.class), closed);
    step(Measure.CLOSURE, place, received, closed, closed);
  }

  private void step(
      Measure measure, int place, Instant from, Optional<Instant> done, Optional<Instant> closed) {
    State state =
        done.isPresent() ? State.DONE : closed.isPresent() ? State.MISSING : State.RUNNING;
    items.add(new Item(measure, place, state, "", value(measure, from, done)));
  }

  private void add(int place, Deadline deadline, Step step, List<CaseView.Act> acts) {
    boolean plan = deadline.kind() == DeadlineKind.PLAN_DECISION;
    if (!plan && deadline.kind() != DeadlineKind.EMERGENCY_MEASURE) {
      return;
    }
    Measure measure = plan ? Measure.PLAN_DECISION : Measure.EMERGENCY_MEASURE;
    boolean owed = plan || step == Step.EMERGENCY;
    switch (deadline.outcome()) {
      case MET, LATE ->
          items.add(
              new Item(
                  measure,
                  place,
                  State.DONE,
                  deadline.exempt() ? "" : deadline.outcome().name(),
                  value(measure, deadline.start(), deadline.endedAt())));
      case OPEN ->
          items.add(
              new Item(
                  measure,
                  place,
                  owed ? State.RUNNING : State.UNSURE,
                  !deadline.exempt() && deadline.overdue(now) ? "OVERDUE" : "",
                  OptionalDouble.empty()));
      case LAPSED -> {
        if (plan || leftInEmergency(deadline, acts)) {
          items.add(new Item(measure, place, State.MISSING, "", OptionalDouble.empty()));
        }
      }
    }
  }

  private static boolean leftInEmergency(Deadline deadline, List<CaseView.Act> acts) {
    for (int i = 1; i < acts.size(); i++) {
      if (acts.get(i).payload() instanceof Payload.Closed
          && deadline.endedAt().equals(Optional.of(acts.get(i).happenedAt()))
          && acts.get(i - 1).step() == Step.EMERGENCY) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Instant> first(List<CaseView.Act> acts, Class<? extends Payload> kind) {
    return acts.stream()
        .filter(act -> kind.isInstance(act.payload()))
        .map(CaseView.Act::happenedAt)
        .min(Instant::compareTo);
  }

  private static OptionalDouble value(Measure measure, Instant from, Optional<Instant> done) {
    if (done.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (measure.unit() == Measure.Unit.HOURS) {
      return OptionalDouble.of(Duration.between(from, done.get()).toNanos() / 3.6e12);
    }
    long days = 0;
    LocalDate last = done.get().atZone(ZONE).toLocalDate();
    for (LocalDate day = from.atZone(ZONE).toLocalDate().plusDays(1);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      days += CALENDAR.isWorkingDay(day) ? 1 : 0;
    }
    return OptionalDouble.of(days);
  }

  Map<Measure, Spread> all() {
    Map<Measure, Spread> all = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      List<Item> of = items.stream().filter(item -> item.measure() == measure).toList();
      if (!of.isEmpty()) {
        all.put(measure, spread(of));
      }
    }
    return all;
  }

  SortedMap<Integer, Spread> places(Measure measure) {
    SortedMap<Integer, Spread> places = new TreeMap<>();
    items.stream()
        .filter(item -> item.measure() == measure)
        .map(Item::place)
        .distinct()
        .forEach(place ->
            places.put(
                place,
                spread(
                    items.stream()
                        .filter(item -> item.measure() == measure && item.place() == place)
                        .toList())));
    return places;
  }

  private static Spread spread(List<Item> of) {
    List<Double> values =
        of.stream().flatMap(item -> item.value().stream().boxed()).sorted().toList();
    return new Spread(
        of.size(),
        count(of, State.DONE),
        count(of, State.RUNNING),
        count(of, State.MISSING),
        count(of, State.UNSURE),
        of.stream().filter(item -> item.timing().equals("MET")).count(),
        of.stream().filter(item -> item.timing().equals("LATE")).count(),
        of.stream().filter(item -> item.timing().equals("OVERDUE")).count(),
        quantile(values, 0.5),
        quantile(values, 0.9));
  }

  private static long count(List<Item> of, State state) {
    return of.stream().filter(item -> item.state() == state).count();
  }

  private static OptionalDouble quantile(List<Double> sorted, double share) {
    if (sorted.isEmpty()) {
      return OptionalDouble.empty();
    }
    double at = share * (sorted.size() - 1);
    int below = (int) Math.floor(at);
    int above = (int) Math.ceil(at);
    return OptionalDouble.of(
        sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (at - below));
  }

  Workload workload() {
    List<Workload.Received> received = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      Workload.Received line =
          new Workload.Received(
              channel,
              reported(channel, "WAITING"),
              reported(channel, "CASE"),
              reported(channel, "ENDED"),
              reported(channel, "SAME"));
      if (line.total() > 0) {
        received.add(line);
      }
    }
    List<CaseView> views = views().values().stream().toList();
    List<Workload.Open> open = new ArrayList<>();
    List<Workload.Reviews> reviews = new ArrayList<>();
    for (Level risk : Level.values()) {
      open(Optional.of(risk), views).ifPresent(open::add);
      reviews(risk, views).ifPresent(reviews::add);
    }
    open(Optional.empty(), views).ifPresent(open::add);
    return new Workload(received, open, reviews, again());
  }

  private long reported(Channel channel, String settled) {
    return generated.reports.stream()
        .filter(report -> counted.test(report.place) && within(report.told.receivedAt()))
        .filter(report -> report.told.channel() == channel && report.settled.equals(settled))
        .count();
  }

  private Optional<Workload.Open> open(Optional<Level> risk, List<CaseView> views) {
    List<CaseView> of =
        views.stream()
            .filter(view -> view.state().step().open())
            .filter(view -> risk.isEmpty() || view.state().risk() == risk.get())
            .toList();
    Map<UUID, Long> leads = new TreeMap<>();
    for (CaseView view : of) {
      view.state()
          .team()
          .forEach((who, as) -> {
            if (as == MemberFunction.LEAD) {
              leads.merge(who, 1L, Long::sum);
            }
          });
    }
    long led = leads.values().stream().mapToLong(Long::longValue).sum();
    long most = leads.values().stream().mapToLong(Long::longValue).max().orElse(0);
    long unled =
        of.stream().filter(view -> !view.state().team().containsValue(MemberFunction.LEAD)).count();
    return of.isEmpty()
        ? Optional.empty()
        : Optional.of(new Workload.Open(risk, of.size(), leads.size(), most, led, unled));
  }

  private Optional<Workload.Reviews> reviews(Level risk, List<CaseView> views) {
    List<Deadline> of =
        views.stream()
            .filter(view -> view.state().risk() == risk)
            .flatMap(view -> view.state().deadlines().stream())
            .filter(one -> one.kind() == DeadlineKind.REVIEW && within(one.due()))
            .toList();
    long overdue = of.stream().filter(one -> one.overdue(now)).count();
    long open = of.stream().filter(Deadline::open).count();
    return of.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Workload.Reviews(
                risk,
                of.stream().filter(one -> one.outcome() == Deadline.Outcome.MET).count(),
                of.stream().filter(one -> one.outcome() == Deadline.Outcome.LATE).count(),
                overdue,
                open - overdue,
                of.stream().filter(one -> one.outcome() == Deadline.Outcome.LAPSED).count()));
  }

  private Workload.Again again() {
    long[] parts = new long[6];
    views()
        .forEach((report, view) -> {
          for (CaseView.Act act : view.timeline()) {
            if (act.payload() instanceof Payload.Closed closed && within(act.happenedAt())) {
              parts[became(report, view, act, closed.ground())]++;
            }
          }
        });
    return new Workload.Again(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
  }

  private int became(
      GeneratedCases.Report report, CaseView view, CaseView.Act closing, ClosingGround ground) {
    if (ground != ClosingGround.SAFE && ground != ClosingGround.UNFOUNDED) {
      return 5;
    }
    if (report.child.isEmpty()) {
      return 4;
    }
    Instant end = closing.happenedAt().atZone(java.time.ZoneOffset.UTC).plusMonths(12).toInstant();
    boolean reopened =
        view.timeline().stream()
            .anyMatch(act ->
                act.number() > closing.number()
                    && act.payload() instanceof Payload.Reopened news
                    && !news.receivedAt().isAfter(end));
    boolean reported =
        generated.reports.stream()
            .anyMatch(other ->
                other != report
                    && other.child.equals(report.child)
                    && !other.settled.equals("SAME")
                    && other
                        .reason
                        .filter(why -> why == EndReason.MISDIALLED || why == EndReason.NOT_A_CHILD)
                        .isEmpty()
                    && other.told.receivedAt().isAfter(closing.happenedAt())
                    && !other.told.receivedAt().isAfter(end));
    boolean over = !end.isAfter(now);
    return reopened || reported ? (over ? 0 : 2) : over ? 1 : 3;
  }

  private Map<GeneratedCases.Report, CaseView> views() {
    Map<GeneratedCases.Report, CaseView> views = new java.util.LinkedHashMap<>();
    for (GeneratedCases.Report report : generated.reports) {
      if (counted.test(report.place)) {
        view(report).ifPresent(view -> views.put(report, view));
      }
    }
    return views;
  }

  private Optional<CaseView> view(GeneratedCases.Report report) {
    return generated.view(report);
  }
}
