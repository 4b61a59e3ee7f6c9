package vn.mangnon.children.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.mangnon.children.duplicates.HuntRun;
import vn.mangnon.children.duplicates.Pair;

/**
 * Pairs that wait.
 *
 * @param hunt the reader's last search for more
 */
public record QueuePage(List<Pair> open, Optional<HuntRun> hunt, Instant now) {
  public QueuePage {
    open = List.copyOf(open);
  }

  /** Whether a search is running. */
  public boolean working() {
    return hunt.filter(run -> run.working(now)).isPresent();
  }
}
