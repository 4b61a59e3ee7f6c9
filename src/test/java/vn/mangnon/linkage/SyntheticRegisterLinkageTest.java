package vn.mangnon.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.linkage.synthetic.SyntheticChild;
import vn.mangnon.linkage.synthetic.SyntheticRegister;

/**
 * Invented children with brothers, sisters, twins and clerks' slips; seeded, so always the same.
 */
class SyntheticRegisterLinkageTest {
  private static final List<SyntheticChild> CHILDREN =
      new SyntheticRegister(1, 3_000, .1).records().toList();
  private static final List<String> TRUTH =
      CHILDREN.stream().map(child -> String.valueOf(child.person())).toList();
  private static final Records RECORDS = new Records(SyntheticChild.SCHEMA);
  private static LinkageResult result;

  @BeforeAll
  static void link() {
    CHILDREN.forEach(child -> RECORDS.add(child.values()));
    result = new Linkage(RECORDS, Options.DEFAULT, Progress.NONE).run();
  }

  @Test
  void blocksHoldNearlyAllTruePairs() {
    assertThat(Completeness.of(RECORDS, TRUTH)).isGreaterThanOrEqualTo(.99);
  }

  @Test
  void noTwoChildrenAreMergedWithoutAPerson() {
    assertThat(Accuracy.of(result.automaticClusters(), TRUTH).precision()).isGreaterThan(.999);
  }

  @Test
  void noTwinIsMergedWithATwin() {
    int[] clusters = result.automaticClusters();
    List<Integer> merged = new ArrayList<>();
    for (int one = 0; one < CHILDREN.size(); one++) {
      for (int other = one + 1; other < Math.min(one + 12, CHILDREN.size()); other++) {
        if (CHILDREN.get(one).twin()
            && CHILDREN.get(other).twin()
            && !TRUTH.get(one).equals(TRUTH.get(other))
            && clusters[one] == clusters[other]) {
          merged.add(one);
        }
      }
    }
    assertThat(CHILDREN).filteredOn(SyntheticChild::twin).hasSizeGreaterThan(50);
    assertThat(merged).isEmpty();
  }

  @Test
  void mostChildrenWrittenTwiceAreFoundWithoutAPersonAndNearlyAllWithOne() {
    boolean[] shown = new boolean[CHILDREN.size()];
    result.forEach(pair -> {
      if (TRUTH.get(pair.one()).equals(TRUTH.get(pair.other()))) {
        shown[pair.other()] = true;
      }
    });
    int twice = 0;
    int found = 0;
    for (int record = 0; record < shown.length; record++) {
      twice += CHILDREN.get(record).duplicate() ? 1 : 0;
      found += shown[record] ? 1 : 0;
    }
    assertThat((double) found / twice).isGreaterThan(.97);
    assertThat(Accuracy.of(result.automaticClusters(), TRUTH).recall()).isGreaterThan(.85);
  }

  @Test
  void theSameRegisterGivesTheSameAnswer() {
    int[] again = new Linkage(RECORDS, Options.DEFAULT, Progress.NONE).run().clusters();
    assertThat(again).isEqualTo(result.clusters());
  }

  @Test
  void aSingleRecordIsJudgedAsInTheRun() {
    LinkageModel model = ModelText.read(ModelText.write(result.model()));
    List<LinkedPair> pairs = new ArrayList<>();
    result.forEach(pairs::add);
    LinkedPair pair = pairs.getFirst();
    LinkedPair alone =
        model
            .compare(
                CHILDREN.get(pair.one()).values(), List.of(CHILDREN.get(pair.other()).values()))
            .getFirst();
    assertThat(alone.score()).isCloseTo(pair.score(), org.assertj.core.data.Offset.offset(1.5));
    assertThat(alone.decision()).isEqualTo(pair.decision());
    assertThat(alone.explanation()).hasSameSizeAs(pair.explanation());
  }
}
