package vn.mangnon.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Account;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Level;
import vn.mangnon.programme.Programme;
import vn.mangnon.programme.Target;
import vn.mangnon.sample.SampleFigures;
import vn.mangnon.statistics.Batch;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Category;
import vn.mangnon.statistics.FigureRow;
import vn.mangnon.statistics.Figures;
import vn.mangnon.statistics.FormKey;
import vn.mangnon.statistics.Indicators;
import vn.mangnon.statistics.MapView;
import vn.mangnon.statistics.Origin;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.Recalculation;
import vn.mangnon.statistics.SubmissionState;

/** Times what makes and reads indicator values, inside the application. */
final class FigureMeasure {
  private static final Actor.Machine MACHINE = (Actor.Machine) Actor.machine("bench");
  private static final int PERIODS = 12;
  private static final int TIMES = 40;
  private static final int WARM = 20;
  private static final int ROUNDS = 3;

  /** A server that has answered for some seconds. */
  private static final int WARM_ROUNDS = 9;

  private final Workplace.Started place;

  FigureMeasure(Workplace.Started place) {
    this.place = place;
  }

  /** How many reported values are kept, corrected ones included. */
  long observations() {
    Long count =
        new JdbcTemplate(place.superuser())
            .queryForObject("select count(*) from statistics.observation", Long.class);
    return count == null ? 0 : count;
  }

  /** Lets the database clean up now what it would while something else is measured. */
  void settle() {
    new JdbcTemplate(place.superuser()).execute("vacuum analyze");
  }

  /** How many values one computation of everything gives, and how long each of several took. */
  record Recalculated(int values, Timing wall, double cpuSeconds) {}

  Recalculated everything(int times) {
    Recalculation recalculation = place.get(Recalculation.class);
    double[] wall = new double[times];
    int values = recalculation.everything();
    CpuClock.Reading before = place.cpu().read();
    for (int at = 0; at < times; at++) {
      long begin = System.nanoTime();
      values = recalculation.everything();
      wall[at] = milliseconds(begin);
    }
    return new Recalculated(
        values, Timing.of(wall), place.cpu().read().since(before).total() / times);
  }

  /** One commune's form of one year, each time with other values: recorded and computed. */
  Timing submissions() {
    Figures figures = place.get(Figures.class);
    return timed(at -> {
      Batch batch =
          new Batch(
              "bench",
              Origin.IMPORT,
              SubmissionState.SUBMITTED,
              Optional.empty(),
              rows(place.get(Catalogue.class), form(), commune(), period(), at).iterator());
      figures.record(MACHINE, batch);
    });
  }

  /** What a submission of that form asks for, computed alone. */
  Timing recalculations() {
    Recalculation recalculation = place.get(Recalculation.class);
    JdbcTemplate sql = new JdbcTemplate(place.superuser());
    Integer[] elements =
        form().elements().stream()
            .map(code -> place.get(Catalogue.class).element(code).orElseThrow())
            .toArray(Integer[]::new);
    Runnable ask =
        () ->
            sql.update(
                """
                insert into statistics.recalculation (id, elements, places, years, wanted_at)
                values (gen_random_uuid(), ?, array[?], array[?], now())
                """,
                elements,
                commune(),
                period().year());
    return timed(ask, at -> recalculation.catchUp());
  }

  private static Timing timed(IntConsumer work) {
    return timed(() -> {}, work);
  }

  private static Timing timed(Runnable before, IntConsumer work) {
    double[] wall = new double[TIMES];
    for (int at = -WARM; at < TIMES; at++) {
      before.run();
      long begin = System.nanoTime();
      work.accept(at);
      if (at >= 0) {
        wall[at] = milliseconds(begin);
      }
    }
    return Timing.of(wall);
  }

  /** The largest form that communes fill in. */
  private FormKey form() {
    return place.get(Catalogue.class).forms().stream()
        .filter(one -> one.level() == Level.COMMUNE)
        .max(Comparator.comparingInt(one -> one.elements().size()))
        .orElseThrow();
  }

  private Period period() {
    return Period.year(place.get(Programme.class).firstYear() + 3);
  }

  private int commune() {
    return place.get(Places.class).validOn(period().end(), PlaceLevel.COMMUNE).getFirst().id();
  }

  private static List<FigureRow> rows(
      Catalogue catalogue, FormKey form, int commune, Period period, int at) {
    return form.elements().stream()
        .map(code -> catalogue.element(code).orElseThrow())
        .map(element ->
            new FigureRow(
                element,
                commune,
                period.key(),
                Category.TOTAL,
                BigDecimal.valueOf(Math.floorMod(at, 2)),
                0,
                ""))
        .toList();
  }

  /** How many questions, how many figures answered them, and what one of them costs. */
  record Asked(int questions, long figures, double cpuMilliseconds, Timing wall) {}

  /** Each target in all places over twelve years, as it was and on the newest map. */
  Asked questions() {
    Indicators indicators = place.get(Indicators.class);
    Programme programme = place.get(Programme.class);
    List<MapView> views =
        List.of(MapView.asItWas(), MapView.on(place.get(Places.class).latestMap()));
    Actor actor = someone();
    int to = programme.firstYear() + 5;
    List<Double> wall = new ArrayList<>();
    long figures = 0;
    CpuClock.Reading before = place.cpu().read();
    for (int round = 0; round < WARM_ROUNDS + ROUNDS; round++) {
      if (round == WARM_ROUNDS) {
        wall.clear();
        figures = 0;
        before = place.cpu().read();
      }
      forgetAnswers();
      for (Target target : programme.targets()) {
        for (MapView view : views) {
          long begin = System.nanoTime();
          figures +=
              indicators
                  .byPlace(
                      actor,
                      target.id(),
                      target.headline().series(),
                      to - PERIODS + 1,
                      to,
                      view,
                      Optional.empty())
                  .stream()
                  .mapToLong(one -> one.figures().size())
                  .sum();
          wall.add(milliseconds(begin));
        }
      }
    }
    double cpu = place.cpu().read().since(before).total() * 1000 / wall.size();
    return new Asked(
        wall.size(),
        figures,
        cpu,
        Timing.of(wall.stream().mapToDouble(Double::doubleValue).toArray()));
  }

  /** Answers are kept until figures change; so is this, a change of none. */
  private void forgetAnswers() {
    new JdbcTemplate(place.superuser())
        .update("update statistics.indicator_value set year = year where false");
  }

  /** The first of the sample's people. */
  private Actor someone() {
    Accounts accounts = place.get(Accounts.class);
    String login = place.get(SampleFigures.class).accounts().getFirst().login();
    Account account =
        accounts.all(MACHINE).stream()
            .filter(one -> one.login().equals(login))
            .findFirst()
            .orElseThrow();
    return accounts.actor(account.id(), place.get(java.time.Clock.class).instant()).orElseThrow();
  }

  private static double milliseconds(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }
}
