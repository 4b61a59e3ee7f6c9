package vn.mangnon.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Programme;

/** {@code ./mangnon bench figures}: figures in, computed, and shown. */
@Command(
    name = "figures",
    mixinStandardHelpOptions = true,
    description = {
      "Số liệu: nhập, tính lại, và các trang khi nhiều người dùng.",
      "Figures: import, recalculation, and pages with many users."
    })
final class FiguresBench implements Callable<Integer> {
  private static final double MOST_CPU_SECONDS = 15;
  private static final double LEAST_OF_COPY = 0.5;
  private static final double MOST_GROWTH = 11;
  private static final double EVERYTHING_MS = 2_000;
  private static final double SUBMISSION_MS = 50;
  private static final double QUESTION_CPU_MS = 10;

  @Option(names = "--observations", defaultValue = "1000000", description = "Số giá trị / figures.")
  private long observations;

  @Option(names = "--users", defaultValue = "50", description = "Số người dùng / users at once.")
  private int users;

  @Option(
      names = "--seconds",
      defaultValue = "30",
      description = "Thời gian đo trang / how long pages are read, in seconds.")
  private int seconds;

  @Option(names = "--json", description = "Trả lời bằng JSON / answer in JSON.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "<file>",
      description = "Viết kết quả vào tệp / write the results to a file.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    PrintStream told = json ? System.err : System.out;
    Findings findings = new Findings(told);
    try (Workplace workplace = Workplace.create()) {
      inside(workplace, findings);
      new PagesBench(workplace, users, Duration.ofSeconds(seconds), findings).run();
    }
    if (out != null) {
      findings.write(out, "./mangnon bench figures");
    }
    if (json) {
      System.out.println(findings.asJson());
    }
    return findings.allMet() ? 0 : 1;
  }

  private void inside(Workplace workplace, Findings findings) throws IOException {
    findings.step("sample figures");
    int before = LongHistory.copyWithEarlierPlaces(Workplace.ownProgramme(), workplace.programme());
    try (Workplace.Started place = workplace.start()) {
      LongHistory history =
          new LongHistory(place.get(Programme.class), place.get(Places.class), before);
      findings.step("files of %,d and %,d figures".formatted(observations, observations / 10));
      LongHistory.Written large = history.write(workplace.file("large.csv"), observations);
      LongHistory.Written small =
          new LongHistory(
                  place.get(Programme.class), place.get(Places.class), large.firstYear() - 1)
              .write(workplace.file("small.csv"), observations / 10);
      figures(workplace, place, small, large, findings);
    }
  }

  private static void figures(
      Workplace workplace,
      Workplace.Started place,
      LongHistory.Written small,
      LongHistory.Written large,
      Findings findings) {
    FigureMeasure figures = new FigureMeasure(place);
    FigureMeasure.Recalculated fewer = figures.everything(3);
    ImportMeasure imports = new ImportMeasure(place);
    findings.step("import of %,d".formatted(small.rows()));
    ImportMeasure.Taken tenth = imports.take(small.file(), small.rows());
    findings.step("import of %,d".formatted(large.rows()));
    ImportMeasure.Taken whole = imports.take(large.file(), large.rows());
    findings.step("bare COPY of the same rows");
    ImportMeasure.Taken copy = new BareCopy(place).take(workplace.file("copy.txt"));
    findings.step("recalculation");
    figures.settle();
    FigureMeasure.Recalculated all = figures.everything(5);
    imported(whole, copy, all, findings);
    growth("import", 10, tenth.cpu().total(), whole.cpu().total(), findings);
    findings.add(
        Finding.of(
            "Full recalculation",
            "≤ 2 s",
            all.wall().median() <= EVERYTHING_MS,
            "%.2f s, %.2f CPU s, %,d values"
                .formatted(all.wall().median() / 1000, all.cpuSeconds(), all.values()),
            "every measure of every target for every place, all years since five before the plan,"
                + " as it was and on the newest map, deleted and computed anew, the import's traces"
                + " vacuumed before; median of 5"));
    double kept = figures.observations();
    growth(
        "recalculation",
        kept / (kept - large.rows() - small.rows()),
        fewer.cpuSeconds(),
        all.cpuSeconds(),
        findings);
    Timing computed = figures.recalculations();
    Timing submission = figures.submissions();
    findings.add(
        Finding.of(
            "New figures after one submission",
            "≤ 50 ms",
            computed.median() <= SUBMISSION_MS,
            "p50 %.0f ms, p95 %.0f ms; recorded as a file and computed: p50 %.0f ms, p95 %.0f ms"
                .formatted(
                    computed.median(), computed.at(0.95), submission.median(), submission.at(0.95)),
            "every indicator that the largest form of one commune touches, for the commune, the"
                + " places above it and its place on the newest map"));
    figures.settle();
    FigureMeasure.Asked asked = figures.questions();
    findings.add(
        Finding.of(
            "One indicator × all communes × 12 periods, uncached",
            "≤ 10 CPU ms",
            asked.cpuMilliseconds() <= QUESTION_CPU_MS,
            "%.1f CPU ms, p50 %.1f ms, %,d figures an answer"
                .formatted(
                    asked.cpuMilliseconds(),
                    asked.wall().median(),
                    asked.figures() / asked.questions()),
            "%d questions of a signed-in leader: each target, as it was and on the newest map"
                .formatted(asked.questions())));
  }

  private static void imported(
      ImportMeasure.Taken whole,
      ImportMeasure.Taken copy,
      FigureMeasure.Recalculated computing,
      Findings findings) {
    double processor = whole.cpu().total() - computing.cpuSeconds();
    String name = "Import of %,d figures".formatted(whole.rows());
    findings.add(
        Finding.of(
            name,
            "≤ 15 CPU s",
            processor <= MOST_CPU_SECONDS * whole.rows() / 1_000_000,
            "%.1f CPU s; with computing all indicators %.1f CPU s (application %.1f, database %.1f), %.1f s, %,.0f figures/s"
                .formatted(
                    processor,
                    whole.cpu().total(),
                    whole.cpu().application(),
                    whole.cpu().database(),
                    whole.seconds(),
                    whole.rowsASecond()),
            "a CSV file through the import service: read, resolved, checked by every rule, recorded"
                + " with batch, row and submission; computing all indicators again, which has its own"
                + " bar, is taken off"));
    double recording = whole.seconds() - computing.wall().median() / 1000;
    double ratio = copy.seconds() / recording;
    findings.add(
        Finding.of(
            "Import against a bare COPY",
            "≥ 50 % of its speed",
            ratio >= LEAST_OF_COPY,
            "%.0f %% (import %.1f s, COPY %.1f s and %.1f CPU s); with computing all indicators %.0f %%"
                .formatted(
                    100 * ratio,
                    recording,
                    copy.seconds(),
                    copy.cpu().total(),
                    100 * copy.seconds() / whole.seconds()),
            "the rows that the import wrote, copied by PostgreSQL alone into a twin of the table"
                + " with the same index and the same earlier rows; the full recalculation, which has"
                + " its own bar, is taken off the import's time"));
  }

  private static void growth(
      String work, double data, double less, double more, Findings findings) {
    findings.add(
        Finding.of(
            "Growth of %s with %.1f × the figures".formatted(work, data),
            "≤ %.1f ×".formatted(MOST_GROWTH / 10 * data),
            more / less <= MOST_GROWTH / 10 * data,
            "%.1f × the processor time".formatted(more / less),
            "%.2f CPU s grew to %.2f CPU s".formatted(less, more)));
  }
}
