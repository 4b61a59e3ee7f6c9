package vn.mangnon.web.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Simplifies outlines arc by arc. Rings are cut where borders meet; an arc between two such knots
 * is simplified once, always in the same direction, so that both neighbours get the same line and
 * no sliver opens between them.
 */
final class Simplifier {
  private final Projection projection;
  private final double tolerance;
  private final Map<Territory.Corner, Set<Territory.Corner>> neighbours = new HashMap<>();

  Simplifier(List<Territory> territories, Projection projection, double tolerance) {
    this.projection = projection;
    this.tolerance = tolerance;
    for (Territory territory : territories) {
      territory.rings().forEach(this::remember);
    }
  }

  /** Path data of a territory; islands smaller than this many square pixels are left out. */
  String outline(Territory territory, double smallestIsland) {
    StringBuilder path = new StringBuilder();
    double largest = territory.rings().stream().mapToDouble(this::area).max().orElse(0);
    for (List<Territory.Corner> ring : territory.rings()) {
      double area = area(ring);
      if (area >= smallestIsland || area == largest) {
        append(path, simplified(ring));
      }
    }
    return path.toString();
  }

  private void remember(List<Territory.Corner> ring) {
    for (int i = 1; i < ring.size(); i++) {
      neighbours.computeIfAbsent(ring.get(i), corner -> new HashSet<>()).add(ring.get(i - 1));
      neighbours.computeIfAbsent(ring.get(i - 1), corner -> new HashSet<>()).add(ring.get(i));
    }
  }

  private boolean isKnot(Territory.Corner corner) {
    return neighbours.getOrDefault(corner, Set.of()).size() > 2;
  }

  private List<Territory.Corner> simplified(List<Territory.Corner> ring) {
    List<Territory.Corner> open = ring.subList(0, ring.size() - 1);
    int start = 0;
    while (start < open.size() && !isKnot(open.get(start))) {
      start++;
    }
    List<Territory.Corner> result = new ArrayList<>();
    List<Territory.Corner> arc = new ArrayList<>();
    int first = start == open.size() ? lowest(open) : start;
    for (int i = 0; i <= open.size(); i++) {
      Territory.Corner corner = open.get((first + i) % open.size());
      arc.add(corner);
      if (i > 0 && (isKnot(corner) || i == open.size())) {
        List<Territory.Corner> kept = arc(arc);
        result.addAll(kept.subList(0, kept.size() - 1));
        arc = new ArrayList<>(List.of(corner));
      }
    }
    return result;
  }

  /** The same starting corner for both neighbours of a closed border without knots. */
  private static int lowest(List<Territory.Corner> corners) {
    int lowest = 0;
    for (int i = 1; i < corners.size(); i++) {
      if (before(corners.get(i), corners.get(lowest))) {
        lowest = i;
      }
    }
    return lowest;
  }

  private List<Territory.Corner> arc(List<Territory.Corner> arc) {
    boolean turned = before(arc.getLast(), arc.getFirst());
    List<Territory.Corner> directed = turned ? arc.reversed() : arc;
    boolean[] kept = new boolean[directed.size()];
    kept[0] = true;
    kept[kept.length - 1] = true;
    keep(directed, 0, directed.size() - 1, kept);
    List<Territory.Corner> result = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        result.add(directed.get(i));
      }
    }
    return turned ? result.reversed() : result;
  }

  /** Douglas and Peucker: keep the corner farthest from the straight line, if it is far enough. */
  private void keep(List<Territory.Corner> arc, int from, int to, boolean[] kept) {
    int farthest = -1;
    double distance = tolerance;
    for (int i = from + 1; i < to; i++) {
      double here = distance(arc.get(i), arc.get(from), arc.get(to));
      if (here > distance) {
        distance = here;
        farthest = i;
      }
    }
    if (farthest >= 0) {
      kept[farthest] = true;
      keep(arc, from, farthest, kept);
      keep(arc, farthest, to, kept);
    }
  }

  private double distance(Territory.Corner corner, Territory.Corner from, Territory.Corner to) {
    double dx = projection.x(to) - projection.x(from);
    double dy = projection.y(to) - projection.y(from);
    double px = projection.x(corner) - projection.x(from);
    double py = projection.y(corner) - projection.y(from);
    double length = Math.hypot(dx, dy);
    return length == 0 ? Math.hypot(px, py) : Math.abs(dx * py - dy * px) / length;
  }

  private double area(List<Territory.Corner> ring) {
    double sum = 0;
    for (int i = 1; i < ring.size(); i++) {
      sum +=
          projection.x(ring.get(i - 1)) * projection.y(ring.get(i))
              - projection.x(ring.get(i)) * projection.y(ring.get(i - 1));
    }
    return Math.abs(sum) / 2;
  }

  private static boolean before(Territory.Corner one, Territory.Corner other) {
    int order = Double.compare(one.longitude(), other.longitude());
    return order < 0 || (order == 0 && one.latitude() < other.latitude());
  }

  /** Whole pixels, relative to the corner before: the shortest path data. */
  private void append(StringBuilder path, List<Territory.Corner> ring) {
    long x = 0;
    long y = 0;
    boolean first = true;
    for (Territory.Corner corner : ring) {
      long nextX = Math.round(projection.x(corner));
      long nextY = Math.round(projection.y(corner));
      if (first) {
        path.append('M').append(nextX).append(' ').append(nextY).append('l');
      } else if (nextX != x || nextY != y) {
        if (path.charAt(path.length() - 1) != 'l' && nextX >= x) {
          path.append(' ');
        }
        path.append(nextX - x);
        path.append(nextY >= y ? " " : "").append(nextY - y);
      }
      x = nextX;
      y = nextY;
      first = false;
    }
    if (path.charAt(path.length() - 1) == 'l') {
      path.append("1 0 0 1"); // an islet smaller than a pixel stays a dot
    }
    path.append('z');
  }
}
