package vn.mangnon.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Programme;

/**
 * Keeps the indicator values in step with the reported figures. Whoever changes figures leaves a
 * request in the same transaction; the request is served right after it, or at the next start.
 */
@Service
public class Recalculation {
  private static final Actor MACHINE = Actor.machine("recalculation");
  private static final int YEARS_BEFORE_THE_PLAN = 5;

  private final SignedTransaction transactions;
  private final TwoHalves halves;
  private final CubeRepository cube;
  private final RequestRepository requests;
  private final Places places;
  private final Programme programme;
  private final Clock clock;

  Recalculation(
      SignedTransaction transactions,
      TwoHalves halves,
      CubeRepository cube,
      RequestRepository requests,
      Places places,
      Programme programme,
      Clock clock) {
    this.transactions = transactions;
    this.halves = halves;
    this.cube = cube;
    this.requests = requests;
    this.places = places;
    this.programme = programme;
    this.clock = clock;
  }

  /**
   * Computes every value from nothing and answers how many: by two connections at once, or, within
   * a transaction, whose changes the other would not see, by its own.
   */
  public int everything() {
    List<Integer> measures = transactions.read(MACHINE, cube::measures);
    List<Integer> second = everyOther(measures, 1);
    return inHalves(() -> {
      cube.lock();
      requests.takeAll();
      return new TwoHalves.Work(
          () -> {
            cube.deleteAllBut(second);
            return compute(everyOther(measures, 0));
          },
          () -> {
            cube.deleteAll(second);
            return compute(second);
          });
    });
  }

  private int inHalves(Supplier<TwoHalves.Work> begin) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      return halves.run(MACHINE, begin);
    }
    return transactions.write(
        MACHINE,
        () -> {
          TwoHalves.Work work = begin.get();
          return work.first().getAsInt() + work.second().getAsInt();
        });
  }

  private static List<Integer> everyOther(List<Integer> measures, int from) {
    return IntStream.range(0, measures.size())
        .filter(at -> at % 2 == from)
        .mapToObj(measures::get)
        .toList();
  }

  /** Computes measures of which there is nothing. */
  private int compute(List<Integer> measures) {
    return measures.isEmpty()
        ? 0
        : cube.insert(
            new CubeRepository.Extent(
                measures,
                List.of(),
                firstYear(),
                lastYear(),
                true,
                List.of(places.latestMap()),
                Optional.empty()),
            clock.instant());
  }

  /** Computes what changes have asked for since the last time and answers how many values. */
  public int catchUp() {
    boolean alone = !TransactionSynchronizationManager.isActualTransactionActive();
    return inHalves(() -> {
      cube.lock();
      return requests.takeAll().map(request -> work(request, alone)).orElse(TwoHalves.Work.NOTHING);
    });
  }

  /** Serves what an earlier run left undone, and begins the rows of a new year. */
  @EventListener(ApplicationReadyEvent.class)
  void atStart() {
    boolean newYear =
        transactions.read(MACHINE, () -> cube.newestYear().filter(y -> y < lastYear()).isPresent());
    if (newYear) {
      everything();
    } else {
      catchUp();
    }
  }

  private TwoHalves.Work work(RequestRepository.Request request, boolean alone) {
    if (request.years().isEmpty() || request.elements().isEmpty()) {
      return TwoHalves.Work.NOTHING;
    }
    List<Integer> within = cube.reachedBy(request.places(), List.of(places.latestMap()));
    Map<Boolean, List<Integer>> measures = cube.measuresOf(request.elements());
    return new TwoHalves.Work(
        () -> serve(request, within, measures, 0, alone),
        () -> serve(request, within, measures, 1, alone));
  }

  private int serve(
      RequestRepository.Request request,
      List<Integer> within,
      Map<Boolean, List<Integer>> measures,
      int half,
      boolean alone) {
    if (alone) {
      cube.commitWithoutWaiting();
    }
    int from = Math.max(firstYear(), Collections.min(request.years()));
    int to = Collections.max(request.years());
    int computed = 0;
    for (Map.Entry<Boolean, List<Integer>> some : measures.entrySet()) {
      // A change from year to year rests on the year before, so the next year's rests on this one.
      boolean changes = some.getKey();
      CubeRepository.Extent extent =
          new CubeRepository.Extent(
              everyOther(some.getValue(), half),
              within,
              from,
              Math.min(lastYear(), changes ? to + 1 : to),
              true,
              List.of(places.latestMap()),
              Optional.empty(),
              changes);
      if (!extent.measures().isEmpty() && extent.fromYear() <= extent.toYear()) {
        cube.delete(extent);
        computed += cube.insert(extent, clock.instant());
      }
    }
    return computed;
  }

  int firstYear() {
    return programme.firstYear() - YEARS_BEFORE_THE_PLAN;
  }

  int lastYear() {
    return LocalDate.now(clock).getYear();
  }
}
