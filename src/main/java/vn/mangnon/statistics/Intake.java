package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.statistics.Recorded.Why;

/**
 * Looks at each row of a batch as it streams by: refuses what cannot be recorded, notices
 * duplicates, and gives every form of a place and period it meets a number.
 */
final class Intake {
  /** A form of a place for a period that the batch touches. */
  record Touched(int number, int form, int place, int period, int scope, UUID id) {}

  private record Sheet(int form, int place, int period) {}

  private record Ground(Optional<Why> refusal, int scope, int placeNumber) {}

  private record GroundKey(int form, int place, int period) {}

  private final Catalogue catalogue;
  private final Places places;
  private final ScopeRepository.Reach reach;
  private final Supplier<UUID> ids;

  private final Map<Sheet, Touched> touched = new HashMap<>();
  private final Map<GroundKey, Ground> grounds = new HashMap<>();
  private final Map<Integer, Integer> placeNumbers = new HashMap<>();
  private final Map<Integer, Integer> periodNumbers = new HashMap<>();
  private final Map<Integer, Optional<ElementInUse>> elements = new HashMap<>();
  private final KeySet seen = new KeySet();
  private final List<Recorded.Rejected> rejected = new ArrayList<>();
  private long received;

  private record ElementInUse(FormKey form, boolean flag, Set<Integer> categories, String level) {}

  Intake(Catalogue catalogue, Places places, ScopeRepository.Reach reach, Supplier<UUID> ids) {
    this.catalogue = catalogue;
    this.places = places;
    this.reach = reach;
    this.ids = ids;
  }

  /** The sheet the row belongs to; empty when the row is refused. */
  Optional<Touched> admit(FigureRow row) {
    received++;
    Optional<ElementInUse> element =
        elements.computeIfAbsent(row.element(), id -> inUse(catalogue, id));
    if (element.isEmpty()) {
      return refuse(row, Why.UNKNOWN_ELEMENT);
    }
    if (!element.get().categories().contains(row.category())) {
      return refuse(row, Why.UNKNOWN_CATEGORY);
    }
    if (!isCount(row.value())
        || (element.get().flag() && row.value().compareTo(BigDecimal.ONE) > 0)) {
      return refuse(row, Why.NOT_A_COUNT);
    }
    int form = element.get().form().id();
    Ground ground =
        grounds.computeIfAbsent(
            new GroundKey(form, row.place(), row.period()), key -> ground(element.get(), row));
    if (ground.refusal().isPresent()) {
      return refuse(row, ground.refusal().get());
    }
    if (!seen.add(keyOf(row, ground))) {
      return refuse(row, Why.DUPLICATE);
    }
    return Optional.of(
        touched.computeIfAbsent(
            new Sheet(form, row.place(), row.period()),
            key ->
                new Touched(
                    touched.size() + 1,
                    form,
                    row.place(),
                    row.period(),
                    ground.scope(),
                    ids.get())));
  }

  private Optional<Touched> refuse(FigureRow row, Why why) {
    rejected.add(new Recorded.Rejected(row.row(), why));
    return Optional.empty();
  }

  private Ground ground(ElementInUse element, FigureRow row) {
    Optional<Place> place = places.byId(row.place());
    if (place.isEmpty() || !place.get().validOn(Period.ofKey(row.period()).end())) {
      return new Ground(Optional.of(Why.PLACE_NOT_IN_FORCE), 0, 0);
    }
    if (!place.get().level().name().equals(element.level())) {
      return new Ground(Optional.of(Why.NOT_ON_A_FORM_OF_THE_LEVEL), 0, 0);
    }
    Optional<Integer> scope = reach.scopeOf(row.place(), element.form().agency());
    return scope
        .map(s ->
            new Ground(
                Optional.empty(),
                s,
                placeNumbers.computeIfAbsent(row.place(), p -> placeNumbers.size())))
        .orElseGet(() -> new Ground(Optional.of(Why.OUTSIDE_SCOPE), 0, 0));
  }

  private long keyOf(FigureRow row, Ground ground) {
    int period = periodNumbers.computeIfAbsent(row.period(), p -> periodNumbers.size());
    return (((long) row.element() << 14 | ground.placeNumber()) << 14 | period) << 17
        | row.category();
  }

  private static Optional<ElementInUse> inUse(Catalogue catalogue, int id) {
    return catalogue
        .elementRow(id)
        .flatMap(row ->
            catalogue
                .formOf(id)
                .map(form -> {
                  Set<Integer> categories = new HashSet<>(row.categories());
                  categories.add(Category.TOTAL);
                  return new ElementInUse(form, row.flag(), categories, row.level().name());
                }));
  }

  private static boolean isCount(BigDecimal value) {
    return value.scale() == 0 ? value.signum() >= 0 : Checker.isCount(value);
  }

  long received() {
    return received;
  }

  List<Recorded.Rejected> rejected() {
    return rejected;
  }

  List<Touched> touched() {
    return List.copyOf(touched.values());
  }

  Set<Integer> elementsOf(Iterable<Touched> sheets) {
    Set<Integer> forms = new HashSet<>();
    sheets.forEach(sheet -> forms.add(sheet.form()));
    Set<Integer> concerned = new TreeSet<>();
    elements.forEach((id, element) ->
        element.filter(e -> forms.contains(e.form().id())).ifPresent(e -> concerned.add(id)));
    return concerned;
  }
}
