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
import vn.mangnon.sample.SampleAccount;
import vn.mangnon.sample.SampleFigures;

/** {@code ./mangnon demo}: the system with sample data, marked as such everywhere. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Chạy thử với SỐ LIỆU MẪU; in địa chỉ và tài khoản mẫu.",
      "Run with SAMPLE DATA; prints the address and the sample accounts."
    })
final class DemoCommand implements Callable<Integer> {
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

  DemoCommand(Application application) {
    this.application = application;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Thư mục dữ liệu / data folder: " + installation.folder("demo"));
    Map<String, Object> properties = installation.properties("demo");
    properties.put("server.port", port);
    properties.put("mangnon.sample", true);
    ConfigurableApplicationContext context = application.serve(properties);
    out.println();
    out.println("Măng Non (SỐ LIỆU MẪU / SAMPLE DATA): " + Serving.address(context));
    out.println("Tài khoản mẫu / sample accounts:");
    for (SampleAccount account : context.getBean(SampleFigures.class).accounts()) {
      out.printf("  %-22s %-26s %s%n", account.login(), account.password(), account.name());
    }
    out.println("Dừng bằng Ctrl+C. / Stop with Ctrl+C.");
    out.flush();
    Serving.tellLauncher();
    parent.serve();
    return ExitCode.OK;
  }
}
