package vn.mangnon.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
              extent(List.of(), List.of(), firstYear(), lastYear()), clock.instant());
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
    Set<Integer> years = new TreeSet<>(request.years());
    // A yearly reduction of the next year rests on this one.
    request.years().forEach(year -> years.add(year + 1));
    int from = years.stream().mapToInt(Integer::intValue).min().orElse(lastYear());
    int to =
        Math.min(lastYear(), years.stream().mapToInt(Integer::intValue).max().orElse(lastYear()));
    if (from > to || request.elements().isEmpty()) {
      return 0;
    }
    List<Integer> measures = cube.measuresOf(request.elements());
    if (measures.isEmpty()) {
      return 0;
    }
    CubeRepository.Extent extent =
        extent(
            measures,
            cube.reachedBy(request.places(), List.of(places.latestMap())),
            Math.max(from, firstYear()),
            to);
    cube.delete(extent);
    return cube.insert(extent, clock.instant());
  }

  private CubeRepository.Extent extent(
      List<Integer> measures, List<Integer> within, int from, int to) {
    return new CubeRepository.Extent(
        measures, within, from, to, true, List.of(places.latestMap()), Optional.empty());
  }

  int firstYear() {
    return programme.firstYear() - YEARS_BEFORE_THE_PLAN;
  }

  int lastYear() {
    return LocalDate.now(clock).getYear();
  }
}
