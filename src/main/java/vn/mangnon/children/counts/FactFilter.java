package vn.mangnon.children.counts;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.mangnon.children.record.FactKind;

/**
 * Facts that a count looks at.
 *
 * @param attributes the codes an attribute may have, by its name; others are not looked at
 */
record FactFilter(FactKind kind, Map<String, Set<String>> attributes, When when) {
  FactFilter {
    attributes = Map.copyOf(new TreeMap<>(attributes));
  }

  /** When it must have been so. */
  enum When {
    /** It held on the last day. */
    ON_LAST_DAY,
    /** It happened in the period, or held on a day of it. */
    IN_PERIOD,
    /** It happened or began in the period. */
    STARTED_IN_PERIOD,
    /** It happened or began at any time up to the last day. */
    BY_LAST_DAY
  }
}
