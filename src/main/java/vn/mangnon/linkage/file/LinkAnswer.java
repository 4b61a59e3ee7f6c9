package vn.mangnon.linkage.file;

import java.util.List;
import vn.mangnon.linkage.Thresholds;

/** How a link order ended. */
public sealed interface LinkAnswer {
  /**
   * The file is written.
   *
   * @param records how many were read
   * @param links pairs sure enough to link without a person
   * @param review pairs for a person
   * @param clusters clusters of two records or more
   * @param unreadable dates that could not be read
   * @param warnings the first of them
   * @param thresholds the probabilities used
   */
  record Done(
      int records,
      long links,
      long review,
      long clusters,
      int unreadable,
      List<Problem> warnings,
      Thresholds thresholds)
      implements LinkAnswer {}

  /**
   * Nothing was written.
   *
   * @param problems every mistake found, at most about twenty
   */
  record Refused(List<Problem> problems) implements LinkAnswer {
    /** Keeps its own copy. */
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
