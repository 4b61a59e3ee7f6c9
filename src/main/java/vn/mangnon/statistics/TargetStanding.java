package vn.mangnon.statistics;

import java.util.List;
import vn.mangnon.programme.Series;
import vn.mangnon.programme.Target;

/**
 * Where one target stands in one place.
 *
 * @param year the year asked for
 * @param figure the figure of that year, which may have no value
 * @param history every year up to the one asked for, in order
 * @param assessment what the figures mean
 * @param published the place is outside the actor's scope, so only published figures are in it
 */
public record TargetStanding(
    Target target,
    Series series,
    int place,
    int year,
    Figure figure,
    List<Figure> history,
    Assessment assessment,
    boolean published) {
  public TargetStanding {
    history = List.copyOf(history);
  }
}
