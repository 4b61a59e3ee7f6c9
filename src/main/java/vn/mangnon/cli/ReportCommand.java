package vn.mangnon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.mangnon.publishing.ReportAnswer;
import vn.mangnon.publishing.ReportFormat;
import vn.mangnon.publishing.ReportKind;
import vn.mangnon.publishing.ReportRequest;
import vn.mangnon.publishing.Reports;
import vn.mangnon.publishing.document.Report;

/** {@code ./mangnon report}: the same report as the page, as a file. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Lập dự thảo báo cáo thành tệp .docx, .xlsx hoặc .pdf, như trên trang.",
      "Draft a report as .docx, .xlsx or .pdf, as the page does."
    })
final class ReportCommand implements Callable<Integer> {
  private final Application application;
  @Mixin private Installation installation = new Installation();
  @Mixin private OnBehalf onBehalf = new OnBehalf();
  @Mixin private Answer answer = new Answer();

  @Option(
      names = "--year",
      paramLabel = "<yyyy>",
      description = "Năm báo cáo; sơ kết: năm giữa kỳ / the year; of a review: mid-term.")
  private @Nullable Integer year;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "<file>",
      description = "Tệp ghi ra / the file to write.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--kind",
      defaultValue = "ANNUAL",
      description = "${COMPLETION-CANDIDATES} (ANNUAL)")
  private ReportKind kind = ReportKind.ANNUAL;

  @Option(
      names = "--known-on",
      paramLabel = "<yyyy-mm-dd>",
      description = "Số liệu biết đến hết ngày này / as known at the end of this day.")
  private @Nullable LocalDate knownOn;

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES}; mặc định theo đuôi tệp / by the file's name.")
  private @Nullable ReportFormat format;

  @Option(
      names = "--for-publication",
      description = "Phụ lục theo xã chỉ gồm số đã công bố / communes as published only.")
  private boolean forPublication;

  @Option(names = "--demo", description = "Từ dữ liệu mẫu / from the demonstration's data.")
  private boolean demo;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  ReportCommand(Application application) {
    this.application = application;
  }

  @Override
  public Integer call() throws IOException {
    ReportFormat wanted = Optional.ofNullable(format).or(this::byName).orElseThrow(this::noFormat);
    Path file = out.toAbsolutePath();
    Path folder = Optional.ofNullable(file.getParent()).orElse(file);
    if (!Files.isWritable(folder)) {
      spec.commandLine().getErr().println("Không ghi được vào / cannot write to: " + folder);
      return ExitCode.REFUSED;
    }
    try (ConfigurableApplicationContext context =
        application.work(installation.properties(demo ? "demo" : ""))) {
      Reports reports = context.getBean(Reports.class);
      ReportRequest request =
          new ReportRequest(kind, yearFor(reports), Optional.ofNullable(knownOn), forPublication);
      return say(write(context, reports, request, wanted, folder, file), request, file);
    }
  }

  /** A file that is there is whole: it is written beside its place and moved when finished. */
  private ReportAnswer write(
      ConfigurableApplicationContext context,
      Reports reports,
      ReportRequest request,
      ReportFormat wanted,
      Path folder,
      Path file)
      throws IOException {
    Path unfinished = folder.resolve("." + file.getFileName() + ".unfinished");
    try {
      ReportAnswer written;
      try (OutputStream stream = Files.newOutputStream(unfinished)) {
        written = reports.write(onBehalf.actor(context), request, wanted, stream);
      }
      if (written instanceof ReportAnswer.Done) {
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return written;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private int say(ReportAnswer written, ReportRequest request, Path file) {
    PrintWriter screen = spec.commandLine().getOut();
    return switch (written) {
      case ReportAnswer.Done(Report report) -> {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("file", file.toString());
        facts.put("kind", request.kind().name());
        facts.put("year", request.year());
        facts.put("knownOn", report.knownOn().toString());
        facts.put("sample", !report.marks().isEmpty());
        facts.put("headline", report.headline());
        facts.put("toFillIn", report.gaps().size());
        facts.put("missing", report.missing());
        answer.print(screen, facts, words(report, file));
        yield ExitCode.OK;
      }
      case ReportAnswer.Refused(var why) -> {
        answer.print(
            screen,
            Map.of("refused", why.name(), "vi", why.textVi(), "en", why.textEn()),
            why.textVi() + "\n" + why.textEn());
        yield ExitCode.REFUSED;
      }
    };
  }

  private static String words(Report report, Path file) {
    String mark = report.marks().isEmpty() ? "" : report.marks() + "\n";
    return mark
        + "Đã ghi / written: "
        + file
        + "\n"
        + report.headline()
        + "\nChỗ cần bổ sung / places to fill in: "
        + report.gaps().size()
        + "; còn thiếu / missing: "
        + report.missing().size();
  }

  private int yearFor(Reports reports) {
    if (year != null) {
      return year;
    }
    return switch (kind) {
      case ANNUAL -> reports.usualYear();
      case REVIEW -> reports.midYear();
    };
  }

  private Optional<ReportFormat> byName() {
    String name = String.valueOf(out.getFileName());
    return ReportFormat.of(name.substring(name.lastIndexOf('.') + 1));
  }

  private ParameterException noFormat() {
    return new ParameterException(
        spec.commandLine(),
        "Đuôi tệp phải là .docx, .xlsx hoặc .pdf. / The file must end in .docx, .xlsx or .pdf.");
  }
}
