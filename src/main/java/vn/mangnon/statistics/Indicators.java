package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.programme.Measure;
import vn.mangnon.programme.Programme;
import vn.mangnon.programme.Series;
import vn.mangnon.programme.Target;

/**
 * Where the targets stand. Within the actor's scope every figure is shown as it is; outside it only
 * what is published, with small numbers left out.
 */
@Service
public class Indicators {
  private final SignedTransaction transactions;
  private final IndicatorRepository indicators;
  private final IndicatorReader reader;
  private final KeptAnswers kept;
  private final Catalogue catalogue;
  private final Aims aims;
  private final Programme programme;

  Indicators(
      SignedTransaction transactions,
      IndicatorRepository indicators,
      IndicatorReader reader,
      KeptAnswers kept,
      Catalogue catalogue,
      Aims aims,
      Programme programme) {
    this.transactions = transactions;
    this.indicators = indicators;
    this.reader = reader;
    this.kept = kept;
    this.catalogue = catalogue;
    this.aims = aims;
    this.programme = programme;
  }

  /** Every target's headline series in one place, in the order of the plan. */
  public List<TargetStanding> overview(
      Actor actor, int place, int year, MapView view, Optional<Instant> knownOn) {
    return kept.to(
        actor,
        Sight.INDICATORS,
        new Overview(place, year, view, knownOn),
        () -> headlines(actor, place, year, view, knownOn),
        standing -> standing.history().size());
  }

  private record Overview(int place, int year, MapView view, Optional<Instant> knownOn) {}

  private List<TargetStanding> headlines(
      Actor actor, int place, int year, MapView view, Optional<Instant> knownOn) {
    Map<Integer, Target> headlines = catalogue.headlines();
    Map<Integer, List<IndicatorRepository.Read>> figures =
        byMeasure(reader.ofPlace(actor, headlines.keySet(), place, year, view, knownOn));
    List<TargetStanding> standings = new ArrayList<>();
    headlines.forEach((measure, target) ->
        standings.add(
            standing(
                target, target.headline(), place, year, figures.getOrDefault(measure, List.of()))));
    return standings;
  }

  /** One series of one target in one place; empty when the target has no such series. */
  public Optional<TargetStanding> standing(
      Actor actor,
      String targetId,
      Series series,
      int place,
      int year,
      MapView view,
      Optional<Instant> knownOn) {
    Optional<Target> target = programme.target(targetId);
    Optional<Measure> measure = target.flatMap(t -> t.measure(series));
    OptionalInt id = catalogue.measure(targetId, series);
    if (measure.isEmpty() || id.isEmpty()) {
      return Optional.empty();
    }
    return kept
        .to(
            actor,
            Sight.INDICATORS,
            new OneTarget(id.getAsInt(), place, year, view, knownOn),
            () ->
                List.of(
                    standing(
                        target.orElseThrow(),
                        measure.get(),
                        place,
                        year,
                        reader.ofPlace(actor, Set.of(id.getAsInt()), place, year, view, knownOn))),
            standing -> standing.history().size())
        .stream()
        .findFirst();
  }

  private record OneTarget(
      int measure, int place, int year, MapView view, Optional<Instant> knownOn) {}

  /** One series in all places that have a figure, several years at once. */
  public List<PlaceFigures> byPlace(
      Actor actor,
      String targetId,
      Series series,
      int fromYear,
      int toYear,
      MapView view,
      Optional<Instant> knownOn) {
    OptionalInt measure = catalogue.measure(targetId, series);
    if (measure.isEmpty()) {
      return List.of();
    }
    EveryPlace question = new EveryPlace(measure.getAsInt(), fromYear, toYear, view, knownOn);
    return transactions.read(
        actor,
        () ->
            reader.stored(view, knownOn) && kept.everything(actor, Sight.INDICATORS)
                ? kept.to(
                    actor,
                    Sight.INDICATORS,
                    question,
                    () ->
                        byPlace(
                            reader.ofMeasure(actor, question.measure(), fromYear, toYear, view)),
                    place -> place.figures().size())
                : ownAndPublished(actor, question));
  }

  private List<PlaceFigures> ownAndPublished(Actor actor, EveryPlace question) {
    return kept.to(
        actor,
        Sight.INDICATORS,
        question,
        new KeptAnswers.Common<>(
            new PublishedOf(question),
            () ->
                byPlace(
                    reader.published(
                        actor,
                        question.measure(),
                        question.fromYear(),
                        question.toYear(),
                        question.view(),
                        question.knownOn())),
            place -> place.figures().size()),
        published ->
            completed(
                published,
                byPlace(
                    reader.ownOf(
                        actor,
                        question.measure(),
                        question.fromYear(),
                        question.toYear(),
                        question.view(),
                        question.knownOn()))),
        // What is published is held once for all.
        place -> place.published() ? 0 : place.figures().size());
  }

  private record EveryPlace(
      int measure, int fromYear, int toYear, MapView view, Optional<Instant> knownOn) {}

  private record PublishedOf(EveryPlace question) {}

  private static List<PlaceFigures> byPlace(List<IndicatorRepository.Read> reads) {
    Map<Integer, List<IndicatorRepository.Read>> byPlace = new TreeMap<>();
    reads.forEach(
        read -> byPlace.computeIfAbsent(read.row().place(), place -> new ArrayList<>()).add(read));
    return byPlace.entrySet().stream()
        .map(place -> placeFigures(place.getKey(), place.getValue()))
        .toList();
  }

  private static PlaceFigures placeFigures(int place, List<IndicatorRepository.Read> reads) {
    return new PlaceFigures(
        place,
        reads.stream()
            .map(read -> read.row().figure())
            .sorted(Comparator.comparingInt(Figure::year))
            .toList(),
        reads.stream().anyMatch(IndicatorRepository.Read::published));
  }

  /** One's own figures, and what is published where one has none: those stay the shared ones. */
  private static List<PlaceFigures> completed(
      List<PlaceFigures> published, List<PlaceFigures> own) {
    Map<Integer, PlaceFigures> byPlace = new TreeMap<>();
    published.forEach(place -> byPlace.put(place.place(), place));
    own.forEach(place -> byPlace.merge(place.place(), place, Indicators::completed));
    return List.copyOf(byPlace.values());
  }

  private static PlaceFigures completed(PlaceFigures published, PlaceFigures own) {
    Map<Integer, Figure> byYear = new TreeMap<>();
    published.figures().forEach(figure -> byYear.put(figure.year(), figure));
    own.figures().forEach(figure -> byYear.put(figure.year(), figure));
    return new PlaceFigures(
        own.place(), List.copyOf(byYear.values()), byYear.size() > own.figures().size());
  }

  /**
   * Every target's headline figure of one year in several places, by target and place; what is not
   * there was not reported or is not for the actor.
   */
  public Map<String, Map<Integer, Figure>> inPlaces(
      Actor actor, Collection<Integer> within, int year, MapView view, Optional<Instant> knownOn) {
    Map<Integer, Target> headlines = catalogue.headlines();
    List<IndicatorRepository.Read> reads =
        reader.ofPlaces(actor, headlines.keySet(), within, year, view, knownOn);
    Map<String, Map<Integer, Figure>> byTarget = new LinkedHashMap<>();
    for (IndicatorRepository.Read read : reads) {
      byTarget
          .computeIfAbsent(
              IndicatorReader.target(headlines, read.row().measure()).id(),
              target -> new LinkedHashMap<>())
          .put(read.row().place(), read.row().figure());
    }
    return byTarget;
  }

  /** The figure of one year by each class of each breakdown; only within the actor's scope. */
  public List<CategoryFigure> breakdown(
      Actor actor, String targetId, Series series, int place, int year) {
    Optional<Target> target = programme.target(targetId);
    OptionalInt measure = catalogue.measure(targetId, series);
    return target.isEmpty() || measure.isEmpty()
        ? List.of()
        : kept.to(
            actor,
            Sight.FIGURES,
            new Breakdown(measure.getAsInt(), place, year),
            () -> breakdown(actor, target.get(), measure.getAsInt(), place, year),
            part -> 1);
  }

  private record Breakdown(int measure, int place, int year) {}

  private List<CategoryFigure> breakdown(
      Actor actor, Target target, int measure, int place, int year) {
    if (!reader.mayRead(actor, place, target)) {
      return List.of();
    }
    BigDecimal factor = BigDecimal.valueOf(target.factor());
    return transactions.read(actor, () -> indicators.parts(measure, place, year)).stream()
        .map(part ->
            new CategoryFigure(catalogue.category(part.category()), figure(part, year, factor)))
        .toList();
  }

  private static Figure figure(IndicatorRepository.Part part, int year, BigDecimal factor) {
    Optional<NoValue> reason =
        part.numerator().isEmpty()
            ? Optional.of(NoValue.NO_NUMERATOR)
            : part.denominator().isEmpty()
                ? Optional.of(NoValue.NO_DENOMINATOR)
                : part.denominator().get().signum() == 0
                    ? Optional.of(NoValue.ZERO_DENOMINATOR)
                    : Optional.empty();
    Optional<BigDecimal> value =
        reason.isPresent()
            ? Optional.empty()
            : part.numerator()
                .map(n ->
                    n.multiply(factor)
                        .divide(part.denominator().orElseThrow(), 10, RoundingMode.HALF_UP));
    return new Figure(
        year,
        part.numerator(),
        part.denominator(),
        value,
        part.places(),
        part.places(),
        FigureStatus.PROVISIONAL,
        false,
        reason);
  }

  /** How one number came about, down to each reported value and each revision of it. */
  public Optional<Explanation> explain(
      Actor actor, String targetId, Series series, int place, int year, MapView view) {
    Optional<Target> target = programme.target(targetId);
    OptionalInt id = catalogue.measure(targetId, series);
    Optional<Measure> measure = target.flatMap(t -> t.measure(series));
    if (target.isEmpty() || id.isEmpty() || measure.isEmpty()) {
      return Optional.empty();
    }
    boolean reduction = measure.get().formula() == Measure.Formula.ANNUAL_REDUCTION;
    Optional<IndicatorRepository.Read> read =
        reader.ofPlace(actor, Set.of(id.getAsInt()), place, year, view, Optional.empty()).stream()
            .filter(r -> r.row().figure().year() == year)
            .findFirst();
    List<Source> sources =
        reader.mayRead(actor, place, target.get())
            ? transactions.read(
                actor,
                () -> indicators.sources(id.getAsInt(), place, year, view, reduction ? 1 : 0))
            : List.of();
    return Optional.of(
        new Explanation(
            target.get(),
            measure.get(),
            place,
            read.map(r -> r.row().figure())
                .orElseGet(() -> Figure.missing(year, NoValue.NOT_REPORTED)),
            read.map(r -> r.row().leftOut()).orElse(0),
            sources));
  }

  /**
   * What a leader should decide on, worst first: targets off their path and targets without
   * figures.
   */
  public List<Decision> decisions(List<TargetStanding> standings) {
    return standings.stream()
        .filter(s -> Decisions.needed(s.assessment()))
        .sorted(
            Comparator.comparingInt((TargetStanding s) -> Decisions.urgency(s.assessment()))
                .thenComparing(s -> Decisions.shortfall(s.assessment()).negate()))
        .map(s -> new Decision(s, Decisions.why(s)))
        .toList();
  }

  private TargetStanding standing(
      Target target, Measure measure, int place, int year, List<IndicatorRepository.Read> reads) {
    List<Figure> history = reads.stream().map(read -> read.row().figure()).toList();
    boolean published = reads.stream().anyMatch(IndicatorRepository.Read::published);
    Figure figure =
        history.stream()
            .filter(f -> f.year() == year)
            .findFirst()
            .orElseGet(() -> Figure.missing(year, NoValue.NOT_REPORTED));
    return new TargetStanding(
        target,
        measure.series(),
        place,
        year,
        figure,
        history,
        aims.assessor(target, measure).assess(history, year),
        published);
  }

  private static Map<Integer, List<IndicatorRepository.Read>> byMeasure(
      List<IndicatorRepository.Read> reads) {
    Map<Integer, List<IndicatorRepository.Read>> byMeasure = new LinkedHashMap<>();
    reads.forEach(
        read -> byMeasure.computeIfAbsent(read.row().measure(), m -> new ArrayList<>()).add(read));
    return byMeasure;
  }
}
