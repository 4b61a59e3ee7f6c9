package vn.mangnon.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a run learned, kept to judge single records later: weights, how common the commonest values
 * are, thresholds. Immutable; {@link ModelText} writes and reads it.
 */
public final class LinkageModel {
  private final Schema schema;
  private final Weights weights;
  private final List<Map<String, Double>> common;
  private final double[] rare;
  private final Thresholds thresholds;

  LinkageModel(
      Schema schema,
      Weights weights,
      List<Map<String, Double>> common,
      double[] rare,
      Thresholds thresholds) {
    this.schema = schema;
    this.weights = weights;
    this.common = common.stream().map(Map::copyOf).toList();
    this.rare = rare.clone();
    this.thresholds = thresholds;
  }

  /** The fields in whose order records are given. */
  public Schema schema() {
    return schema;
  }

  /** The thresholds by which {@link #compare} decides. */
  public Thresholds thresholds() {
    return thresholds;
  }

  Weights weights() {
    return weights;
  }

  List<Map<String, Double>> common() {
    return common;
  }

  double rare(int field) {
    return rare[field];
  }

  /**
   * Judges one record against each candidate.
   *
   * @param record one text a field of the schema, empty where nothing is known
   * @param candidates the same for each candidate; a few hundred at most
   * @return one pair a candidate, in their order; the record is number 0, the first candidate 1
   */
  public List<LinkedPair> compare(List<String> record, List<List<String>> candidates) {
    Records records = new Records(schema);
    records.add(record);
    candidates.forEach(records::add);
    PairComparator comparator = new PairComparator(records);
    Scoring scoring =
        new Scoring(
            records,
            comparator,
            weights,
            (field, code) -> share(records.domain(field), field, code));
    Safeguards safeguards = new Safeguards(records);
    Presenting presenting = new Presenting(schema, comparator, scoring, thresholds);
    List<LinkedPair> pairs = new ArrayList<>();
    for (int other = 1; other < records.size(); other++) {
      long pattern = comparator.pattern(0, other);
      pairs.add(
          presenting.linked(
              new ScoredPair(
                  0,
                  other,
                  (float) scoring.score(0, other, pattern),
                  pattern,
                  safeguards.of(0, other, pattern))));
    }
    return pairs;
  }

  private double share(Domain domain, int field, int code) {
    return common.get(field).getOrDefault(domain.termText(code), rare[field]);
  }

  /** Gathers the model of a run. */
  static LinkageModel of(Records records, Weights weights, Thresholds thresholds) {
    List<Map<String, Double>> common = new ArrayList<>();
    int fields = records.schema().fields().size();
    double[] rare = new double[fields];
    for (int field = 0; field < fields; field++) {
      rare[field] = records.rarest(field);
      common.add(records.common(field));
    }
    return new LinkageModel(records.schema(), weights, common, rare, thresholds);
  }
}
