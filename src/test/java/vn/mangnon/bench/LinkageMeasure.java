package vn.mangnon.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.mangnon.linkage.Accuracy;
import vn.mangnon.linkage.Linkage;
import vn.mangnon.linkage.LinkageResult;
import vn.mangnon.linkage.Options;
import vn.mangnon.linkage.Progress;
import vn.mangnon.linkage.PublicSet;
import vn.mangnon.linkage.Records;
import vn.mangnon.linkage.synthetic.SyntheticChild;
import vn.mangnon.linkage.synthetic.SyntheticRegister;

/** Links invented registers and public sets, whose truth only the measurement knows. */
final class LinkageMeasure {
  private static final double BAR_SECONDS = 60;
  private static final double BAR_F1 = .985;
  private static final double DUPLICATES = .1;
  private static final int NEIGHBOURS = 12;
  private final Findings findings;

  LinkageMeasure(Findings findings) {
    this.findings = findings;
  }

  /** A register of about that many records, one in eleven of them a second record of its child. */
  void register(long wanted) {
    findings.step("linkage of about %,d records".formatted(wanted));
    List<Boolean> twins = new ArrayList<>();
    List<String> truth = new ArrayList<>();
    Records records = new Records(SyntheticChild.SCHEMA);
    long begin = System.nanoTime();
    new SyntheticRegister(2026, SyntheticFile.households(wanted, DUPLICATES), DUPLICATES)
        .records()
        .forEach(child -> {
          records.add(child.values());
          twins.add(child.twin());
          truth.add(String.valueOf(child.person()));
        });
    findings.step("%,d records made and read in %.1f s".formatted(records.size(), since(begin)));
    begin = System.nanoTime();
    Stages stages = new Stages();
    LinkageResult result = new Linkage(records, Options.DEFAULT, stages).run();
    int[] clusters = result.clusters();
    double seconds = since(begin);
    Accuracy found = Accuracy.of(clusters, truth);
    int[] automatic = result.automaticClusters();
    Accuracy sure = Accuracy.of(automatic, truth);
    double allowed = BAR_SECONDS * Math.max(1, records.size() / 400_000.0);
    findings.add(
        Finding.of(
            "Linkage of %,d records".formatted(records.size()),
            "≤ %.0f s".formatted(allowed),
            seconds <= allowed,
            "%.1f s (%s); %s".formatted(seconds, stages, found),
            "a register made by seed, one child in ten written down a second time with clerks'"
                + " slips, in memory: chosen, learned, compared, clustered; accuracy over pairs"
                + " of clustered records"));
    long merged = twinsMerged(automatic, twins, truth);
    findings.add(
        Finding.of(
            "Linked without a person",
            "no twin with a twin",
            merged == 0,
            "%d twins merged; %s; %,d pairs for a person at most"
                .formatted(merged, sure, result.worthReview()),
            "of the same run: what may be linked before anybody has looked"));
  }

  private static long twinsMerged(int[] clusters, List<Boolean> twins, List<String> truth) {
    long merged = 0;
    for (int one = 0; one < clusters.length; one++) {
      for (int other = one + 1; other < Math.min(one + NEIGHBOURS, clusters.length); other++) {
        boolean both = twins.get(one) && twins.get(other);
        merged +=
            both && !truth.get(one).equals(truth.get(other)) && clusters[one] == clusters[other]
                ? 1
                : 0;
      }
    }
    return merged;
  }

  /** FEBRL 1–3 without the number, FEBRL 3 with it, and fake_1000. */
  void publicSets() {
    findings.step("public sets");
    for (int number = 1; number <= 3; number++) {
      set("FEBRL %d without the number".formatted(number), PublicSet.febrl(number, false), BAR_F1);
    }
    set("FEBRL 3 with the number", PublicSet.febrl(3, true), .997);
    set("fake_1000", PublicSet.fake1000(), .836);
  }

  private void set(String name, PublicSet set, double bar) {
    long begin = System.nanoTime();
    LinkageResult result = new Linkage(set.records(), Options.DEFAULT, Progress.NONE).run();
    Accuracy accuracy = Accuracy.of(result.clusters(), set.truth());
    findings.add(
        Finding.of(
            name,
            String.format(Locale.ROOT, "F1 ≥ %.3f", bar),
            accuracy.f1() >= bar,
            "%s in %.1f s".formatted(accuracy, since(begin)),
            "pairs of clustered records; weights and thresholds chosen without the truth"));
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  /** How long each stage took. */
  private static final class Stages implements Progress {
    private final long[] ends = new long[Stage.values().length];
    private final long begin = System.nanoTime();

    @Override
    public void reached(Stage stage, long done, long of) {
      ends[stage.ordinal()] = System.nanoTime();
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      long from = begin;
      for (Stage stage : Stage.values()) {
        text.append(text.isEmpty() ? "" : ", ")
            .append(stage.name().toLowerCase(Locale.ROOT))
            .append(String.format(Locale.ROOT, " %.1f s", (ends[stage.ordinal()] - from) / 1e9));
        from = ends[stage.ordinal()];
      }
      return text.toString();
    }
  }
}
