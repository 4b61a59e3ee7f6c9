package vn.mangnon.children.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.children.growth.GrowthCurves;
import vn.mangnon.children.growth.GrowthPoint;
import vn.mangnon.children.record.Mistake;

/**
 * A child's growth as a page shows it; without the child's name, as the page's title is.
 *
 * @param episode key of the next measurement, so that one sent twice is one
 * @param points latest first
 */
public record GrowthPage(
    UUID child,
    UUID episode,
    List<GrowthPoint> points,
    GrowthCurves curves,
    boolean enters,
    Typed typed,
    Lists lists,
    List<Mistake> mistakes) {
  public GrowthPage {
    points = List.copyOf(points);
    mistakes = List.copyOf(mistakes);
  }

  /** The last measurement, if there is one. */
  public Optional<GrowthPoint> latest() {
    return points.stream().findFirst();
  }
}
