package vn.mangnon.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records joined by accepted pairs, the surest first. Two clusters meet only if, over all pairs
 * between them, more speaks for one person than against; two records that must not be one person
 * never meet, not even through a third.
 */
final class Clusters {
  private static final double LEAST = -10;
  private static final double MOST = 10;
  private final int[] parent;
  private final int[] nextMember;
  private final int[] size;
  private final long[] keys;
  private final float[] scores;
  private final Map<Integer, Set<Integer>> apart = new HashMap<>();

  private Clusters(int records, List<ScoredPair> pairs) {
    parent = new int[records];
    nextMember = new int[records];
    size = new int[records];
    for (int record = 0; record < records; record++) {
      parent[record] = record;
      nextMember[record] = record;
      size[record] = 1;
    }
    keys = new long[pairs.size()];
    scores = new float[pairs.size()];
    for (int index = 0; index < keys.length; index++) {
      ScoredPair pair = pairs.get(index);
      keys[index] = key(pair.one(), pair.other());
      scores[index] = pair.score();
      if (pair.caution() != Caution.NONE) {
        keepApart(pair.one(), pair.other());
      }
    }
  }

  /**
   * The cluster of each record, named by its smallest record.
   *
   * @param pairs all pairs kept, by record number
   * @param threshold the probability from which pairs join
   */
  static int[] of(int records, List<ScoredPair> pairs, double threshold) {
    Clusters clusters = new Clusters(records, pairs);
    pairs.stream()
        .filter(pair -> pair.caution() == Caution.NONE && pair.probability() >= threshold)
        .sorted(
            Comparator.comparingDouble(ScoredPair::score)
                .reversed()
                .thenComparingInt(ScoredPair::one)
                .thenComparingInt(ScoredPair::other))
        .forEach(pair -> clusters.join(pair.one(), pair.other()));
    return clusters.names();
  }

  private static long key(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  private void keepApart(int one, int other) {
    apart.computeIfAbsent(one, record -> new HashSet<>()).add(other);
    apart.computeIfAbsent(other, record -> new HashSet<>()).add(one);
  }

  private void join(int one, int other) {
    int left = find(one);
    int right = find(other);
    if (left == right || forbidden(left, right) || between(left, right) < 0) {
      return;
    }
    int large = size[left] >= size[right] ? left : right;
    int small = large == left ? right : left;
    parent[small] = large;
    size[large] += size[small];
    int swapped = nextMember[large];
    nextMember[large] = nextMember[small];
    nextMember[small] = swapped;
    // What was forbidden for either is forbidden for the whole.
    Set<Integer> moved = apart.remove(small);
    if (moved != null) {
      apart.computeIfAbsent(large, record -> new HashSet<>()).addAll(moved);
    }
  }

  private boolean forbidden(int left, int right) {
    Set<Integer> strangers = apart.get(left);
    return strangers != null && strangers.stream().anyMatch(record -> find(record) == right);
  }

  /** The sum of the scores of all pairs between two clusters; one pair cannot outvote many. */
  private double between(int left, int right) {
    double sum = 0;
    int one = left;
    do {
      int other = right;
      do {
        int at = Arrays.binarySearch(keys, key(one, other));
        sum += at < 0 ? LEAST : Math.clamp(scores[at], LEAST, MOST);
        other = nextMember[other];
      } while (other != right);
      one = nextMember[one];
    } while (one != left);
    return sum;
  }

  private int find(int record) {
    int root = record;
    while (parent[root] != root) {
      root = parent[root];
    }
    while (parent[record] != root) {
      int next = parent[record];
      parent[record] = root;
      record = next;
    }
    return root;
  }

  private int[] names() {
    int[] names = new int[parent.length];
    int[] smallest = new int[parent.length];
    Arrays.fill(smallest, -1);
    for (int record = 0; record < names.length; record++) {
      int root = find(record);
      smallest[root] = smallest[root] < 0 ? record : smallest[root];
      names[record] = smallest[root];
    }
    return names;
  }
}
