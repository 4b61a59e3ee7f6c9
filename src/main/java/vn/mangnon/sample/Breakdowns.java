package vn.mangnon.sample;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.mangnon.places.Place;
import vn.mangnon.programme.DataElement;
import vn.mangnon.programme.Dimension;
import vn.mangnon.programme.Programme;

/** Divides a total by sex, age and so on so that the parts add up and keep within those above. */
final class Breakdowns {
  private record Key(String element, int place, String category) {}

  private final SampleSettings settings;
  private final Programme programme;
  private final Dice dice;
  private final Map<Key, Long> made = new HashMap<>();

  Breakdowns(Programme programme, SampleSettings settings, Dice dice) {
    this.programme = programme;
    this.settings = settings;
    this.dice = dice;
  }

  /**
   * The parts of every dimension of the element.
   *
   * @param equal the value of the option that another element counts; below 0: none
   */
  Map<String, Long> of(
      ElementModel model, DataElement element, Place place, int year, long total, long equal) {
    Map<String, Long> parts = new LinkedHashMap<>();
    for (Dimension dimension : element.disaggregations()) {
      parts.putAll(parts(model, dimension, place, year, total, equal));
    }
    parts.forEach(
        (category, value) -> made.put(new Key(model.code(), place.id(), category), value));
    return parts;
  }

  private Map<String, Long> parts(
      ElementModel model, Dimension dimension, Place place, int year, long total, long equal) {
    List<String> categories =
        dimension.options().stream().map(option -> dimension.code() + ":" + option.code()).toList();
    Optional<String> above =
        model
            .ceiling()
            .filter(code ->
                programme.element(code).orElseThrow().disaggregations().contains(dimension));
    double[] weights = new double[categories.size()];
    long[] limits = new long[categories.size()];
    long fixed = 0;
    for (int i = 0; i < weights.length; i++) {
      String category = categories.get(i);
      String option = dimension.options().get(i).code();
      limits[i] =
          above
              .map(code -> made.getOrDefault(new Key(code, place.id(), category), 0L))
              .orElse(Long.MAX_VALUE);
      double base =
          above.isPresent()
              ? limits[i]
              : settings.shares().getOrDefault(category, ByClass.ONE).of(place.residence());
      weights[i] =
          base
              * model.likelier().getOrDefault(option, 1.0)
              * dice.around(0.03, model.code(), category, place.code(), year);
      if (equal >= 0 && model.equal().orElseThrow().option().equals(category)) {
        fixed = Math.min(equal, total);
        limits[i] = 0;
        weights[i] = 0;
      }
    }
    long[] values = Apportionment.within(total - fixed, weights, limits);
    Map<String, Long> parts = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      boolean said = equal >= 0 && model.equal().orElseThrow().option().equals(categories.get(i));
      parts.put(categories.get(i), said ? fixed : values[i]);
    }
    return parts;
  }
}
