package vn.mangnon.protection.figures;

import java.util.List;
import java.util.Optional;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.PeriodKind;

/**
 * The numbers of a period.
 *
 * @param offered the periods one can choose
 */
public record FiguresPage(FigureSet figures, List<Period> offered, Places places) {
  public FiguresPage {
    offered = List.copyOf(offered);
  }

  /** The address of the page. */
  public static final String HERE = "/protection/figures";

  /** A period's name. */
  public static String name(Period period, String language) {
    return "en".equals(language) ? period.nameEn() : period.nameVi();
  }

  /** Whether there is nothing to count. */
  public boolean empty() {
    Workload work = figures.workload();
    return figures.all().isEmpty()
        && work.received().isEmpty()
        && work.open().isEmpty()
        && work.reviews().isEmpty()
        && work.again().total() == 0;
  }

  /** How many children were told of. */
  public long received() {
    return figures.workload().received().stream().mapToLong(Workload.Received::total).sum();
  }

  /** How many of them wait. */
  public long waiting() {
    return figures.workload().received().stream().mapToLong(Workload.Received::waiting).sum();
  }

  /** How many cases are open now. */
  public long open() {
    return figures.workload().open().stream()
        .filter(line -> line.risk().isEmpty())
        .mapToLong(Workload.Open::cases)
        .sum();
  }

  /** How much is owed past its legal limit. */
  public long overdue() {
    return figures.all().values().stream().mapToLong(Spread::overdue).sum();
  }

  /**
   * The numbers by commune. Of communes of others only for whole years: from a year and its parts
   * small numbers could be told by subtraction.
   */
  public Optional<PlaceTable> byPlace() {
    boolean whole = figures.period().kind() == PeriodKind.YEAR;
    if (figures.outward() && !whole) {
      return Optional.empty();
    }
    PlaceTable table = PlaceTable.of(figures);
    return table.rest() || table.lines().size() > (figures.outward() ? 0 : 1)
        ? Optional.of(table)
        : Optional.empty();
  }

  /** Whether a whole year would show communes. */
  public boolean yearShowsPlaces() {
    return figures.outward()
        && !figures.places().isEmpty()
        && figures.period().kind() != PeriodKind.YEAR;
  }

  /** The commune of a line; empty when it is not known. */
  public Optional<Place> place(PlaceTable.Line line) {
    return places.byId(line.place()).filter(place -> place.id() != places.province().id());
  }
}
