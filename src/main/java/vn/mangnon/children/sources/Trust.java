package vn.mangnon.children.sources;

import java.util.List;
import java.util.Map;

/**
 * Which source is believed before which, field by field, from {@code children/sources/trust.yaml};
 * sources that a field does not name are believed least and alike.
 */
public final class Trust {
  private final Map<String, List<String>> ranks;

  Trust(Map<String, List<String>> ranks) {
    this.ranks = Map.copyOf(ranks);
  }

  /**
   * Whether a value given by one source takes the place of one held from another. A source may
   * always correct itself; between sources believed alike the value that is there stays.
   */
  public boolean takes(String field, String given, String held) {
    return given.equals(held) || rank(field, given) < rank(field, held);
  }

  private int rank(String field, String source) {
    List<String> order = ranks.getOrDefault(field, List.of());
    int index = order.indexOf(source);
    return index < 0 ? order.size() : index;
  }
}
