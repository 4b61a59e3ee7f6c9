package vn.mangnon.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
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
  private final CubeRepository cube;
  private final RequestRepository requests;
  private final Places places;
  private final Programme programme;
  private final Clock clock;

  Recalculation(
      SignedTransaction transactions,
      CubeRepository cube,
      RequestRepository requests,
      Places places,
      Programme programme,
      Clock clock) {
    this.transactions = transactions;
    this.cube = cube;
    this.requests = requests;
    this.places = places;
    this.programme = programme;
    this.clock = clock;
  }

  /** Computes every value from nothing and answers how many. */
  public int everything() {
    return transactions.write(
        MACHINE,
        () -> {
          cube.lock();
          requests.takeAll();
          cube.deleteAll();
          return cube.insert(
              new CubeRepository.Extent(
                  List.of(),
                  List.of(),
                  firstYear(),
                  lastYear(),
                  true,
                  List.of(places.latestMap()),
                  Optional.empty()),
              clock.instant());
        });
  }

  /** Computes what changes have asked for since the last time and answers how many values. */
  public int catchUp() {
    return transactions.write(
        MACHINE,
        () -> {
          cube.lock();
          return requests.takeAll().map(this::serve).orElse(0);
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

  private int serve(RequestRepository.Request request) {
    if (request.years().isEmpty() || request.elements().isEmpty()) {
      return 0;
    }
    int from = Math.max(firstYear(), Collections.min(request.years()));
    int to = Collections.max(request.years());
    List<Integer> within = cube.reachedBy(request.places(), List.of(places.latestMap()));
    int computed = 0;
    for (Map.Entry<Boolean, List<Integer>> some : cube.measuresOf(request.elements()).entrySet()) {
      // A change from year to year rests on the year before, so the next year's rests on this one.
      boolean changes = some.getKey();
      CubeRepository.Extent extent =
          new CubeRepository.Extent(
              some.getValue(),
              within,
              from,
              Math.min(lastYear(), changes ? to + 1 : to),
              true,
              List.of(places.latestMap()),
              Optional.empty(),
              changes);
      if (extent.fromYear() <= extent.toYear()) {
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
