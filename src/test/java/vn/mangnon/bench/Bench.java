package vn.mangnon.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./mangnon bench}: names what can be measured. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Đo tốc độ trên dữ liệu tạm, xoá sau khi đo.",
      "Measure speed on data of its own, deleted afterwards."
    },
    subcommands = {FiguresBench.class, ChildrenBench.class, ProtectionBench.class})
public final class Bench implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** Runs one measurement; exits 0 when every bar is met, 1 when one is not. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Hãy chọn / choose: figures, children, protection.");
  }
}
