package vn.mangnon.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** How many true pairs the groups of candidates hold. */
final class Completeness {
  private Completeness() {}

  /** The share of true pairs that would be compared, 0 to 1. */
  static double of(Records records, List<String> truth) {
    Blocks blocks = Blocking.of(records, OptionalInt.empty());
    int[] seen = Blocking.scratch(records.size());
    IntList found = new IntList();
    long held = 0;
    for (int record = 0; record < records.size(); record++) {
      found.clear();
      blocks.candidates(record, seen, found);
      for (int index = 0; index < found.size(); index++) {
        held += truth.get(record).equals(truth.get(found.get(index))) ? 1 : 0;
      }
    }
    Map<String, Long> sizes = new HashMap<>();
    truth.forEach(person -> sizes.merge(person, 1L, Long::sum));
    long pairs = sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    return (double) held / pairs;
  }
}
