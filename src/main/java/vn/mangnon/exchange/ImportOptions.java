package vn.mangnon.exchange;

/**
 * How a file is to be taken in.
 *
 * @param fileName what the sender calls it
 * @param mode what happens to it
 * @param comment a reason for all unusual values that carry none themselves; may be empty
 * @param large text files above 20 MB are read too; workbooks never
 */
public record ImportOptions(String fileName, Mode mode, String comment, boolean large) {
  /** What happens to a file. */
  public enum Mode {
    /** Everything is checked and nothing is written. */
    CHECK,
    /** Good rows are written, the others are named. */
    GOOD_ROWS,
    /** All of it is written, or nothing when any row is not good. */
    ALL_OR_NOTHING
  }

  /** Good rows of an ordinary file, with no common comment. */
  public static ImportOptions of(String fileName) {
    return new ImportOptions(fileName, Mode.GOOD_ROWS, "", false);
  }

  /** The same with another mode. */
  public ImportOptions in(Mode other) {
    return new ImportOptions(fileName, other, comment, large);
  }

  /** The same with a reason for unusual values. */
  public ImportOptions explainedBy(String reason) {
    return new ImportOptions(fileName, mode, reason, large);
  }

  /** The same for a large text file from the machine itself. */
  public ImportOptions fromMachine() {
    return new ImportOptions(fileName, mode, comment, true);
  }
}
