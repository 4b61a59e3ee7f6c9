package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.mangnon.statistics.ReleaseRepository.Computed;
import vn.mangnon.statistics.ReleaseRepository.Count;
import vn.mangnon.statistics.ReleaseRepository.Share;

/**
 * Gathers, for each element and year, every count that a release would show in any of its figures,
 * so that one element used by several indicators is protected once for all of them.
 */
final class Disclosure {
  private static final String ALL = "ALL";

  private record Table(int element, int year) {}

  private record Area(String subpopulation, Optional<LocalDate> mapDate, int place) {}

  private final Suppression suppression;
  private final Set<Count> publishedBefore;
  private final Map<Table, Map<Integer, BigDecimal>> reported = new HashMap<>();
  private final Map<Table, Map<Area, Count>> cells = new HashMap<>();
  private final Map<Integer, List<Share>> shares = new HashMap<>();

  Disclosure(Suppression suppression, Set<Count> publishedBefore) {
    this.suppression = suppression;
    this.publishedBefore = publishedBefore;
  }

  void shares(int year, List<Share> ofYear) {
    shares.put(year, ofYear);
  }

  void add(Computed computed) {
    for (Count count : countsOf(computed)) {
      Table table = new Table(count.element(), count.year());
      if (computed.commune()) {
        reported.computeIfAbsent(table, t -> new HashMap<>()).put(count.place(), count.value());
      }
      if (computed.row().figure().status() == FigureStatus.FINAL) {
        cells
            .computeIfAbsent(table, t -> new HashMap<>())
            .put(new Area(count.subpopulation(), count.mapDate(), count.place()), count);
      }
    }
  }

  /** The counts a figure would show; places are counted openly, people are not. */
  static List<Count> countsOf(Computed computed) {
    List<Count> counts = new ArrayList<>();
    Figure figure = computed.row().figure();
    if (figure.numerator().isEmpty() || computed.formula().equals("SHARE_OF_PLACES")) {
      return counts;
    }
    counts.add(numerator(computed));
    if (figure.denominator().isPresent()) {
      counts.add(denominator(computed));
    }
    return counts;
  }

  static Count numerator(Computed computed) {
    Figure figure = computed.row().figure();
    BigDecimal numerator = figure.numerator().orElseThrow();
    // Numerator of a reduction is last year's count less this year's.
    BigDecimal count =
        computed.formula().equals("ANNUAL_REDUCTION")
            ? figure.denominator().orElse(BigDecimal.ZERO).subtract(numerator)
            : numerator;
    return count(computed, computed.numeratorElement(), figure.year(), count);
  }

  static Count denominator(Computed computed) {
    Figure figure = computed.row().figure();
    BigDecimal denominator = figure.denominator().orElseThrow();
    return computed.formula().equals("ANNUAL_REDUCTION")
        ? count(computed, computed.numeratorElement(), figure.year() - 1, denominator)
        : count(computed, computed.denominatorElement().orElseThrow(), figure.year(), denominator);
  }

  private static Count count(Computed computed, int element, int year, BigDecimal value) {
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return new Count(
        element,
        computed.subpopulation(),
        computed.place(),
        year,
        computed.mapDate(),
        plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  /** Every count that must not be shown. */
  Set<Count> leftOut() {
    Set<Count> hidden = new HashSet<>();
    cells.forEach((table, ofTable) -> {
      List<Suppression.Cell> asked = new ArrayList<>();
      Map<Integer, BigDecimal> counts = new HashMap<>(reported.getOrDefault(table, Map.of()));
      Map<Area, Map<Integer, BigDecimal>> areas = areas(table.year());
      ofTable.forEach((area, count) -> {
        Map<Integer, BigDecimal> parts = areas.getOrDefault(area, Map.of());
        if (parts.isEmpty() || counts.keySet().stream().noneMatch(parts::containsKey)) {
          // Reported by the place itself and not added up from others.
          counts.putIfAbsent(area.place(), count.value());
          parts = Map.of(area.place(), BigDecimal.ONE);
        }
        asked.add(new Suppression.Cell(count, parts, publishedBefore.contains(count)));
      });
      suppression.leaveOut(counts, asked).forEach(id -> hidden.add((Count) id));
    });
    return hidden;
  }

  private Map<Area, Map<Integer, BigDecimal>> areas(int year) {
    Map<Area, Map<Integer, BigDecimal>> areas = new HashMap<>();
    for (Share share : shares.getOrDefault(year, List.of())) {
      for (String group : List.of(ALL, share.residence().toUpperCase(Locale.ROOT))) {
        areas
            .computeIfAbsent(
                new Area(group, share.mapDate(), share.place()), area -> new HashMap<>())
            .merge(share.source(), share.weight(), BigDecimal::add);
      }
    }
    return areas;
  }
}
