package vn.mangnon.web.figures;

import java.time.LocalDate;
import java.util.List;
import vn.mangnon.agencies.Agency;
import vn.mangnon.programme.Objective;

/**
 * One objective: where its targets stand and who answers for them.
 *
 * @param anchor where the objective stands in the full text; empty when it was not found
 */
public record ObjectivePage(
    Objective objective,
    List<Objective> all,
    Board board,
    List<Integer> years,
    List<LocalDate> maps,
    List<Lead> leads,
    String anchor) {
  /** An agency of today and the numbers of the indicators it leads. */
  public record Lead(Agency agency, List<String> indicators) {}

  /** How many of its targets have that pace. */
  public long count(Verdict verdict) {
    return board.standings().stream().filter(verdict::holds).count();
  }
}
