package vn.mangnon.cli;

/** What each exit code of {@code ./mangnon} means; the same list stands in docs/operations.md. */
public final class ExitCode {
  /** Done, or nothing to do. */
  public static final int OK = 0;

  /** The work could not be done; the message says who must act. */
  public static final int FAILED = 1;

  /** The command's words or some of the given rows were refused. */
  public static final int REFUSED = 2;

  /** The machine lacks something, such as a JDK. */
  public static final int MACHINE = 3;

  private ExitCode() {}
}
