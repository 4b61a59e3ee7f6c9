package vn.mangnon.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Links the records of one set or of two, after Fellegi and Sunter (1969): groups of candidates,
 * levels of likeness a field, weights learned by EM, rare values counting more, pairs joined to
 * clusters. No answers are needed and none are used.
 */
public final class Linkage {
  /** With the partners of so many records the weights hardly change any more. */
  private static final int ENOUGH_TO_LEARN = 10_000;

  private static final double WORTH_KEEPING = -7;
  private final Records records;
  private final Options options;
  private final Progress progress;

  /** A run over {@code records}, which must not change any more. */
  public Linkage(Records records, Options options, Progress progress) {
    this.records = records;
    this.options = options;
    this.progress = progress;
  }

  /** Does it all. The same records and options give the same answer. */
  public LinkageResult run() {
    PairComparator comparator = new PairComparator(records);
    progress.reached(Progress.Stage.BLOCKING, 0, 1);
    Blocks blocks = Blocking.of(records, options.blockLimit());
    progress.reached(Progress.Stage.BLOCKING, 1, 1);
    Comparisons comparisons = new Comparisons(records, blocks, progress);
    Weights weights = learn(comparator, comparisons);
    Scoring scoring = new Scoring(records, comparator, weights, records);
    List<ScoredPair> pairs = score(comparator, scoring, comparisons);
    double[] falling = pairs.stream().mapToDouble(ScoredPair::probability).sorted().toArray();
    reverse(falling);
    Thresholds thresholds = Thresholds.choose(falling, options);
    return new LinkageResult(
        records.size(),
        pairs,
        new Presenting(records.schema(), comparator, scoring, thresholds),
        LinkageModel.of(records, weights, thresholds));
  }

  private Weights learn(PairComparator comparator, Comparisons comparisons) {
    int every = Math.max(1, records.size() / ENOUGH_TO_LEARN);
    PatternCounts patterns = new PatternCounts();
    comparisons
        .visit(Progress.Stage.LEARNING, every, () -> new Counting(comparator))
        .forEach(counting -> patterns.addAll(counting.counts));
    return new Estimation(records, comparator).learn(patterns, every);
  }

  private List<ScoredPair> score(
      PairComparator comparator, Scoring scoring, Comparisons comparisons) {
    Safeguards safeguards = new Safeguards(records);
    List<ScoredPair> pairs = new ArrayList<>();
    comparisons
        .visit(Progress.Stage.SCORING, 1, () -> new Keeping(comparator, scoring, safeguards))
        .forEach(keeping -> pairs.addAll(keeping.pairs));
    pairs.sort(Comparator.comparingInt(ScoredPair::one).thenComparingInt(ScoredPair::other));
    return pairs;
  }

  private static void reverse(double[] values) {
    for (int low = 0, high = values.length - 1; low < high; low++, high--) {
      double kept = values[low];
      values[low] = values[high];
      values[high] = kept;
    }
  }

  private static final class Counting implements Comparisons.Visitor {
    private final PairComparator comparator;
    private final PatternCounts counts = new PatternCounts();

    Counting(PairComparator comparator) {
      this.comparator = comparator;
    }

    @Override
    public void visit(int one, int other) {
      counts.add(comparator.pattern(one, other), 1);
    }
  }

  private static final class Keeping implements Comparisons.Visitor {
    private final PairComparator comparator;
    private final Scoring scoring;
    private final Safeguards safeguards;
    private final List<ScoredPair> pairs = new ArrayList<>();

    Keeping(PairComparator comparator, Scoring scoring, Safeguards safeguards) {
      this.comparator = comparator;
      this.scoring = scoring;
      this.safeguards = safeguards;
    }

    @Override
    public void visit(int one, int other) {
      long pattern = comparator.pattern(one, other);
      if (scoring.most(pattern) < WORTH_KEEPING) {
        return;
      }
      double score = scoring.score(one, other, pattern);
      if (score >= WORTH_KEEPING) {
        Caution caution = safeguards.of(one, other, pattern);
        pairs.add(new ScoredPair(one, other, (float) score, pattern, caution));
      }
    }
  }
}
