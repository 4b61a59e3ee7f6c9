package vn.mangnon.protection.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The numbers by commune. Of communes of others it has one count only, the children in danger:
 * counts of 1 to 4 are left out, and as many others as it takes so that the province's total gives
 * none away by subtraction. Times and shares stand there only where they are of at least five; how
 * many they are of is not told, so that no two columns can be set against each other. A commune of
 * which nothing may be told is not named: only communes with somebody in them have a line.
 *
 * @param rest whether communes are left out without being named
 */
public record PlaceTable(List<Line> lines, boolean rest) {
  /** Numbers below this one are of people whom somebody could recognise. */
  public static final int SMALLEST = SmallCounts.SMALLEST;

  public PlaceTable {
    lines = List.copyOf(lines);
  }

  /**
   * One commune.
   *
   * @param place 0 when it is not known
   * @param children of reports that led to a case or wait; empty where left out
   * @param measures what may be told; a measure that may not is missing
   */
  public record Line(int place, OptionalLong children, Map<Measure, Spread> measures) {
    public Line {
      measures = Map.copyOf(measures);
    }

    private boolean tells() {
      return children.orElse(0) > 0 || !measures.isEmpty();
    }

    /** The times and shares of a measure; nothing where they may not be told. */
    public Spread of(Measure measure) {
      return measures.getOrDefault(measure, Spread.NONE);
    }
  }

  /** The table as the reader of the numbers may see it. */
  public static PlaceTable of(FigureSet figures) {
    SortedMap<Integer, Spread> children = figures.placesOf(Measure.INITIAL_RISK);
    SortedSet<Integer> places = new TreeSet<>(children.keySet());
    figures.places().values().forEach(one -> places.addAll(one.keySet()));
    Set<Object> hidden = figures.outward() ? hidden(children) : Set.of();
    List<Line> lines = new ArrayList<>();
    for (int place : places) {
      long count = children.getOrDefault(place, Spread.NONE).total();
      boolean told = !hidden.contains(place);
      Map<Measure, Spread> measures = new EnumMap<>(Measure.class);
      for (Measure measure : Measure.values()) {
        Spread spread = figures.placesOf(measure).getOrDefault(place, Spread.NONE);
        if (!figures.outward() || told && spread.done() >= SMALLEST) {
          measures.put(measure, spread);
        }
      }
      lines.add(new Line(place, told ? OptionalLong.of(count) : OptionalLong.empty(), measures));
    }
    List<Line> told = figures.outward() ? lines.stream().filter(Line::tells).toList() : lines;
    return new PlaceTable(told, told.size() < lines.size());
  }

  private static Set<Object> hidden(SortedMap<Integer, Spread> children) {
    Map<Integer, Long> counts = new TreeMap<>();
    children.forEach((place, spread) -> counts.put(place, spread.total()));
    return SmallCounts.hidden(counts);
  }
}
