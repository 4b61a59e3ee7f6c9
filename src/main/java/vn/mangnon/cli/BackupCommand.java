package vn.mangnon.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.mangnon.database.Backup;
import vn.mangnon.database.BackupAnswer;
import vn.mangnon.database.DatabaseServer;

/**
 * {@code ./mangnon backup}: everything into one encrypted file, while the system may be running.
 */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Sao lưu toàn bộ vào một tệp được mã hóa; hệ thống có thể đang chạy.",
      "Back up everything into one encrypted file; the system may be running."
    })
final class BackupCommand implements Callable<Integer> {
  @Mixin private Installation installation = new Installation();
  @Mixin private Passphrase passphrase = new Passphrase();
  @Mixin private Answer answer = new Answer();

  @Parameters(index = "0", paramLabel = "<file>", description = "Tệp mới / new file.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--verify",
      description = {
        "Chỉ kiểm tra một tệp đã có bằng cách phục hồi thử.",
        "Only prove an existing file by restoring it into a scratch database."
      })
  private boolean verify;

  @Option(names = "--demo", description = "Dữ liệu mẫu / the demonstration's data.")
  private boolean demo;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    Backup backup = new Backup(Clock.systemUTC());
    String name = demo ? "demo" : "";
    try (DatabaseServer server =
        DatabaseServer.open(installation.folder(name), DatabaseServer::fromEnvironment)) {
      BackupAnswer done =
          verify
              ? backup.verify(server.address(), file.toAbsolutePath(), passphrase.read())
              : backup.create(
                  server.address(),
                  installation.keyFiles(name),
                  file.toAbsolutePath(),
                  passphrase.read());
      return Backups.tell(done, answer, spec.commandLine().getOut());
    }
  }
}
