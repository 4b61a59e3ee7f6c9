package vn.mangnon.web.figures;

import java.time.LocalDate;
import java.util.List;
import vn.mangnon.agencies.Agency;
import vn.mangnon.agencies.Holder;
import vn.mangnon.places.Place;
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
 * @param explained whether the reader may see how a number came about
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
    Overview.Mapped mapped,
    boolean explained) {
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
    return question.query() + "&chuoi=" + measure.series();
  }

  /** The address of this page for another place. */
  public String in(Place other) {
    return "/chi-tieu/"
        + target().id()
        + "?"
        + new Question(other, question.year(), question.view(), question.knownOn()).query();
  }
}
