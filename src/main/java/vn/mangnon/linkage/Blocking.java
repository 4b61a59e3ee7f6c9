package vn.mangnon.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;

/**
 * Chooses the groups of records worth comparing: all that share a telling part of one field (the
 * whole name, the name less one word, its sounds, half a number …), and, where so many share it
 * that the group is too large, those which share a part of another field as well. The union of many
 * weak reasons reaches pairs with several errors; a limit of size keeps the work linear.
 */
final class Blocking {
  private static final int SMALL = 2_000;
  private static final int MEDIUM = 20_000;
  private static final int LIMIT = 50;
  private static final int LARGE = 100_000;
  private static final int LIMIT_OF_MANY = 16;
  private static final int LIMIT_OF_VERY_MANY = 8;
  private final Records records;
  private final int limit;
  private final int recordBits;
  private final List<List<Integer>> groups = new ArrayList<>();
  private final IntList members = new IntList();
  private final IntList starts = new IntList();

  private Blocking(Records records, int limit) {
    this.records = records;
    this.limit = limit;
    this.recordBits = Math.max(1, 32 - Integer.numberOfLeadingZeros(records.size()));
    IdentityHashMap<Domain, List<Integer>> byDomain = new IdentityHashMap<>();
    for (int field = 0; field < records.schema().fields().size(); field++) {
      Domain domain = records.domain(field);
      if (!byDomain.containsKey(domain)) {
        byDomain.put(domain, new ArrayList<>());
        groups.add(byDomain.get(domain));
      }
      byDomain.get(domain).add(field);
    }
  }

  /**
   * The groups.
   *
   * @param chosen the most records a group may have, if chosen by hand
   */
  static Blocks of(Records records, OptionalInt chosen) {
    int limit = chosen.orElse(usual(records.size()));
    if (records.size() <= SMALL) {
      return Blocks.all(records.size());
    }
    Blocking blocking = new Blocking(records, limit);
    for (List<Integer> group : blocking.groups) {
      blocking.add(group);
    }
    return new Blocks(records.size(), blocking.members, blocking.starts);
  }

  /** With more records more reasons hold for each pair, so that each may be rarer. */
  private static int usual(int records) {
    return records <= MEDIUM ? LIMIT : records <= LARGE ? LIMIT_OF_MANY : LIMIT_OF_VERY_MANY;
  }

  private void add(List<Integer> group) {
    LongList entries = new LongList();
    LongList keys = new LongList();
    for (int record = 0; record < records.size(); record++) {
      keys(group, record, keys, true);
      for (int index = 0; index < keys.size(); index++) {
        entries.add(entry(keys.get(index), record));
      }
    }
    entries.sort();
    long[] large = take(entries, new LongList()).toArray();
    for (List<Integer> other : groups) {
      refine(large, other);
    }
  }

  private void refine(long[] large, List<Integer> group) {
    LongList entries = new LongList();
    LongList keys = new LongList();
    long mask = (1L << recordBits) - 1;
    for (long entry : large) {
      int record = (int) (entry & mask);
      keys(group, record, keys, false);
      for (int index = 0; index < keys.size(); index++) {
        entries.add(entry(Hash.of(entry >>> recordBits, keys.get(index)), record));
      }
    }
    entries.sort();
    take(entries, new LongList());
  }

  private void keys(List<Integer> group, int record, LongList keys, boolean strong) {
    keys.clear();
    for (int field : group) {
      int code = records.code(field, record);
      if (code != Domain.MISSING && strong) {
        records.domain(field).strongKeys(code, keys);
      } else if (code != Domain.MISSING) {
        records.domain(field).looseKeys(code, keys);
      }
    }
  }

  private long entry(long hash, int record) {
    return hash << recordBits | record;
  }

  /** Keeps the groups of an allowed size; answers the entries of those that are too large. */
  private LongList take(LongList entries, LongList large) {
    long mask = (1L << recordBits) - 1;
    int from = 0;
    while (from < entries.size()) {
      int to = from + 1;
      while (to < entries.size()
          && entries.get(to) >>> recordBits == entries.get(from) >>> recordBits) {
        to++;
      }
      // The records of a group stand in order: where its ends may not be linked, no two may.
      int first = (int) (entries.get(from) & mask);
      int last = (int) (entries.get(to - 1) & mask);
      if (!records.comparable(first, last)) {
        from = to;
        continue;
      }
      if (to - from > limit) {
        for (int index = from; index < to; index++) {
          large.add(entries.get(index));
        }
      } else if (to - from > 1) {
        starts.add(members.size());
        int previous = -1;
        for (int index = from; index < to; index++) {
          int record = (int) (entries.get(index) & mask);
          if (record != previous) {
            members.add(record);
          }
          previous = record;
        }
      }
      from = to;
    }
    return large;
  }

  static int[] scratch(int records) {
    int[] seen = new int[records];
    Arrays.fill(seen, -1);
    return seen;
  }
}
