package vn.mangnon.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.places.Residence;
import vn.mangnon.programme.DataElement;
import vn.mangnon.programme.Level;
import vn.mangnon.programme.Programme;
import vn.mangnon.sample.ElementModel.Size;

/** Makes up the true figures of one year: as every place would report them without a mistake. */
final class YearMaker {
  private final Programme programme;
  private final SampleSettings settings;
  private final Dice dice;
  private final ChildShares children;
  private final Breakdowns breakdowns;
  private final int year;
  private final List<Place> communes;
  private final List<Place> province;
  private final Map<String, long[]> totals = new HashMap<>();

  YearMaker(
      Programme programme, Places places, SampleSettings settings, ChildShares children, int year) {
    this.programme = programme;
    this.settings = settings;
    this.dice = new Dice(settings.seed());
    this.children = children;
    this.year = year;
    LocalDate end = LocalDate.of(year, 12, 31);
    this.communes =
        places.validOn(end, PlaceLevel.COMMUNE).stream()
            .sorted(Comparator.comparingInt(Place::id))
            .toList();
    this.province = List.of(places.province());
    this.breakdowns = new Breakdowns(programme, settings, dice);
  }

  List<SampleFigure> make() {
    List<SampleFigure> figures = new ArrayList<>();
    for (ElementModel model : settings.elements()) {
      if (model.isCountedIn(year)) {
        DataElement element = programme.element(model.code()).orElseThrow();
        List<Place> places = element.reportedAt() == Level.COMMUNE ? communes : province;
        long[] values = values(model, places);
        totals.put(model.code(), values);
        for (int i = 0; i < values.length; i++) {
          add(figures, model, element, places.get(i), i, values[i]);
        }
      }
    }
    return figures;
  }

  private void add(
      List<SampleFigure> figures,
      ElementModel model,
      DataElement element,
      Place place,
      int position,
      long value) {
    String comment = value > 0 ? model.comments().getOrDefault(year, "") : "";
    figures.add(
        new SampleFigure(model.code(), place.id(), year, SampleFigure.TOTAL, value, comment));
    if (year >= settings.breakdownsFrom()) {
      long equal = model.equal().map(e -> totals(e.element())[position]).orElse(-1L);
      breakdowns
          .of(model, element, place, year, value, equal)
          .forEach((category, part) ->
              figures.add(new SampleFigure(model.code(), place.id(), year, category, part, "")));
    }
  }

  private long[] values(ElementModel model, List<Place> places) {
    return switch (model.size()) {
      case Size.Total total -> divided(model, Math.round(total.total().in(year)), places);
      case Size.ShareOfPlaces share -> chosen(model, places, share.percent().in(year));
      case Size.Rate rate -> rated(model, rate, places);
    };
  }

  private long[] totals(String code) {
    return Objects.requireNonNull(totals.get(code), code);
  }

  /** Each class of place with a rate of its own is divided by itself. */
  private long[] rated(ElementModel model, Size.Rate rate, List<Place> places) {
    long[] base = totals(rate.base());
    long[] limit = model.ceiling().map(this::totals).orElse(null);
    double[] weights = new double[places.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (limit == null ? base[i] : limit[i]) * factor(model, places.get(i));
    }
    long[] values = new long[places.size()];
    List<Optional<Residence>> groups = new ArrayList<>(List.of(Optional.empty()));
    rate.rateByClass().keySet().forEach(own -> groups.add(Optional.of(own)));
    for (Optional<Residence> group : groups) {
      int[] members =
          IntStream.range(0, places.size())
              .filter(i -> group.equals(ownRate(rate, places.get(i))))
              .toArray();
      Curve curve =
          group.map(own -> Objects.requireNonNull(rate.rateByClass().get(own))).orElse(rate.rate());
      long whole = Arrays.stream(members).mapToLong(i -> base[i]).sum();
      long total = Math.round(whole * curve.in(year) / rate.of());
      double[] w = Arrays.stream(members).mapToDouble(i -> weights[i]).toArray();
      long[] part =
          limit == null
              ? Apportionment.of(total, w)
              : Apportionment.within(
                  total, w, Arrays.stream(members).mapToLong(i -> limit[i]).toArray());
      for (int i = 0; i < members.length; i++) {
        values[members[i]] = part[i];
      }
    }
    return values;
  }

  private static Optional<Residence> ownRate(Size.Rate rate, Place place) {
    return Optional.of(place.residence()).filter(rate.rateByClass()::containsKey);
  }

  /** The same places stay chosen while the share grows. */
  private long[] chosen(ElementModel model, List<Place> places, double percent) {
    long[] values = new long[places.size()];
    IntStream.range(0, places.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -factor(model, places.get(i))))
        .limit(Math.round(places.size() * percent / 100))
        .forEach(i -> values[i] = 1);
    return values;
  }

  private long[] divided(ElementModel model, long total, List<Place> places) {
    double[] weights = weights(model, places);
    return model
        .ceiling()
        .map(limit -> Apportionment.within(total, weights, totals(limit)))
        .orElseGet(() -> Apportionment.of(total, weights));
  }

  private double[] weights(ElementModel model, List<Place> places) {
    return places.stream()
        .mapToDouble(place -> children.of(place) * factor(model, place))
        .toArray();
  }

  /** What is special about a place lasts; a small part of it changes from year to year. */
  private double factor(ElementModel model, Place place) {
    double lasting = dice.around(model.spread(), model.code(), place.code());
    double passing =
        model.size() instanceof Size.ShareOfPlaces
            ? 1
            : dice.around(model.spread() / 3, model.code(), place.code(), year);
    return model.byClass().of(place.residence()) * lasting * passing;
  }
}
