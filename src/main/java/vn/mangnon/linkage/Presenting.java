package vn.mangnon.linkage;

import java.util.ArrayList;
import java.util.List;

/** Turns a scored pair into what people see: decision and explanation. */
final class Presenting {
  private final Schema schema;
  private final PairComparator comparator;
  private final Scoring scoring;
  private final Thresholds thresholds;

  Presenting(Schema schema, PairComparator comparator, Scoring scoring, Thresholds thresholds) {
    this.schema = schema;
    this.comparator = comparator;
    this.scoring = scoring;
    this.thresholds = thresholds;
  }

  LinkedPair linked(ScoredPair pair) {
    return new LinkedPair(
        pair.one(),
        pair.other(),
        pair.score(),
        pair.probability(),
        Decision.of(pair.probability(), pair.caution(), thresholds),
        pair.caution(),
        explanation(pair));
  }

  private List<FieldWeight> explanation(ScoredPair pair) {
    List<FieldWeight> weights = new ArrayList<>();
    for (int feature = 0; feature < comparator.features(); feature++) {
      int level = PairComparator.level(pair.pattern(), feature);
      if (level >= 0) {
        weights.add(
            new FieldWeight(
                name(feature),
                comparator.levels(feature).get(level).name(),
                scoring.weight(feature, pair.one(), pair.other(), pair.pattern())));
      }
    }
    return List.copyOf(weights);
  }

  private String name(int feature) {
    List<Field> fields = schema.fields();
    if (feature < fields.size()) {
      return fields.get(feature).name();
    }
    int[] exchanged = schema.exchanged().get(feature - fields.size());
    return fields.get(exchanged[0]).name() + " ↔ " + fields.get(exchanged[1]).name();
  }
}
