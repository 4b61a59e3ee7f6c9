package vn.mangnon.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
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
  private final CubeRepository cube;
  private final RequestRepository requests;
  private final Places places;
  private final Programme programme;
  private final Clock clock;
  private final ReentrantLock oneAtATime = new ReentrantLock();

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

  /**
   * Computes every value from nothing and answers how many: by two connections at once, or, within
   * a transaction, whose changes the other would not see, by its own.
   */
  public int everything() {
    List<Integer> measures = transactions.read(MACHINE, cube::measures);
    if (measures.size() < 2 || TransactionSynchronizationManager.isActualTransactionActive()) {
      return transactions.write(
          MACHINE,
          () -> {
            cube.lock();
            requests.takeAll();
            cube.deleteAllBut(List.of());
            return compute(measures);
          });
    }
    oneAtATime.lock();
    try {
      return inTwoHalves(measures);
    } finally {
      oneAtATime.unlock();
    }
  }

  private int inTwoHalves(List<Integer> measures) {
    List<Integer> second =
        IntStream.range(0, measures.size())
            .filter(at -> at % 2 == 1)
            .mapToObj(measures::get)
            .toList();
    List<Integer> first = measures.stream().filter(one -> !second.contains(one)).toList();
    CompletableFuture<Boolean> connected = new CompletableFuture<>();
    CompletableFuture<Boolean> locked = new CompletableFuture<>();
    CompletableFuture<Integer> other =
        CompletableFuture.supplyAsync(
            () ->
                transactions.write(
                    MACHINE,
                    () -> {
                      connected.complete(true);
                      return locked.join() ? computeAgain(second) : 0;
                    }),
            half -> Thread.ofPlatform().name("recalculation").start(half));
    other.whenComplete((computed, failure) -> connected.complete(false));
    try {
      return transactions.write(
          MACHINE,
          () -> {
            // Whoever has the lock must not wait for a connection: those waiting for it hold some.
            connected.join();
            cube.lock();
            requests.takeAll();
            locked.complete(true);
            try {
              cube.deleteAllBut(second);
              return compute(first) + other.join();
            } finally {
              // The lock is both halves'.
              other.exceptionally(failure -> 0).join();
            }
          });
    } finally {
      locked.complete(false);
    }
  }

  private int computeAgain(List<Integer> measures) {
    cube.deleteAll(measures);
    return compute(measures);
  }

  /** Computes measures of which there is nothing. */
  private int compute(List<Integer> measures) {
    return cube.insert(
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
    return transactions.write(
        MACHINE,
        () -> {
          cube.lock();
          if (alone) {
            cube.commitWithoutWaiting();
          }
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
