package vn.mangnon.web.plan;

import java.util.List;
import java.util.Optional;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.agencies.Agency;
import vn.mangnon.agencies.AgencySuccession;
import vn.mangnon.programme.CalendarEntry;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.Timeliness;
import vn.mangnon.web.figures.Board;

/**
 * One agency: what it leads, must do and owes today, and where its functions came from and went.
 *
 * @param board the targets it leads
 * @param dates what the plan's calendar asks of it
 * @param forms how its forms stand; empty for readers who do not follow up reports
 */
public record AgencyPage(
    Agency agency,
    Board board,
    List<Responsibility> duties,
    List<CalendarEntry> dates,
    Optional<Forms> forms,
    List<AgencySuccession> successors,
    List<AgencySuccession> predecessors,
    Agencies agencies) {
  /**
   * The forms of one period that an agency answers for.
   *
   * @param handedIn how they stand, one for each form and place
   */
  public record Forms(Period period, List<Timeliness> handedIn) {
    /** How many stand like that. */
    public long count(Timeliness timeliness) {
      return handedIn.stream().filter(timeliness::equals).count();
    }
  }

  /** The agency of that code. */
  public Agency other(String code) {
    return agencies.byCode(code).orElseThrow();
  }
}
