package vn.mangnon.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.mangnon.linkage.Options;
import vn.mangnon.linkage.file.LinkAnswer;
import vn.mangnon.linkage.file.LinkJob;
import vn.mangnon.linkage.file.LinkOrder;

/** {@code ./mangnon link}: which rows of one file, or of two, are one person; needs no database. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = {
      "Tìm bản ghi trùng trong một tệp CSV, hoặc liên kết hai tệp. Không cần cơ sở dữ liệu.",
      "Find duplicates in a CSV file, or link two files. Needs no database."
    })
final class LinkCommand implements Callable<Integer> {
  @Mixin private Answer answer = new Answer();

  @Parameters(index = "0", paramLabel = "<csv>", description = "Tệp CSV UTF-8 / file.")
  @SuppressWarnings("NullAway.Init")
  private Path first;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "<csv>",
      description = "Tệp thứ hai / second file.")
  private @Nullable Path second;

  @Option(
      names = "--mapping",
      required = true,
      paramLabel = "<yaml>",
      description = "Cột nào là gì / what the columns hold (docs/linkage.md).")
  @SuppressWarnings("NullAway.Init")
  private Path mapping;

  @Option(names = "--out", required = true, paramLabel = "<csv>", description = "Tệp kết quả.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--clusters",
      description = "Ghi mỗi bản ghi một dòng với cụm / one row a record with its cluster.")
  private boolean clusters;

  @Option(names = "--threshold-link", description = "Xác suất để tự nối / probability, 0–1.")
  private @Nullable Double automatic;

  @Option(names = "--threshold-review", description = "Xác suất để xem / to show, 0–1.")
  private @Nullable Double review;

  @Option(names = "--threshold-cluster", description = "Xác suất để gộp cụm / to cluster, 0–1.")
  private @Nullable Double match;

  @Option(
      names = "--strict",
      description = "Dừng khi có ngày không đọc được / stop at dates that cannot be read.")
  private boolean strict;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    Options options =
        new Options(
            probability(automatic),
            probability(review),
            probability(match),
            Options.DEFAULT.blockLimit());
    LinkOrder order =
        new LinkOrder(first, Optional.ofNullable(second), mapping, out, clusters, strict, options);
    TimeLeft progress = new TimeLeft(spec.commandLine().getErr(), Clock.systemUTC());
    return tell(new LinkJob(order, progress).run());
  }

  private OptionalDouble probability(@Nullable Double given) {
    if (given == null) {
      return OptionalDouble.empty();
    }
    if (given < 0 || given > 1) {
      throw new ParameterException(
          spec.commandLine(), "Ngưỡng phải từ 0 đến 1 / a threshold is from 0 to 1: " + given);
    }
    return OptionalDouble.of(given);
  }

  private int tell(LinkAnswer done) {
    return switch (done) {
      case LinkAnswer.Refused(var problems) -> {
        problems.forEach(problem -> spec.commandLine().getErr().println(problem));
        spec.commandLine()
            .getErr()
            .println("Chưa ghi gì. Hãy sửa rồi chạy lại. / Nothing was written: mend and rerun.");
        yield ExitCode.REFUSED;
      }
      case LinkAnswer.Done(
              int records,
              long links,
              long reviewed,
              long found,
              int unreadable,
              var warnings,
              var thresholds) -> {
        warnings.forEach(warning -> spec.commandLine().getErr().println(warning));
        answer.print(
            spec.commandLine().getOut(),
            Map.of(
                "records", records,
                "links", links,
                "review", reviewed,
                "clusters", found,
                "unreadableDates", unreadable,
                "thresholdLink", thresholds.automatic(),
                "thresholdReview", thresholds.review(),
                "thresholdCluster", thresholds.match()),
            "%,d bản ghi / records: %,d cặp tự nối / linked, %,d cặp cần người xem / to review, %,d cụm / clusters%s. → %s"
                .formatted(
                    records,
                    links,
                    reviewed,
                    found,
                    unreadable == 0
                        ? ""
                        : ", %,d ngày không đọc được / unreadable dates".formatted(unreadable),
                    out));
        yield ExitCode.OK;
      }
    };
  }
}
