package vn.mangnon.folder;

import java.util.ArrayList;
import java.util.List;

/** Collects every mistake of a folder, so that its author sees them all at once. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Notes a mistake at a line of a file; reading goes on. */
  public void add(String file, int line, String message) {
    Problem problem = new Problem(file, line, message);
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  /** The mistakes so far, in the order of finding. */
  public List<Problem> found() {
    return List.copyOf(found);
  }

  /** Ends the reading if there was any mistake. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidFolderException(found);
    }
  }
}
