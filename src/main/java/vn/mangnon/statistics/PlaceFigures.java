package vn.mangnon.statistics;

import java.util.List;

/**
 * The figures of one place, in the order of years.
 *
 * @param published outside the actor's scope: only published figures are in it
 */
public record PlaceFigures(int place, List<Figure> figures, boolean published) {
  public PlaceFigures {
    figures = List.copyOf(figures);
  }
}
