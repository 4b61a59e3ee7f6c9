package vn.mangnon.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.linkage.synthetic.Misspelling;
import vn.mangnon.linkage.synthetic.Slip;

/** How often a search can show the right child at most when it is told a name and nothing else. */
final class Namesakes {
  private record Borne(String name, boolean female, long children) {}

  private final List<Borne> names = new ArrayList<>();

  Namesakes(JdbcTemplate register) {
    register.query(
        """
        select name, sex = 'FEMALE', count(*) from children.identity
        where known_to is null group by 1, 2
        """,
        row -> {
          names.add(new Borne(row.getString(1), row.getBoolean(2), row.getLong(3)));
        });
  }

  /**
   * The share of searches by a name with that slip, each child looked for as often as any other,
   * that can show their child: of so many children of the very same name, or whose names read the
   * same with that slip, no search can tell which {@code shown} to show.
   */
  double possible(Slip slip, int shown) {
    Misspelling misspelling = new Misspelling(17);
    Map<String, Long> same = new HashMap<>();
    Map<String, Long> readAs = new HashMap<>();
    List<String> typed = new ArrayList<>();
    for (Borne one : names) {
      String text = misspelling.of(one.name(), one.female(), slip);
      typed.add(text);
      same.merge(one.name(), one.children(), Long::sum);
      readAs.merge(text, one.children(), Long::sum);
    }
    double found = 0;
    long all = 0;
    for (int at = 0; at < names.size(); at++) {
      Borne one = names.get(at);
      long alike =
          Math.max(same.getOrDefault(one.name(), 1L), readAs.getOrDefault(typed.get(at), 1L));
      found += one.children() * Math.min(1, (double) shown / alike);
      all += one.children();
    }
    return all == 0 ? 0 : found / all;
  }
}
