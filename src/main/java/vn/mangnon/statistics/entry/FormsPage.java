package vn.mangnon.statistics.entry;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.mangnon.places.Place;
import vn.mangnon.statistics.Period;

/**
 * The forms one may fill in for a period.
 *
 * @param all every form of the period within one's scope
 * @param place the id of the place chosen, empty for all
 * @param page which page of {@link #SIZE} lines, from 1
 */
public record FormsPage(
    Period period, List<Period> periods, List<FormLine> all, String place, int page) {
  /** Lines on a page. */
  public static final int SIZE = 50;

  public FormsPage {
    periods = List.copyOf(periods);
    all = List.copyOf(all);
  }

  /** The lines of the chosen place. */
  public List<FormLine> chosen() {
    return all.stream()
        .filter(line -> place.isEmpty() || place.equals(Integer.toString(line.place().id())))
        .toList();
  }

  /** The lines of this page. */
  public List<FormLine> shown() {
    return chosen().stream().skip((long) (page - 1) * SIZE).limit(SIZE).toList();
  }

  /** The places to choose from, by name. */
  public List<Place> places() {
    TreeMap<String, Place> byName = new TreeMap<>();
    Set<Place> distinct = all.stream().map(FormLine::place).collect(Collectors.toSet());
    distinct.forEach(one -> byName.put(one.level() + one.name() + one.id(), one));
    return List.copyOf(byName.values());
  }

  /** How many still wait for figures. */
  public long open() {
    return all.stream().filter(FormLine::open).count();
  }

  /** How many were given back. */
  public long returned() {
    return all.stream().filter(FormLine::returned).count();
  }
}
