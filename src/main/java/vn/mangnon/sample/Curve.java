package vn.mangnon.sample;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A value that changes over the years: given for some, a straight line between them. */
record Curve(NavigableMap<Integer, Double> points) {
  Curve {
    points = new TreeMap<>(points);
  }

  double in(int year) {
    Map.Entry<Integer, Double> before = points.floorEntry(year);
    Map.Entry<Integer, Double> after = points.ceilingEntry(year);
    if (before == null || after == null) {
      return (before == null ? points.firstEntry() : points.lastEntry()).getValue();
    }
    int span = after.getKey() - before.getKey();
    return span == 0
        ? before.getValue()
        : before.getValue()
            + (after.getValue() - before.getValue()) * (year - before.getKey()) / span;
  }
}
