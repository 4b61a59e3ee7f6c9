package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Checkpoint;
import vn.mangnon.programme.Measure;
import vn.mangnon.programme.Programme;
import vn.mangnon.programme.Target;

/** Reads the programme's targets into what the rules judge by. */
@Component
class Aims {
  private final Programme programme;
  private final int midYear;
  private final List<SeriesBreak> reorganisations;

  Aims(Programme programme, Places places) {
    this.programme = programme;
    this.midYear = programme.midYear();
    this.reorganisations = reorganisations(places);
  }

  Assessor assessor(Target target, Measure measure) {
    return new Assessor(
        aim(target),
        midYear,
        programme.lastYear(),
        measure.formula() == Measure.Formula.SHARE_OF_PLACES ? reorganisations : List.of());
  }

  static Aim aim(Target target) {
    SortedMap<Integer, Bound> bounds = new TreeMap<>();
    target.checkpoints().forEach((year, checkpoint) -> bounds.put(year, bound(checkpoint)));
    boolean reduction =
        target.checkpoints().values().stream()
            .anyMatch(c -> c.comparator() == Checkpoint.Comparator.REDUCE_BY);
    return new Aim(
        target.direction() == Target.Direction.UP,
        target.pathShape() == Target.PathShape.COMPOUND,
        bounds,
        target.undated().map(Aims::bound),
        reduction,
        BigDecimal.valueOf(target.factor()),
        target.factor() == 100,
        target.decimals(),
        target.unit().vi(),
        target.unit().en(),
        Optional.empty());
  }

  private static Bound bound(Checkpoint checkpoint) {
    return new Bound(
        switch (checkpoint.comparator()) {
          case GE, REDUCE_BY -> Bound.Relation.AT_LEAST;
          case GT -> Bound.Relation.MORE_THAN;
          case LE -> Bound.Relation.AT_MOST;
          case LT -> Bound.Relation.LESS_THAN;
        },
        checkpoint.value());
  }

  private static List<SeriesBreak> reorganisations(Places places) {
    List<SeriesBreak> breaks = new ArrayList<>();
    for (LocalDate map : places.maps().tailSet(places.maps().first().plusDays(1))) {
      int before = places.validOn(map.minusDays(1), PlaceLevel.COMMUNE).size();
      int after = places.validOn(map, PlaceLevel.COMMUNE).size();
      breaks.add(
          new SeriesBreak(
              map,
              "Số đơn vị cấp xã đổi từ %d còn %d: không so sánh với trước đó."
                  .formatted(before, after),
              "Commune-level units went from %d to %d: not comparable with earlier years."
                  .formatted(before, after)));
    }
    return breaks;
  }
}
