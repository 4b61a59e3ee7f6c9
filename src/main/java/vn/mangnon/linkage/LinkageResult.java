package vn.mangnon.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a run found: the pairs worth a look, the thresholds, the clusters. */
public final class LinkageResult {
  private final Records records;
  private final PairComparator comparator;
  private final Scoring scoring;
  private final List<ScoredPair> pairs;
  private final Thresholds thresholds;

  LinkageResult(
      Records records,
      PairComparator comparator,
      Scoring scoring,
      List<ScoredPair> pairs,
      Thresholds thresholds) {
    this.records = records;
    this.comparator = comparator;
    this.scoring = scoring;
    this.pairs = pairs;
    this.thresholds = thresholds;
  }

  /** The thresholds used. */
  public Thresholds thresholds() {
    return thresholds;
  }

  /** How many pairs stand at or above the threshold of review. */
  public long worthReview() {
    return pairs.stream().filter(pair -> pair.probability() >= thresholds.review()).count();
  }

  /** Visits every pair at or above the threshold of review, by record number. */
  public void forEach(Consumer<LinkedPair> visitor) {
    for (ScoredPair pair : pairs) {
      if (pair.probability() >= thresholds.review()) {
        visitor.accept(linked(pair));
      }
    }
  }

  /**
   * The cluster of each record, named by the number of its smallest record. Pairs join from the
   * threshold {@link Thresholds#match}, unless a caution keeps them apart.
   */
  public int[] clusters() {
    return Clusters.of(records.size(), pairs, thresholds.match());
  }

  /** The same for pairs linked without a person: from {@link Thresholds#automatic}. */
  public int[] automaticClusters() {
    return Clusters.of(records.size(), pairs, thresholds.automatic());
  }

  private LinkedPair linked(ScoredPair pair) {
    return new LinkedPair(
        pair.one(),
        pair.other(),
        pair.score(),
        pair.probability(),
        decision(pair),
        pair.caution(),
        explanation(pair));
  }

  private Decision decision(ScoredPair pair) {
    return Decision.of(pair.probability(), pair.caution(), thresholds);
  }

  private List<FieldWeight> explanation(ScoredPair pair) {
    List<FieldWeight> weights = new ArrayList<>();
    List<Field> fields = records.schema().fields();
    for (int feature = 0; feature < comparator.features(); feature++) {
      int level = PairComparator.level(pair.pattern(), feature);
      if (level >= 0) {
        String name = feature < fields.size() ? fields.get(feature).name() : "columns";
        weights.add(
            new FieldWeight(
                name,
                comparator.levels(feature).get(level).name(),
                scoring.weight(feature, pair.one(), pair.other(), pair.pattern())));
      }
    }
    return List.copyOf(weights);
  }
}
