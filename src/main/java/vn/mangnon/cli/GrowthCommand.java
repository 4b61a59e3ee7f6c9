package vn.mangnon.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.mangnon.growth.GrowthStandards;
import vn.mangnon.growth.survey.PrevalenceFile;
import vn.mangnon.growth.survey.PrevalenceTable;
import vn.mangnon.growth.survey.RefusedSurvey;
import vn.mangnon.growth.survey.SurveyFile;

/** {@code ./mangnon growth}: z-scores of a survey file; needs no installation. */
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    description = {
      "Tính z-score theo chuẩn WHO cho một tệp khảo sát; --prevalence: bảng tỷ lệ của WHO.",
      "WHO z-scores of a survey file; --prevalence: the WHO tables.",
      "Cột / columns: sex, age_days | age_months, weight_kg, length_height_cm, measured,",
      "  oedema [, weight, strata, cluster]"
    })
final class GrowthCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "<csv>", description = "Tệp / file.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "<csv>",
      description = "Ghi vào tệp này thay vì màn hình / write here.")
  private @Nullable Path out;

  @Option(names = "--prevalence", description = "Bảng tỷ lệ / prevalence tables.")
  private boolean prevalence;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(file)) {
      spec.commandLine().getErr().println("Không đọc được tệp / cannot read: " + file);
      return ExitCode.REFUSED;
    }
    try {
      SurveyFile.Answer answer = out == null ? print() : write(out);
      answer.problems().forEach(problem -> spec.commandLine().getErr().println(problem.asText()));
      spec.commandLine()
          .getErr()
          .printf(
              "%d dòng, tính được %d, %d ô cần sửa / rows, judged, cells to mend%n",
              answer.rows(), answer.children().size(), answer.problems().size());
      return answer.problems().isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
    } catch (RefusedSurvey refused) {
      spec.commandLine().getErr().println(refused.getMessage());
      return ExitCode.REFUSED;
    }
  }

  private SurveyFile.Answer print() throws RefusedSurvey, IOException {
    Writer writer = spec.commandLine().getOut();
    SurveyFile.Answer answer = work(writer);
    writer.flush();
    return answer;
  }

  /** Whole or not at all: a reader never meets half a file. */
  private SurveyFile.Answer write(Path target) throws RefusedSurvey, IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new UncheckedIOException(new IOException(target + " has no folder"));
    }
    Path partial = Files.createTempFile(folder, ".growth", ".part");
    try {
      SurveyFile.Answer answer;
      try (BufferedWriter writer = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
        answer = work(writer);
      }
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
      return answer;
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private SurveyFile.Answer work(Appendable writer) throws RefusedSurvey, IOException {
    SurveyFile survey = new SurveyFile(new GrowthStandards());
    if (!prevalence) {
      return survey.judge(file, writer);
    }
    SurveyFile.Answer answer = survey.judge(file, Writer.nullWriter());
    PrevalenceFile.write(new PrevalenceTable(answer.children()), writer);
    return answer;
  }
}
