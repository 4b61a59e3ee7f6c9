package vn.mangnon.statistics.entry;

import java.util.List;

/**
 * What waits for one person.
 *
 * @param returned given back to be mended
 * @param owed still to be filled in, the earliest deadline first
 * @param waiting handed in by others, to be accepted by this person
 * @param reminded forms owed of which somebody was reminded
 * @param links what else this person may open
 */
public record MyWorkPage(
    List<FormLine> returned,
    List<FormLine> owed,
    List<FormLine> waiting,
    List<FormLine> reminded,
    Links links) {
  public MyWorkPage {
    returned = List.copyOf(returned);
    owed = List.copyOf(owed);
    waiting = List.copyOf(waiting);
    reminded = List.copyOf(reminded);
  }

  /** Which pages the person may open. */
  public record Links(boolean enter, boolean accept, boolean followUp) {}

  /** Whether nothing waits. */
  public boolean idle() {
    return returned.isEmpty() && owed.isEmpty() && waiting.isEmpty();
  }
}
