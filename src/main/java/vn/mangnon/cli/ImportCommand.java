package vn.mangnon.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.mangnon.exchange.ImportOptions;
import vn.mangnon.exchange.ImportReport;
import vn.mangnon.exchange.ImportService;

/** {@code ./mangnon import}: the same import as the page. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Nhập số liệu từ tệp .xlsx, .csv hoặc .json, như trên trang; với --source: trẻ em.",
      "Import figures from .xlsx, .csv or .json, as the page does; with --source: children."
    })
final class ImportCommand implements Callable<Integer> {
  private final Application application;
  @Mixin private Installation installation = new Installation();
  @Mixin private OnBehalf onBehalf = new OnBehalf();

  @Parameters(index = "0", paramLabel = "<file>", description = "Tệp / file.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--mode",
      defaultValue = "ALL_OR_NOTHING",
      description = "${COMPLETION-CANDIDATES}")
  private ImportOptions.Mode mode = ImportOptions.Mode.values()[0];

  @Option(
      names = "--comment",
      defaultValue = "",
      description = "Giải thích cho số khác thường / reason for unusual values.")
  private String comment = "";

  @Option(
      names = "--source",
      defaultValue = "",
      paramLabel = "<code>",
      description = {
        "Tệp trẻ em của nguồn này (civil, education, vaccination, population …).",
        "A file of children from this source."
      })
  private String source = "";

  @Option(names = "--demo", description = "Vào dữ liệu mẫu / into the demonstration's data.")
  private boolean demo;

  @Option(names = "--json", description = "Trả lời bằng JSON / answer in JSON.")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  ImportCommand(Application application) {
    this.application = application;
  }

  @Override
  public Integer call() {
    if (!Files.isReadable(file)) {
      spec.commandLine().getErr().println("Không đọc được tệp / cannot read: " + file);
      return ExitCode.REFUSED;
    }
    try (ConfigurableApplicationContext context =
        application.work(installation.properties(demo ? "demo" : ""))) {
      if (!source.isEmpty()) {
        return new ChildrenImport(context, onBehalf.actor(context), spec.commandLine())
            .run(file, source, mode, json);
      }
      ImportOptions options =
          ImportOptions.of(String.valueOf(file.getFileName()))
              .in(mode)
              .explainedBy(comment)
              .fromMachine();
      ImportReport report =
          context
              .getBean(ImportService.class)
              .run(onBehalf.actor(context), file.toAbsolutePath(), options);
      spec.commandLine().getOut().println(json ? report.asJson() : report.asText());
      spec.commandLine().getOut().flush();
      return report.exitCode();
    }
  }
}
