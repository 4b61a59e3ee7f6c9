package vn.mangnon.web.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Measure;
import vn.mangnon.statistics.Figure;
import vn.mangnon.statistics.NoValue;
import vn.mangnon.statistics.PlaceFigures;
import vn.mangnon.statistics.TargetStanding;
import vn.mangnon.web.Formats;
import vn.mangnon.web.chart.Boundaries;
import vn.mangnon.web.chart.Choropleth;
import vn.mangnon.web.chart.Classes;
import vn.mangnon.web.chart.Region;

/** Draws one target over the communes of the newest map, the only one with known boundaries. */
@Component
class Cartographer {
  private static final int NO = 0;
  private static final int YES = 4;

  private final Places places;
  private final Boundaries boundaries;

  Cartographer(Places places, @Value("${mangnon.programme:programmes/quang-ninh}") Path folder) {
    this.places = places;
    this.boundaries = read(folder.resolve("places").resolve("map.geojson"));
  }

  Overview.Mapped draw(
      TargetStanding standing,
      List<PlaceFigures> byPlace,
      Question question,
      Formats formats,
      String unit) {
    Map<Integer, Figure> figures =
        byPlace.stream()
            .flatMap(one ->
                one.figures().stream()
                    .filter(figure -> figure.year() == question.year())
                    .map(figure -> Map.entry(one.place(), figure)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    List<Place> communes = places.validOn(places.latestMap(), PlaceLevel.COMMUNE);
    List<Double> values =
        communes.stream()
            .flatMap(place -> Optional.ofNullable(figures.get(place.id())).stream())
            .flatMap(figure -> figure.value().stream())
            .map(BigDecimal::doubleValue)
            .toList();
    Classes classes = Classes.of(values);
    boolean counted =
        standing
            .target()
            .measure(standing.series())
            .filter(measure -> measure.formula() == Measure.Formula.SHARE_OF_PLACES)
            .isPresent();
    int decimals = standing.target().decimals();
    List<Region> regions = new ArrayList<>();
    for (Place place : communes) {
      Optional<Figure> figure = Optional.ofNullable(figures.get(place.id()));
      Optional<BigDecimal> value = figure.flatMap(Figure::value);
      regions.add(
          new Region(
              place.code(),
              place.fullName() + ": " + formats.valueOrNothing(value, decimals, unit),
              "/dia-ban/" + place.code(),
              counted ? yesOrNo(figure, value) : shade(figure, value, classes)));
    }
    return new Overview.Mapped(
        standing,
        new Choropleth(standing.target().nameVi(), boundaries, regions),
        counted ? yesAndNo() : legend(classes, values, formats, unit),
        !values.isEmpty());
  }

  private static Region.Shade shade(
      Optional<Figure> figure, Optional<BigDecimal> value, Classes classes) {
    if (value.isPresent()) {
      return new Region.Shade.Colour(classes.colour(classes.of(value.get().doubleValue())));
    }
    boolean suppressed =
        figure.flatMap(Figure::reason).filter(NoValue.SUPPRESSED::equals).isPresent();
    return suppressed ? new Region.Shade.Suppressed() : new Region.Shade.Missing();
  }

  /** A commune alone is counted or not: two colours, no classes. */
  private static Region.Shade yesOrNo(Optional<Figure> figure, Optional<BigDecimal> value) {
    return value
        .<Region.Shade>map(share -> new Region.Shade.Colour(share.signum() > 0 ? YES : NO))
        .orElseGet(() -> shade(figure, value, Classes.of(List.of())));
  }

  private static List<Overview.Legend> yesAndNo() {
    return List.of(
        new Overview.Legend(new Region.Shade.Colour(NO), "", "figures.map.no"),
        new Overview.Legend(new Region.Shade.Colour(YES), "", "figures.map.yes"),
        new Overview.Legend(new Region.Shade.Missing(), "", "figures.map.missing"));
  }

  private static List<Overview.Legend> legend(
      Classes classes, List<Double> values, Formats formats, String unit) {
    List<Overview.Legend> legend = new ArrayList<>();
    if (!values.isEmpty()) {
      List<Double> limits = classes.limits();
      for (int i = 0; i < limits.size(); i++) {
        double low = limits.get(i);
        String from = formats.number(low, classes.decimals());
        String to = formats.number(upper(classes, i), classes.decimals());
        legend.add(
            new Overview.Legend(
                new Region.Shade.Colour(classes.colour(i)),
                from + "–" + to + Formats.joined(unit),
                ""));
      }
    }
    legend.add(new Overview.Legend(new Region.Shade.Suppressed(), "", "figures.map.suppressed"));
    legend.add(new Overview.Legend(new Region.Shade.Missing(), "", "figures.map.missing"));
    return legend;
  }

  /** Limits do not overlap: all but the last class end one digit before the next begins. */
  private static double upper(Classes classes, int index) {
    double end = classes.limits().get(index) + classes.step();
    return index == classes.count() - 1 ? end : end - Math.pow(10, -classes.decimals());
  }

  private static Boundaries read(Path file) {
    if (Files.notExists(file)) {
      return Boundaries.none();
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return Boundaries.read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
