package vn.mangnon.protection.figures;

import java.util.List;
import java.util.Optional;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.PeriodKind;

/**
 * The numbers of children found abused.
 *
 * @param offered the periods one can choose
 */
public record AbusePage(AbuseFigures figures, List<Period> offered, Places places) {
  /** The address of the page. */
  public static final String HERE = "/protection/figures/by-form";

  /** The address of the file to import. */
  public static final String RETURN = HERE + "/return.csv";

  public AbusePage {
    offered = List.copyOf(offered);
  }

  /**
   * The communes. Of communes of others only for whole years: from a year and its parts small
   * numbers could be told by subtraction.
   */
  public List<Part> byPlace() {
    return figures.outward() && !whole() ? List.of() : figures.places();
  }

  /** Sexes and age groups are told; of others' communes only for whole years. */
  public boolean parted() {
    return !figures.outward() || whole();
  }

  /** The one commune that the reader counts as their own, of a whole year. */
  public Optional<Place> own() {
    List<Part> own = figures.places();
    return !figures.outward() && whole() && own.size() == 1
        ? place(own.getFirst())
        : Optional.empty();
  }

  private boolean whole() {
    return figures.period().kind() == PeriodKind.YEAR;
  }

  /** The commune of a part; empty when it is not known. */
  public Optional<Place> place(Part part) {
    return places
        .byId(Integer.parseInt(part.name()))
        .filter(place -> place.id() != places.province().id());
  }
}
