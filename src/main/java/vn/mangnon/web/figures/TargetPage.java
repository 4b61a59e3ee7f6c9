package vn.mangnon.web.figures;

import java.time.LocalDate;
import java.util.List;
import vn.mangnon.agencies.Agency;
import vn.mangnon.agencies.Holder;
import vn.mangnon.programme.Definition;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Measure;
import vn.mangnon.programme.Target;
import vn.mangnon.statistics.CategoryFigure;
import vn.mangnon.statistics.TargetStanding;

/**
 * One target in one place.
 *
 * @param anchor where its sentence stands in the full text
 * @param planned who leads it in the plan
 * @param holder who answers for it today
 */
public record TargetPage(
    Question question,
    List<Integer> years,
    List<LocalDate> maps,
    Indicator indicator,
    Measure measure,
    TargetStanding standing,
    List<PlaceRow> places,
    List<CategoryFigure> breakdown,
    String anchor,
    Agency planned,
    Holder holder,
    int lastYear,
    Overview.Mapped mapped) {
  /** The target. */
  public Target target() {
    return standing.target();
  }

  /** Whether the definition still waits for the province to confirm it. */
  public boolean proposed() {
    return target().definition().status() == Definition.Status.PROPOSED;
  }

  /** The page's own address with the parts that its links keep. */
  public String query() {
    return "dia-ban="
        + question.place().code()
        + "&chuoi="
        + measure.series()
        + "&nam="
        + question.year()
        + "&ban-do="
        + question.map();
  }
}
