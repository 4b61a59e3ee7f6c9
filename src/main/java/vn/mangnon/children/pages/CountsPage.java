package vn.mangnon.children.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.mangnon.children.counts.Comparison;
import vn.mangnon.children.counts.CountAnswer;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Programme;

/**
 * A form beside what the register counts for it.
 *
 * @param refused why what was asked for was not done
 */
public record CountsPage(
    Comparison found, Programme programme, Places places, Optional<CountAnswer.Reason> refused) {
  /** A figure as a whole, and those of its parts that are more than nothing. */
  public record Figure(Comparison.Line whole, List<Comparison.Line> parts) {
    public Figure {
      parts = List.copyOf(parts);
    }
  }

  /** The figures in the order of the form. */
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Comparison.Line line : found.lines()) {
      if (line.category().isEmpty()) {
        figures.add(
            new Figure(
                line,
                found.lines().stream()
                    .filter(part -> part.category().isPresent())
                    .filter(part -> part.rule().equals(line.rule()))
                    .filter(part ->
                        part.counted().orElse(0L) > 0
                            || part.reported().filter(value -> value.signum() > 0).isPresent())
                    .toList()));
      }
    }
    return figures;
  }

  /** Where the form is filed for. */
  public Place place() {
    return places.place(found.submission().place());
  }

  /** The figure's name in a language. */
  public String name(Comparison.Line line, String language) {
    return nameOf(programme, line.rule().element(), language);
  }

  static String nameOf(Programme programme, String element, String language) {
    return programme
        .element(element)
        .map(found -> found.nameIn(language))
        .orElse(element);
  }
}
