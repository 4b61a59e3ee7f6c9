package vn.mangnon.publishing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.mangnon.programme.Definition;
import vn.mangnon.programme.Level;
import vn.mangnon.programme.Programme;
import vn.mangnon.programme.Target;
import vn.mangnon.publishing.composition.ReportedTarget;
import vn.mangnon.publishing.composition.Required;
import vn.mangnon.statistics.Figure;
import vn.mangnon.statistics.Point;
import vn.mangnon.statistics.TargetStanding;

/** Turns where a target stands on the screen into what a report says of it. */
@Component
class TargetGathering {
  private final Programme programme;

  TargetGathering(Programme programme) {
    this.programme = programme;
  }

  ReportedTarget reported(TargetStanding standing, String lead) {
    Target target = standing.target();
    return new ReportedTarget(
        target.id(),
        target.nameVi(),
        target.unit().vi(),
        target.factor() == 100,
        target.decimals(),
        target.direction() == Target.Direction.UP,
        required(target, programme.midYear()),
        required(target, programme.lastYear()),
        baseline(standing),
        standing.history().stream()
            .filter(figure -> figure.year() == standing.year() - 1)
            .findFirst(),
        standing.figure(),
        standing.assessment(),
        lead,
        target.headline().level() == Level.COMMUNE,
        target.definition().status() == Definition.Status.PROPOSED,
        target.definition().numeratorVi(),
        target.definition().denominatorVi());
  }

  private static Optional<Required> required(Target target, int year) {
    return target
        .checkpointIn(year)
        .map(checkpoint -> new Required(checkpoint.comparator().sign(), checkpoint.value()));
  }

  /** The year a path starts from, or the first known year after it. */
  private Optional<Point> baseline(TargetStanding standing) {
    return standing.history().stream()
        .filter(figure ->
            figure.year() >= programme.reporting().baselineYear()
                && figure.year() < standing.year())
        .flatMap(TargetGathering::point)
        .findFirst();
  }

  private static java.util.stream.Stream<Point> point(Figure figure) {
    return figure.value().map(value -> new Point(figure.year(), value)).stream();
  }
}
