package vn.mangnon.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.KnownFigures;
import vn.mangnon.statistics.Period;
import vn.mangnon.web.SampleMark;

/** Gives known figures out in the form in which they are taken in. */
@Service
public class DataValueSets {
  private final Catalogue catalogue;
  private final Places places;
  private final KnownFigures known;
  private final ObjectProvider<SampleMark> sample;

  DataValueSets(
      Catalogue catalogue, Places places, KnownFigures known, ObjectProvider<SampleMark> sample) {
    this.catalogue = catalogue;
    this.places = places;
    this.known = known;
    this.sample = sample;
  }

  /**
   * The figures of a form for a period that the actor may read; empty when there is no such form.
   *
   * @param place code of one place, or empty for all
   */
  public Optional<DataValueSet> of(Actor actor, String form, Period period, String place) {
    return catalogue
        .form(form)
        .filter(key -> key.kind() == period.kind())
        .map(key -> {
          Set<Integer> elements =
              key.elements().stream()
                  .map(catalogue::element)
                  .filter(java.util.OptionalInt::isPresent)
                  .map(java.util.OptionalInt::getAsInt)
                  .collect(Collectors.toSet());
          List<DataValueSet.DataValue> values = new ArrayList<>();
          known.each(
              actor,
              elements,
              Set.of(period.key()),
              row -> {
                Place at = places.place(row.place());
                if (place.isEmpty() || at.code().equals(place)) {
                  values.add(
                      new DataValueSet.DataValue(
                          catalogue.elementCode(row.element()),
                          period.code(),
                          at.code(),
                          catalogue.category(row.category()).code(),
                          row.value().stripTrailingZeros().toPlainString(),
                          row.comment()));
                }
              });
          return new DataValueSet(
              form, period.code(), sample.stream().anyMatch(SampleMark::isSample), values);
        });
  }
}
