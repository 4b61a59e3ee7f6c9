package vn.mangnon.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./mangnon}: names the commands. */
@Command(
    name = "mangnon",
    mixinStandardHelpOptions = true,
    version = "Măng Non 0.1.0",
    description = {
      "Măng Non – hệ thống làm việc của chương trình hành động vì trẻ em.",
      "The working system of a children's action programme."
    },
    footer = {
      "",
      "Lệnh của trình khởi động / launcher commands:",
      "  test   chạy mọi kiểm thử / run every test",
      "  bench  đo tốc độ trên dữ liệu tạm / measure speed on data of its own",
      "",
      "Mã thoát / exit codes: 0 xong / done · 1 không làm được / failed",
      "  2 bị từ chối / refused · 3 máy thiếu thứ cần có / the machine lacks something"
    },
    subcommands = {
      HelpCommand.class,
      DemoCommand.class,
      RunCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      UserCommand.class,
      AuditCommand.class,
      ImportCommand.class,
      GrowthCommand.class,
      ReportCommand.class,
      LinkCommand.class
    })
final class MangNonCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  private boolean serving;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Hãy chọn một lệnh; xem ./mangnon --help. / Choose a command.");
  }

  boolean serving() {
    return serving;
  }

  void serve() {
    serving = true;
  }
}
