package vn.mangnon.linkage;

/**
 * Groups of records that share something; only records of one group are compared. A record stands
 * in several groups, and {@link #candidates} names each of its partners once.
 */
final class Blocks {
  private final int[] members;
  private final int[] starts;
  private final int[] groups;
  private final int[] groupStarts;

  Blocks(int records, IntList members, IntList starts) {
    this.members = members.toArray();
    starts.add(members.size());
    this.starts = starts.toArray();
    this.groupStarts = new int[records + 1];
    for (int member : this.members) {
      groupStarts[member + 1]++;
    }
    for (int record = 0; record < records; record++) {
      groupStarts[record + 1] += groupStarts[record];
    }
    this.groups = new int[this.members.length];
    int[] next = java.util.Arrays.copyOf(groupStarts, records);
    for (int group = 0; group + 1 < this.starts.length; group++) {
      for (int at = this.starts[group]; at < this.starts[group + 1]; at++) {
        groups[next[this.members[at]]++] = group;
      }
    }
  }

  /** Every pair of {@code records} records: no grouping. */
  static Blocks all(int records) {
    IntList members = new IntList();
    for (int record = 0; record < records; record++) {
      members.add(record);
    }
    IntList starts = new IntList();
    starts.add(0);
    return new Blocks(records, members, starts);
  }

  /** How many groups and memberships there are. */
  String size() {
    return starts.length + "/" + members.length;
  }

  int records() {
    return groupStarts.length - 1;
  }

  /**
   * Adds to {@code found} the partners of a record that have a larger number, each once.
   *
   * @param seen scratch of one thread, as long as there are records, filled with -1 at first
   */
  void candidates(int record, int[] seen, IntList found) {
    for (int index = groupStarts[record]; index < groupStarts[record + 1]; index++) {
      int group = groups[index];
      for (int at = starts[group + 1] - 1; at >= starts[group] && members[at] > record; at--) {
        int partner = members[at];
        if (seen[partner] != record) {
          seen[partner] = record;
          found.add(partner);
        }
      }
    }
  }
}
