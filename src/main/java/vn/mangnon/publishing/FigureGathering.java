package vn.mangnon.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Note;
import vn.mangnon.programme.Objective;
import vn.mangnon.programme.Programme;
import vn.mangnon.publishing.composition.ReportFigures;
import vn.mangnon.publishing.composition.ReportedCommune;
import vn.mangnon.publishing.composition.ReportedObjective;
import vn.mangnon.statistics.Figure;
import vn.mangnon.statistics.Indicators;
import vn.mangnon.statistics.MapView;
import vn.mangnon.statistics.TargetStanding;
import vn.mangnon.web.SampleMark;

/** Puts together what a report says: the same figures, by the same services, as the screen. */
@Component
class FigureGathering {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Indicators indicators;
  private final Programme programme;
  private final Places places;
  private final TargetGathering targets;
  private final ReceiptGathering receipts;
  private final Responsible responsible;
  private final ObjectProvider<SampleMark> sample;

  FigureGathering(
      Indicators indicators,
      Programme programme,
      Places places,
      TargetGathering targets,
      ReceiptGathering receipts,
      Responsible responsible,
      ObjectProvider<SampleMark> sample) {
    this.indicators = indicators;
    this.programme = programme;
    this.places = places;
    this.targets = targets;
    this.receipts = receipts;
    this.responsible = responsible;
    this.sample = sample;
  }

  ReportFigures figures(Actor actor, ReportRequest request, LocalDate today) {
    // Today is not over: what is known today is what is known now.
    Optional<LocalDate> past = request.knownOn().filter(day -> day.isBefore(today));
    Optional<Instant> knownAt = past.map(day -> day.plusDays(1).atStartOfDay(ZONE).toInstant());
    return new ReportFigures(
        request.kind(),
        request.year(),
        past.orElse(today),
        today,
        author(actor),
        sample.stream().anyMatch(SampleMark::isSample),
        request.forPublication(),
        plan(),
        responsible.issuer(today),
        objectives(actor, request.year(), knownAt, today),
        communes(request.forPublication() ? Actor.PUBLIC : actor, request.year(), knownAt),
        receipts.forms(actor, request.year(), knownAt, past.orElse(today), today),
        request.kind() == ReportKind.REVIEW ? doubts() : List.of());
  }

  private static String author(Actor actor) {
    return switch (actor) {
      case Actor.User user -> user.name();
      case Actor.Machine machine -> "Người quản trị máy chủ";
      case Actor.Anonymous anonymous -> "Người chưa đăng nhập";
    };
  }

  private ReportFigures.Plan plan() {
    Programme.Identity identity = programme.identity();
    return new ReportFigures.Plan(
        identity.number(),
        identity.issuedOn(),
        identity.issuer(),
        identity.titleVi(),
        programme.firstYear(),
        programme.lastYear(),
        programme.midYear());
  }

  private List<ReportedObjective> objectives(
      Actor actor, int year, Optional<Instant> knownAt, LocalDate today) {
    Map<String, TargetStanding> standings =
        indicators
            .overview(actor, places.province().id(), year, MapView.asItWas(), knownAt)
            .stream()
            .collect(Collectors.toMap(one -> one.target().id(), Function.identity()));
    return programme.objectives().stream()
        .map(objective -> objective(objective, standings, today))
        .toList();
  }

  private ReportedObjective objective(
      Objective objective, Map<String, TargetStanding> standings, LocalDate today) {
    return new ReportedObjective(
        objective.titleVi(),
        objective.indicators().size(),
        objective.indicators().stream()
            .flatMap(indicator ->
                indicator.targets().stream()
                    .flatMap(target -> Optional.ofNullable(standings.get(target.id())).stream())
                    .map(
                        standing -> targets.reported(standing, responsible.lead(indicator, today))))
            .toList());
  }

  private List<ReportedCommune> communes(Actor reader, int year, Optional<Instant> knownAt) {
    List<Place> communes = places.validOn(LocalDate.of(year, 12, 31), PlaceLevel.COMMUNE);
    Map<String, Map<Integer, Figure>> byTarget =
        indicators.inPlaces(
            reader, communes.stream().map(Place::id).toList(), year, MapView.asItWas(), knownAt);
    return communes.stream()
        .map(commune -> {
          Map<String, Figure> figures = new LinkedHashMap<>();
          byTarget.forEach((target, byPlace) ->
              Optional.ofNullable(byPlace.get(commune.id()))
                  .ifPresent(figure -> figures.put(target, figure)));
          return new ReportedCommune(commune.fullName(), figures);
        })
        .toList();
  }

  /** What the province should check in the plan itself. */
  private List<String> doubts() {
    return Stream.concat(
            programme.targets().stream().flatMap(target -> target.notes().stream()),
            programme.gaps().stream())
        .filter(note -> note.kind() == Note.Kind.DOUBT)
        .map(Note::vi)
        .distinct()
        .toList();
  }
}
