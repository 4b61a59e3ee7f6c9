package vn.mangnon.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./mangnon run}: the system on an installation's own data. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Chạy hệ thống; lần đầu in mã để tạo người quản trị.",
      "Run the system; the first time it prints a code to create the administrator."
    })
final class RunCommand implements Callable<Integer> {
  private final Application application;
  @Mixin private Installation installation = new Installation();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Cổng / port (8080; 0: cổng trống).")
  private int port;

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private MangNonCommand parent;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  RunCommand(Application application) {
    this.application = application;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Thư mục dữ liệu / data folder: " + installation.folder(""));
    Map<String, Object> properties = installation.properties("");
    properties.put("server.port", port);
    ConfigurableApplicationContext context = application.serve(properties);
    out.println("Măng Non: " + Serving.address(context));
    out.println("Dừng bằng Ctrl+C. / Stop with Ctrl+C.");
    out.flush();
    Serving.tellLauncher();
    parent.serve();
    return ExitCode.OK;
  }
}
