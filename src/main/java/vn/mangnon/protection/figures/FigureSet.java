package vn.mangnon.protection.figures;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.mangnon.statistics.Period;

/**
 * All numbers of a period, as far as the reader may see them.
 *
 * @param all each measure, of everything the reader may count
 * @param places each measure by commune (0: the commune is not known); empty for who may not see it
 * @param outward whether these are communes of others: small numbers are to be left out
 */
public record FigureSet(
    Period period,
    Map<Measure, Spread> all,
    Map<Measure, SortedMap<Integer, Spread>> places,
    Workload workload,
    boolean outward) {
  public FigureSet {
    all = Map.copyOf(all);
    places = Map.copyOf(places);
  }

  /** The numbers of a measure. */
  public Spread of(Measure measure) {
    return all.getOrDefault(measure, Spread.NONE);
  }

  /** The numbers of a measure by commune. */
  public SortedMap<Integer, Spread> placesOf(Measure measure) {
    return places.getOrDefault(measure, new TreeMap<>());
  }
}
