package vn.mangnon.web.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Open;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.agencies.Holder;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Assignment;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Measure;
import vn.mangnon.programme.Programme;
import vn.mangnon.programme.Target;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Indicators;
import vn.mangnon.statistics.PlaceFigures;
import vn.mangnon.statistics.TargetStanding;
import vn.mangnon.web.Formats;
import vn.mangnon.web.Language;
import vn.mangnon.web.SampleMark;

/** The overview, the indicators, and how each number came about. */
@Controller
class FigurePages {
  private final SignedTransaction transactions;
  private final Indicators indicators;
  private final Programme programme;
  private final Catalogue catalogue;
  private final Places places;
  private final Agencies agencies;
  private final Questions questions;
  private final Cartographer cartographer;
  private final Clock clock;
  private final ObjectProvider<SampleMark> sample;

  FigurePages(
      SignedTransaction transactions,
      Indicators indicators,
      Programme programme,
      Catalogue catalogue,
      Places places,
      Agencies agencies,
      Questions questions,
      Cartographer cartographer,
      Clock clock,
      ObjectProvider<SampleMark> sample) {
    this.transactions = transactions;
    this.indicators = indicators;
    this.programme = programme;
    this.catalogue = catalogue;
    this.places = places;
    this.agencies = agencies;
    this.questions = questions;
    this.cartographer = cartographer;
    this.clock = clock;
    this.sample = sample;
  }

  @GetMapping("/")
  @Open
  ModelAndView home(
      Actor actor,
      @RequestParam(name = "nam", defaultValue = "") String year,
      @RequestParam(name = "ban-do", defaultValue = "") String map,
      @RequestParam(name = "biet-den", defaultValue = "") String knownOn,
      @RequestParam(name = "chi-tieu", defaultValue = "") String mapped,
      @RequestParam(name = "ket-luan", defaultValue = "") String verdict) {
    if (!(actor instanceof Actor.User)) {
      return new ModelAndView("redirect:/so-lieu-mo");
    }
    if (!Policy.CURRENT.allows(actor, Action.READ, Resource.INDICATOR)) {
      return new ModelAndView(
          Policy.CURRENT.allows(actor, Action.READ, Resource.USER)
              ? "redirect:/quan-tri"
              : "redirect:/tai-khoan");
    }
    Question question = questions.of(questions.homeOf(actor), year, map, knownOn);
    return overview(actor, question, mapped, verdict, "statistics/overview");
  }

  @GetMapping("/so-lieu-mo")
  @Open
  ModelAndView openData(
      @RequestParam(name = "nam", defaultValue = "") String year,
      @RequestParam(name = "ban-do", defaultValue = "") String map,
      @RequestParam(name = "chi-tieu", defaultValue = "") String mapped,
      @RequestParam(name = "ket-luan", defaultValue = "") String verdict) {
    Question question = questions.of(places.province(), year, map, "");
    return overview(Actor.PUBLIC, question, mapped, verdict, "statistics/open");
  }

  @GetMapping("/chi-tieu")
  @Open
  ModelAndView list(
      Actor actor,
      @RequestParam(name = "nam", defaultValue = "") String year,
      @RequestParam(name = "ban-do", defaultValue = "") String map,
      @RequestParam(name = "biet-den", defaultValue = "") String knownOn,
      @RequestParam(name = "ket-luan", defaultValue = "") String verdict) {
    Question question = questions.of(questions.homeOf(actor), year, map, knownOn);
    return overview(actor, question, "", verdict, "statistics/list");
  }

  @GetMapping("/chi-tieu/{target}")
  @Open
  ModelAndView target(
      Actor actor,
      @PathVariable("target") String id,
      @RequestParam(name = "dia-ban", defaultValue = "") String code,
      @RequestParam(name = "chuoi", defaultValue = "") String series,
      @RequestParam(name = "nam", defaultValue = "") String year,
      @RequestParam(name = "ban-do", defaultValue = "") String map,
      @RequestParam(name = "biet-den", defaultValue = "") String knownOn) {
    Target target = target(id);
    Place place = code.isEmpty() ? questions.homeOf(actor) : questions.place(code);
    Question question = questions.of(place, year, map, knownOn);
    Measure measure =
        target.measures().stream()
            .filter(one -> one.series().name().equals(series))
            .findFirst()
            .orElse(target.headline());
    TargetPage page = transactions.read(actor, () -> page(actor, target, measure, question));
    return new ModelAndView("statistics/target", Map.of("page", page));
  }

  private TargetPage page(Actor actor, Target target, Measure measure, Question question) {
    TargetStanding standing =
        indicators
            .standing(
                actor,
                target.id(),
                measure.series(),
                question.place().id(),
                question.year(),
                question.view(),
                question.knownAt())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<PlaceFigures> byPlace =
        indicators.byPlace(
            actor,
            target.id(),
            measure.series(),
            question.years(programme).getFirst(),
            question.year(),
            question.view(),
            question.knownAt());
    Indicator indicator = programme.indicator(target.indicatorId()).orElseThrow();
    return new TargetPage(
        question,
        questions.years(),
        List.copyOf(places.maps()),
        indicator,
        measure,
        standing,
        PlaceRow.of(byPlace, places, question),
        indicators.breakdown(
            actor, target.id(), measure.series(), question.place().id(), question.year()),
        programme.text().anchorOf(indicator.sentence()),
        agencies.byCode(indicator.lead().agency()).orElseThrow(),
        holder(indicator),
        programme.lastYear(),
        cartographer.draw(standing, byPlace, question, VIETNAMESE, target.unit().vi()),
        Policy.CURRENT.allows(actor, Action.READ, Resource.INDICATOR));
  }

  @GetMapping("/chi-tieu/{target}/giai-thich")
  @Allowed(action = Action.READ, resource = Resource.INDICATOR)
  ModelAndView explain(
      Actor actor,
      @PathVariable("target") String id,
      @RequestParam(name = "dia-ban", defaultValue = "") String code,
      @RequestParam(name = "chuoi", defaultValue = "") String series,
      @RequestParam(name = "nam", defaultValue = "") String year,
      @RequestParam(name = "ban-do", defaultValue = "") String map,
      @RequestParam(name = "trang", defaultValue = "1") int page) {
    Target target = target(id);
    Place place = code.isEmpty() ? questions.homeOf(actor) : questions.place(code);
    Question question = questions.of(place, year, map, "");
    Measure measure =
        target.measures().stream()
            .filter(one -> one.series().name().equals(series))
            .findFirst()
            .orElse(target.headline());
    return indicators
        .explain(actor, id, measure.series(), place.id(), question.year(), question.view())
        .map(explanation ->
            new ModelAndView(
                "statistics/explain",
                Map.of(
                    "page",
                    new ExplainPage(
                        question,
                        question.query() + "&chuoi=" + measure.series(),
                        explanation,
                        programme,
                        places,
                        catalogue,
                        page,
                        Policy.CURRENT.allows(actor, Action.READ, Resource.FIGURE)))))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView overview(
      Actor actor, Question question, String mapped, String verdict, String template) {
    Overview page = transactions.read(actor, () -> overview(actor, question, mapped, verdict));
    return new ModelAndView(template, Map.of("page", page));
  }

  private Overview overview(Actor actor, Question question, String mapped, String verdict) {
    List<TargetStanding> standings =
        indicators.overview(
            actor, question.place().id(), question.year(), question.view(), question.knownAt());
    if (standings.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    TargetStanding onMap =
        standings.stream()
            .filter(one -> one.target().id().equals(mapped))
            .findFirst()
            .orElse(standings.getFirst());
    List<PlaceFigures> byPlace =
        indicators.byPlace(
            actor,
            onMap.target().id(),
            onMap.series(),
            question.year(),
            question.year(),
            question.view(),
            question.knownAt());
    return new Overview(
        question,
        questions.years(),
        List.copyOf(places.maps()),
        programme.objectives(),
        standings,
        indicators.decisions(standings).stream()
            .map(decision ->
                new Overview.Answer(
                    decision,
                    holder(
                            programme
                                .indicator(decision.standing().target().indicatorId())
                                .orElseThrow())
                        .agency()))
            .toList(),
        question.midYear(programme),
        programme.lastYear(),
        cartographer.draw(onMap, byPlace, question, VIETNAMESE, onMap.target().unit().vi()),
        Verdict.of(verdict));
  }

  private static final Formats VIETNAMESE = new Formats(Language.VI);

  private Holder holder(Indicator indicator) {
    LocalDate today = LocalDate.now(clock);
    Assignment lead = indicator.leadOn(today).orElse(indicator.lead());
    return agencies.holderOn(lead.agency(), programme.functionOf(lead), today);
  }

  private Target target(String id) {
    return programme
        .target(id)
        .or(() ->
            programme
                .indicator(id)
                .flatMap(indicator -> Optional.of(indicator.targets().getFirst())))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
