package vn.mangnon.publishing.composition;

import java.math.BigDecimal;
import java.util.Optional;
import vn.mangnon.statistics.Assessment;
import vn.mangnon.statistics.CheckpointVerdict;
import vn.mangnon.statistics.Figure;
import vn.mangnon.statistics.Pace;
import vn.mangnon.statistics.Point;

/**
 * One target in the reported year.
 *
 * @param code as the plan numbers it, “CT3.b”
 * @param unit for display
 * @param percent the value is a share between 0 and 100
 * @param decimals digits shown
 * @param higherIsBetter the direction in which it improves
 * @param middle what the plan asks for in its mid-term year
 * @param last what the plan asks for in its last year, or without naming a year
 * @param baseline the first known point
 * @param previous the figure of the year before
 * @param figure the figure of the reported year
 * @param assessment the two verdicts, judged with what is known up to the reported year
 * @param lead who answers for it on the day of writing
 * @param byCommune whether communes report it, so that it can be shown by commune
 * @param proposed its definition is proposed, not yet confirmed
 * @param numerator what is counted
 * @param denominator what it is divided by
 */
public record ReportedTarget(
    String code,
    String name,
    String unit,
    boolean percent,
    int decimals,
    boolean higherIsBetter,
    Optional<Required> middle,
    Optional<Required> last,
    Optional<Point> baseline,
    Optional<Figure> previous,
    Figure figure,
    Assessment assessment,
    String lead,
    boolean byCommune,
    boolean proposed,
    String numerator,
    String denominator) {

  CheckpointVerdict checkpoint() {
    return assessment.checkpoint();
  }

  Pace pace() {
    return assessment.pace();
  }

  boolean missed() {
    return checkpoint() == CheckpointVerdict.NOT_MET;
  }

  /** Whether it will not arrive without doing more. */
  boolean behind() {
    return switch (pace()) {
      case ACCELERATE, SLOW, WRONG_WAY -> true;
      case MET, ON_COURSE, INSUFFICIENT -> false;
    };
  }

  /** Change against the year before, where both years are in one unbroken series. */
  Optional<BigDecimal> change() {
    boolean broken =
        assessment.breaks().stream().anyMatch(cut -> cut.on().getYear() == figure.year());
    return broken
        ? Optional.empty()
        : figure
            .value()
            .flatMap(now -> previous.flatMap(Figure::value).map(before -> now.subtract(before)));
  }

  /** Whether one value is worse than another. */
  boolean worse(BigDecimal one, BigDecimal other) {
    return higherIsBetter ? one.compareTo(other) < 0 : one.compareTo(other) > 0;
  }
}
