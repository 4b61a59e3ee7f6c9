package vn.mangnon.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicSetsTest {
  public static void main(String[] a) {
    for (String x : a) {
      show(x, x.equals("fake") ? PublicSet.fake1000() : PublicSet.febrl(x.charAt(0) - 48, x.length() > 1));
    }
  }

  @Test
  void explore() {
    for (int n = 1; n <= 3; n++) {
      for (boolean w : new boolean[] {false, true}) {
        show("febrl" + n + " " + w, PublicSet.febrl(n, w));
      }
    }
    show("fake", PublicSet.fake1000());
    assertThat(1).isOne();
  }

  private static void show(String name, PublicSet set) {
    long t = System.nanoTime();
    LinkageResult r = new Linkage(set.records(), Options.DEFAULT, Progress.NONE).run();
    long blocked = blocked(set);
    int[] pairsOnly = new int[3];
    long truePairs = 0;
    r.forEach(p -> {
      if (p.probability() >= r.thresholds().match()) {
        pairsOnly[set.truth().get(p.one()).equals(set.truth().get(p.other())) ? 0 : 1]++;
      }
    });
    java.util.Map<String, Long> sizes = new java.util.HashMap<>();
    set.truth().forEach(x -> sizes.merge(x, 1L, Long::sum));
    for (long s : sizes.values()) {
      truePairs += s * (s - 1) / 2;
    }
    System.err.printf(
        "%s: %s | auto %s | pairs P %.4f R %.4f of %d | %s | blocked %s %.1fs%n",
        name,
        Accuracy.of(r.clusters(), set.truth()),
        Accuracy.of(r.automaticClusters(), set.truth()),
        pairsOnly[0] / (double) (pairsOnly[0] + pairsOnly[1]),
        pairsOnly[0] / (double) truePairs,
        truePairs,
        r.thresholds(),
        blocked + " complete " + complete / (double) truePairs,
        (System.nanoTime() - t) / 1e9);
  }

  static long complete;

  static long blocked(PublicSet set) {
    Blocks b = Blocking.of(set.records(), Options.DEFAULT.blockLimit());
    int[] seen = Blocking.scratch(set.records().size());
    IntList f = new IntList();
    long n = 0;
    complete = 0;
    for (int i = 0; i < set.records().size(); i++) {
      f.clear();
      b.candidates(i, seen, f);
      n += f.size();
      for (int j = 0; j < f.size(); j++) {
        if (set.truth().get(i).equals(set.truth().get(f.get(j)))) complete++;
      }
    }
    return n;
  }
}
