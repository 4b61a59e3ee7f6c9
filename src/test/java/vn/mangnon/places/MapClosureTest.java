package vn.mangnon.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.folder.Confidence;

/** Worlds of places that merge (and split) in two years; seeded, so that a failure repeats. */
class MapClosureTest {
  private static final LocalDate[] STEPS = {
    LocalDate.of(2020, 1, 1), LocalDate.of(2024, 11, 1), LocalDate.of(2025, 7, 1)
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void placesSumToTheProvinceOnEveryMapWhenEverySuccessionIsWhole(long seed) {
    World world = World.mergers(new Random(seed));
    for (int step = 0; step < STEPS.length; step++) {
      Map<Integer, BigDecimal> figures = world.figures(STEPS[step]);
      for (LocalDate map : List.of(STEPS).subList(step, STEPS.length)) {
        Map<Integer, BigDecimal> moved = world.moved(figures, map);
        assertThat(total(moved)).isEqualByComparingTo(total(figures));
        assertThat(world.places.validOn(map, PlaceLevel.COMMUNE))
            .extracting(Place::id)
            .containsAll(moved.keySet());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void aFigureIsMovedCompletelyOrNotAtAll(long seed) {
    World world = World.mergersAndSplits(new Random(seed));
    for (Place place : world.places.validOn(STEPS[0], PlaceLevel.COMMUNE)) {
      for (LocalDate map : STEPS) {
        List<MapShare> shares = world.places.onMap(map, place.id());
        assertThat(shares).isNotEmpty();
        if (shares.stream().allMatch(share -> share.weight().isPresent())) {
          assertThat(
                  shares.stream()
                      .map(share -> share.weight().orElseThrow())
                      .reduce(BigDecimal.ZERO, BigDecimal::add))
              .isEqualByComparingTo("1");
        } else {
          assertThat(shares)
              .allSatisfy(share -> assertThat(share.exactness()).isEqualTo(Exactness.UNMOVED));
        }
      }
    }
  }

  @Test
  void estimatesAcrossASplitWhoseSharesAreKnown() {
    World world = new World();
    int old = world.add(STEPS[0], Optional.of(STEPS[1]));
    int north = world.add(STEPS[1], Optional.empty());
    int south = world.add(STEPS[1], Optional.empty());
    world.step(old, north, STEPS[1], SuccessionKind.PART, Optional.of(new BigDecimal("0.7")));
    world.step(old, south, STEPS[1], SuccessionKind.PART, Optional.of(new BigDecimal("0.3")));
    world.finish();

    assertThat(world.moved(Map.of(old, new BigDecimal("200")), STEPS[1]))
        .containsEntry(north, new BigDecimal("140.0"))
        .containsEntry(south, new BigDecimal("60.0"));
    assertThat(world.places.onMap(STEPS[1], old))
        .extracting(MapShare::exactness)
        .containsOnly(Exactness.ESTIMATED);
    assertThat(world.places.onMap(STEPS[0], north))
        .as("all of the new place came from one old place")
        .extracting(MapShare::exactness)
        .containsExactly(Exactness.EXACT);
  }

  @Test
  void doesNotTakeAMergedFigureApart() {
    World world = new World();
    int one = world.add(STEPS[0], Optional.of(STEPS[1]));
    int other = world.add(STEPS[0], Optional.of(STEPS[1]));
    int merged = world.add(STEPS[1], Optional.empty());
    world.step(one, merged, STEPS[1], SuccessionKind.WHOLE, Optional.empty());
    world.step(other, merged, STEPS[1], SuccessionKind.WHOLE, Optional.empty());
    world.finish();

    assertThat(world.places.onMap(STEPS[0], merged))
        .hasSize(2)
        .allSatisfy(share -> assertThat(share.exactness()).isEqualTo(Exactness.UNMOVED));
  }

  private static BigDecimal total(Map<Integer, BigDecimal> figures) {
    return figures.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static final class World {
    private final List<Place> all = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();
    private Random random = new Random(52);
    private Places places = new Places(List.of(), List.of());

    static World mergers(Random random) {
      return grown(random, false);
    }

    static World mergersAndSplits(Random random) {
      return grown(random, true);
    }

    private static World grown(Random random, boolean splits) {
      World world = new World();
      world.random = random;
      List<Integer> current = new ArrayList<>();
      int first = 20 + random.nextInt(30);
      for (int index = 0; index < first; index++) {
        current.add(world.all.size());
        world.add(STEPS[0], Optional.empty());
      }
      for (int step = 1; step < STEPS.length; step++) {
        current = world.reform(current, STEPS[step], splits);
      }
      world.finish();
      return world;
    }

    /** Every place either stays, or goes whole into a new one, or is split between two. */
    private List<Integer> reform(List<Integer> current, LocalDate on, boolean splits) {
      List<Integer> next = new ArrayList<>();
      List<Integer> founded = new ArrayList<>();
      for (int index = 0; index < 1 + current.size() / 4; index++) {
        founded.add(all.size());
        add(on, Optional.empty());
      }
      for (int index : current) {
        int choice = random.nextInt(splits ? 4 : 3);
        if (choice == 0) {
          next.add(index);
          continue;
        }
        end(index, on);
        int target = all.get(founded.get(random.nextInt(founded.size()))).id();
        int other = all.get(founded.getFirst()).id();
        if (choice < 3 || target == other) {
          step(all.get(index).id(), target, on, SuccessionKind.WHOLE, Optional.empty());
        } else {
          boolean known = random.nextBoolean();
          step(
              all.get(index).id(),
              target,
              on,
              SuccessionKind.PART,
              known ? Optional.of(new BigDecimal("0.25")) : Optional.empty());
          step(
              all.get(index).id(),
              other,
              on,
              SuccessionKind.PART,
              known ? Optional.of(new BigDecimal("0.75")) : Optional.empty());
        }
      }
      next.addAll(founded);
      return next;
    }

    int add(LocalDate from, Optional<LocalDate> to) {
      String code = "%05d".formatted(6000 + all.size());
      all.add(place(code, from, to));
      return all.getLast().id();
    }

    private void end(int index, LocalDate on) {
      Place place = all.get(index);
      all.set(index, place(place.code(), place.validFrom(), Optional.of(on)));
    }

    void step(int from, int to, LocalDate on, SuccessionKind kind, Optional<BigDecimal> share) {
      successions.add(new Succession(from, to, on, kind, share, false, Confidence.A, "", ""));
    }

    void finish() {
      places = new Places(all, successions);
    }

    Map<Integer, BigDecimal> figures(LocalDate day) {
      Map<Integer, BigDecimal> figures = new HashMap<>();
      places
          .validOn(day, PlaceLevel.COMMUNE)
          .forEach(place -> figures.put(place.id(), BigDecimal.valueOf(random.nextInt(1000))));
      return figures;
    }

    Map<Integer, BigDecimal> moved(Map<Integer, BigDecimal> figures, LocalDate map) {
      Map<Integer, BigDecimal> moved = new HashMap<>();
      figures.forEach((from, value) ->
          places
              .onMap(map, from)
              .forEach(share ->
                  share
                      .weight()
                      .ifPresent(weight ->
                          moved.merge(share.to(), value.multiply(weight), BigDecimal::add))));
      return moved;
    }

    private static Place place(String code, LocalDate from, Optional<LocalDate> to) {
      return new Place(
          Place.idOf(code, from),
          code,
          PlaceKind.COMMUNE,
          from,
          to,
          "Xã " + code,
          "Xã " + code,
          code,
          Residence.RURAL,
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          Confidence.A,
          "");
    }
  }
}
