package vn.mangnon.cli;

import picocli.CommandLine;

/** Reads the words of one command and runs it. */
public final class CommandLineEntry {
  private CommandLineEntry() {}

  /**
   * Runs the command in {@code arguments}. Commands that answer and end exit with their code; a
   * server command returns and leaves the server running.
   */
  public static void run(Class<?> application, String[] arguments) {
    MangNonCommand root = new MangNonCommand();
    CommandLine line = new CommandLine(root, new Commands(new Application(application)));
    line.setExecutionExceptionHandler((failure, command, words) -> {
      command.getErr().println(Failures.explain(failure));
      return ExitCode.FAILED;
    });
    int code = line.execute(arguments);
    if (!root.serving() || code != ExitCode.OK) {
      System.exit(code);
    }
  }
}
