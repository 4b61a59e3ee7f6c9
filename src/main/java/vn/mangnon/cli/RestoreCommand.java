package vn.mangnon.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.mangnon.database.DatabaseServer;
import vn.mangnon.database.Restore;

/** {@code ./mangnon restore}: a backup into an empty installation. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Phục hồi một bản sao lưu vào một nơi trống (--home thư mục mới).",
      "Restore a backup into an empty installation (--home new folder)."
    })
final class RestoreCommand implements Callable<Integer> {
  @Mixin private Installation installation = new Installation();
  @Mixin private Passphrase passphrase = new Passphrase();
  @Mixin private Answer answer = new Answer();

  @Parameters(index = "0", paramLabel = "<file>", description = "Bản sao lưu / the backup.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    try (DatabaseServer server =
        DatabaseServer.open(installation.folder(""), DatabaseServer::fromEnvironment)) {
      return Backups.tell(
          new Restore()
              .into(
                  server.address(),
                  installation.keyFiles(""),
                  file.toAbsolutePath(),
                  passphrase.read()),
          answer,
          spec.commandLine().getOut());
    }
  }
}
