package vn.mangnon.linkage;

import java.util.List;
import java.util.function.Consumer;

/** What a run found: the pairs worth a look, the thresholds, the clusters. */
public final class LinkageResult {
  private final int records;
  private final List<ScoredPair> pairs;
  private final Presenting presenting;
  private final LinkageModel model;

  LinkageResult(int records, List<ScoredPair> pairs, Presenting presenting, LinkageModel model) {
    this.records = records;
    this.pairs = pairs;
    this.presenting = presenting;
    this.model = model;
  }

  /** What was learned, to judge single records later. */
  public LinkageModel model() {
    return model;
  }

  /** The thresholds used. */
  public Thresholds thresholds() {
    return model.thresholds();
  }

  /** How many pairs stand at or above the threshold of review. */
  public long worthReview() {
    return pairs.stream().filter(pair -> pair.probability() >= thresholds().review()).count();
  }

  /** Visits every pair at or above the threshold of review, by record number. */
  public void forEach(Consumer<LinkedPair> visitor) {
    for (ScoredPair pair : pairs) {
      if (pair.probability() >= thresholds().review()) {
        visitor.accept(presenting.linked(pair));
      }
    }
  }

  /**
   * The cluster of each record, named by the number of its smallest record. Pairs join from the
   * threshold {@link Thresholds#match}, unless a caution keeps them apart.
   */
  public int[] clusters() {
    return Clusters.of(records, pairs, thresholds().match());
  }

  /** The same for pairs linked without a person: from {@link Thresholds#automatic}. */
  public int[] automaticClusters() {
    return Clusters.of(records, pairs, thresholds().automatic());
  }
}
