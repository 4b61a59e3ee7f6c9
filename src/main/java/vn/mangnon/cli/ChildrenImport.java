package vn.mangnon.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.access.Actor;
import vn.mangnon.children.sources.ImportReport;
import vn.mangnon.children.sources.Imports;
import vn.mangnon.children.sources.RowProblem;
import vn.mangnon.children.sources.Source;
import vn.mangnon.exchange.ImportOptions.Mode;

/** A file of children from a neighbour, for {@link ImportCommand}. */
final class ChildrenImport {
  private static final int PRINTED = 50;
  private final Imports imports;
  private final Actor actor;
  private final CommandLine command;

  ChildrenImport(ConfigurableApplicationContext context, Actor actor, CommandLine command) {
    this.imports = context.getBean(Imports.class);
    this.actor = actor;
    this.command = command;
  }

  int run(Path file, String code, Mode mode, boolean json) {
    Optional<Source> source = imports.source(code);
    if (source.isEmpty()) {
      command
          .getErr()
          .printf(
              "Không có nguồn “%s”; các nguồn / no such source, there are: %s%n",
              code, imports.sources().stream().map(Source::code).collect(Collectors.joining(", ")));
      command.getErr().flush();
      return ExitCode.REFUSED;
    }
    ImportReport report = run(file, source.get(), mode);
    command.getOut().println(json ? JsonMapper.shared().writeValueAsString(report) : text(report));
    command.getOut().flush();
    return report.fault().isEmpty() && report.refused() == 0 ? ExitCode.OK : ExitCode.REFUSED;
  }

  private ImportReport run(Path file, Source source, Mode mode) {
    String name = String.valueOf(file.getFileName());
    byte[] content = read(file);
    return mode == Mode.CHECK
        ? imports.check(actor, source, name, content)
        : imports.take(actor, source, name, content, mode == Mode.ALL_OR_NOTHING, this::tell);
  }

  private void tell(int records) {
    command.getErr().printf("Đang ghi / writing: %d%n", records);
    command.getErr().flush();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String text(ImportReport report) {
    StringBuilder text = new StringBuilder();
    report.fault().ifPresent(fault -> text.append(fault.vi()).append('\n'));
    text.append(
        "%d dòng: %d hồ sơ mới (%d cần người xem), bổ sung %d hồ sơ, %d em không đổi, %d mục khác sổ, %d dòng chưa nhận%n"
            .formatted(
                report.rows(),
                report.opened(),
                report.review(),
                report.amended(),
                report.unchanged(),
                report.conflicts(),
                report.refused()));
    for (RowProblem problem : report.problems().stream().limit(PRINTED).toList()) {
      text.append(
          "  Dòng %d%s: %s%n"
              .formatted(
                  problem.row(),
                  problem.column().isEmpty() ? "" : ", cột " + problem.column(),
                  problem.vi()));
    }
    return text.toString();
  }
}
