package vn.mangnon.protection.figures;

import java.util.List;
import java.util.Optional;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.agencies.Agency;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.protection.figures.HelpFigures.Split;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.PeriodKind;

/**
 * The numbers of children of cases who were cared for or helped.
 *
 * @param offered the periods one can choose
 */
public record HelpPage(
    HelpFigures figures, List<Period> offered, Places places, Agencies agencies) {
  /** The address of the page. */
  public static final String HERE = "/protection/figures/helped";

  /** The address of the file to import. */
  public static final String RETURN = HERE + "/return.csv";

  private static final String AGENCY = "agency:";

  public HelpPage {
    offered = List.copyOf(offered);
  }

  /**
   * The splits that are told. Of communes of others only for whole years: from a year and its parts
   * small numbers could be told by subtraction.
   */
  public List<Split> splits() {
    return figures.outward() && !whole()
        ? List.of()
        : List.of(Split.PLACE, Split.GIVER, Split.SEX, Split.AGE).stream()
            .filter(split -> figures.parts(split).size() > (split == Split.PLACE ? few() : 0))
            .toList();
  }

  /** One's own only commune needs no table. */
  private int few() {
    return figures.outward() ? 0 : 1;
  }

  /** The one commune that the reader counts as their own, of a whole year. */
  public Optional<Place> own() {
    List<Part> own = figures.parts(Split.PLACE);
    return !figures.outward() && whole() && own.size() == 1
        ? place(own.getFirst())
        : Optional.empty();
  }

  private boolean whole() {
    return figures.period().kind() == PeriodKind.YEAR;
  }

  /** The commune of a part by place; empty when it is not known. */
  public Optional<Place> place(Part part) {
    return places
        .byId(Integer.parseInt(part.name()))
        .filter(place -> place.id() != places.province().id());
  }

  /** The agency of a part by giver; empty when it was none of the programme's agencies. */
  public Optional<Agency> agency(Part part) {
    return part.name().startsWith(AGENCY)
        ? agencies.byCode(part.name().substring(AGENCY.length()))
        : Optional.empty();
  }

  /**
   * The key of the words for a part by sex, age group or giver that has no name of its own: an
   * agency that the programme no longer knows is one of the others.
   */
  public static String word(Split split, Part part) {
    String name = part.name().startsWith(AGENCY) ? "other" : part.name();
    return "protection-figures."
        + (split == Split.GIVER ? "help.giver." : "abuse." + split + ".")
        + name;
  }
}
