package vn.mangnon.web.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.statistics.Figure;
import vn.mangnon.statistics.PlaceFigures;

/** The figures of one place in a table of places. */
public record PlaceRow(Place place, Optional<Figure> figure, List<Figure> history) {
  /** The communes that have a figure in the question's year, in the order of the alphabet. */
  static List<PlaceRow> of(List<PlaceFigures> figures, Places places, Question question) {
    return figures.stream()
        .map(one ->
            new PlaceRow(
                places.place(one.place()),
                one.figures().stream()
                    .filter(figure -> figure.year() == question.year())
                    .findFirst(),
                one.figures()))
        .filter(row -> row.place().kind().level() == PlaceLevel.COMMUNE)
        .filter(row -> row.figure().isPresent())
        .sorted(Comparator.comparing(PlaceRow::place, places.byName()))
        .toList();
  }
}
