package vn.mangnon.cli;

import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.mangnon.access.Actor;
import vn.mangnon.access.AuditReader;
import vn.mangnon.audit.Verdict;

/** {@code ./mangnon audit verify}: proves that the audit trail is complete and unchanged. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = {"Nhật ký: kiểm chứng còn nguyên vẹn.", "Audit trail: prove it is whole."})
final class AuditCommand implements Runnable {
  private final Application application;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  AuditCommand(Application application) {
    this.application = application;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Hãy dùng: audit verify. / Use: audit verify.");
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Kiểm chứng chuỗi nhật ký / verify the chain.")
  int verify(
      @Mixin Installation installation,
      @Mixin Answer answer,
      @Option(names = "--demo", description = "Trên dữ liệu mẫu / on the demonstration's data.")
          boolean demo) {
    try (ConfigurableApplicationContext context =
        application.work(installation.properties(demo ? "demo" : ""))) {
      return switch (context.getBean(AuditReader.class).verify(Actor.machine("audit-verify"))) {
        case Verdict.Whole(long sealed, long waiting, var checkpoint) -> {
          answer.print(
              spec.commandLine().getOut(),
              Map.of("whole", true, "sealed", sealed, "waiting", waiting),
              "Nguyên vẹn / whole: %d dòng đã niêm phong / sealed, %d đang chờ / waiting"
                  .formatted(sealed, waiting));
          yield ExitCode.OK;
        }
        case Verdict.Broken(long position, var entry, var fault) -> {
          answer.print(
              spec.commandLine().getOut(),
              Map.of(
                  "whole",
                  false,
                  "position",
                  position,
                  "fault",
                  fault.name(),
                  "entry",
                  entry.map(Object::toString).orElse("")),
              "ĐỨT CHUỖI tại mắt xích %d / BROKEN at link %d: %s%s"
                  .formatted(position, position, fault, entry.map(id -> " " + id).orElse("")));
          yield ExitCode.FAILED;
        }
      };
    }
  }
}
