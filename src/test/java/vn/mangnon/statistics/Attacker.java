package vn.mangnon.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Somebody who has read every release and knows which communes add up to which figure on each map.
 * Narrows each unknown count by every published sum, again and again, until nothing changes.
 */
final class Attacker {
  private record Sum(Set<Integer> places, int value) {}

  private final List<Sum> sums = new ArrayList<>();
  private final Map<Integer, Integer> low = new HashMap<>();
  private final Map<Integer, Integer> high = new HashMap<>();

  Attacker(World world, String element, int year) {
    for (Map<String, Object> row :
        world.rows(
            """
            with recursive up as (
              select id as source, id as place from places.place
              where level = 'commune' and valid_from <= '%2$d-12-31'
                and (valid_to is null or valid_to > '%2$d-12-31')
              union all
              select u.source, h.parent_id from up u join places.parenthood h on h.place_id = u.place
                and h.valid_from <= '%2$d-12-31' and (h.valid_to is null or h.valid_to > '%2$d-12-31')
            ), area as (
              select null::date as map_date, place, source from up
              union all
              select m.map_date, m.to_place, m.from_place from places.on_map m
              join up on up.source = m.from_place and up.place = m.from_place
              where m.weight = 1
              union all
              select d.map_date, u.place, u.source from up u cross join places.map d
              join places.place p on p.id = u.place and p.level = 'province'
            ), newest as (
              select distinct on (c.place, c.map_date) c.place, c.map_date, c.value::int as value
              from statistics.published_count c join statistics.element e on e.id = c.element
              where e.code = '%1$s' and c.year = %2$d and c.subpopulation = 'ALL'
              order by c.place, c.map_date, c.released_at desc
            )
            select n.place, n.map_date, n.value, array_agg(a.source) as sources
            from newest n join area a on a.place = n.place and a.map_date is not distinct from n.map_date
            group by 1, 2, 3
            """
                .formatted(element, year))) {
      try {
        Integer[] sources =
            (Integer[]) ((java.sql.Array) Objects.requireNonNull(row.get("sources"))).getArray();
        sums.add(
            new Sum(
                new HashSet<>(List.of(sources)),
                (Integer) Objects.requireNonNull(row.get("value"))));
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    combine();
    narrow();
  }

  /** What lies in one published area and not in another within it is known too. */
  private void combine() {
    List<Sum> differences = new ArrayList<>();
    for (Sum large : sums) {
      for (Sum small : sums) {
        if (large.places().size() > small.places().size()
            && large.places().containsAll(small.places())) {
          Set<Integer> rest = new HashSet<>(large.places());
          rest.removeAll(small.places());
          // Releases of different days need not fit together; such a difference tells nothing.
          if (large.value() >= small.value()) {
            differences.add(new Sum(rest, large.value() - small.value()));
          }
        }
      }
    }
    sums.addAll(differences);
  }

  private void narrow() {
    boolean changed = true;
    for (int round = 0; changed && round < 200; round++) {
      changed = false;
      for (Sum sum : sums) {
        for (int place : sum.places()) {
          int othersLow = 0;
          long othersHigh = 0;
          for (int other : sum.places()) {
            if (other != place) {
              othersLow += lowest(other);
              othersHigh += highest(other);
            }
          }
          int most = Math.min(highest(place), sum.value() - othersLow);
          int least = (int) Math.max(lowest(place), sum.value() - Math.min(othersHigh, 1_000_000));
          if (most >= least && (most < highest(place) || least > lowest(place))) {
            high.put(place, most);
            low.put(place, least);
            changed = true;
          }
        }
      }
    }
  }

  int lowest(int place) {
    return low.getOrDefault(place, 0);
  }

  int highest(int place) {
    return high.getOrDefault(place, 1_000_000);
  }
}
