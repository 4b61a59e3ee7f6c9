package vn.mangnon.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Pairs found in public sets, counted in clusters; thresholds and weights are chosen without their
 * truth. The bars are those of the best peer measured, or better.
 */
class PublicSetsTest {
  @Test
  void febrl1WithoutTheNumber() {
    assertThat(linked(PublicSet.febrl(1, false)).f1()).isGreaterThanOrEqualTo(.985);
  }

  @Test
  void febrl2WithoutTheNumber() {
    assertThat(linked(PublicSet.febrl(2, false)).f1()).isGreaterThanOrEqualTo(.985);
  }

  @Test
  void febrl3WithoutTheNumber() {
    assertThat(linked(PublicSet.febrl(3, false)).f1()).isGreaterThanOrEqualTo(.985);
  }

  @Test
  void febrl3WithTheNumber() {
    assertThat(linked(PublicSet.febrl(3, true)).f1()).isGreaterThanOrEqualTo(.995);
  }

  @Test
  void fake1000() {
    assertThat(linked(PublicSet.fake1000()).f1()).isGreaterThanOrEqualTo(.95);
  }

  @Test
  void blocksHoldNearlyAllTruePairs() {
    PublicSet set = PublicSet.febrl(3, false);
    assertThat(Completeness.of(set.records(), set.truth())).isGreaterThanOrEqualTo(.99);
  }

  public static void main(String[] sets) {
    for (String name : sets) {
      PublicSet set =
          name.equals("fake")
              ? PublicSet.fake1000()
              : PublicSet.febrl(name.charAt(0) - '0', name.length() > 1);
      LinkageResult result = new Linkage(set.records(), Options.DEFAULT, Progress.NONE).run();
      System.out.println(
          name
              + " "
              + Accuracy.of(result.clusters(), set.truth())
              + " automatic "
              + Accuracy.of(result.automaticClusters(), set.truth())
              + " "
              + result.thresholds());
    }
  }

  private static Accuracy linked(PublicSet set) {
    LinkageResult result = new Linkage(set.records(), Options.DEFAULT, Progress.NONE).run();
    return Accuracy.of(result.clusters(), set.truth());
  }
}
