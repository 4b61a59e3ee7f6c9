package vn.mangnon.web.figures;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Open;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Measure;
import vn.mangnon.programme.Programme;
import vn.mangnon.programme.Target;
import vn.mangnon.statistics.Indicators;
import vn.mangnon.statistics.PlaceFigures;
import vn.mangnon.web.SampleMark;

/** The same figures as on the pages, as files. */
@Controller
@Open
class FigureFiles {
  private final Indicators indicators;
  private final Programme programme;
  private final Places places;
  private final Questions questions;
  private final ObjectProvider<SampleMark> sample;

  FigureFiles(
      Indicators indicators,
      Programme programme,
      Places places,
      Questions questions,
      ObjectProvider<SampleMark> sample) {
    this.indicators = indicators;
    this.programme = programme;
    this.places = places;
    this.questions = questions;
    this.sample = sample;
  }

  /** One series of one target, all places and years the actor may see. */
  @GetMapping("/chi-tieu/{target}/so-lieu.csv")
  ResponseEntity<byte[]> target(
      Actor actor,
      @PathVariable("target") String id,
      @RequestParam(name = "chuoi", defaultValue = "") String series,
      @RequestParam(name = "ban-do", defaultValue = "") String map,
      @RequestParam(name = "biet-den", defaultValue = "") String knownOn) {
    Target target =
        programme.target(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Measure measure =
        target.measures().stream()
            .filter(one -> one.series().name().equals(series))
            .findFirst()
            .orElse(target.headline());
    FigureTable table = table();
    write(table, actor, target, measure, questions.of(places.province(), "", map, knownOn));
    return file("so-lieu-" + target.id(), table);
  }

  /** The headline series of every target in one place, all years the actor may see. */
  @GetMapping("/chi-tieu.csv")
  ResponseEntity<byte[]> place(
      Actor actor,
      @RequestParam(name = "dia-ban", defaultValue = "") String code,
      @RequestParam(name = "nam", defaultValue = "") String year,
      @RequestParam(name = "ban-do", defaultValue = "") String map,
      @RequestParam(name = "biet-den", defaultValue = "") String knownOn) {
    Place place = code.isEmpty() ? questions.homeOf(actor) : questions.place(code);
    Question question = questions.of(place, year, map, knownOn);
    FigureTable table = table();
    indicators
        .overview(actor, place.id(), question.year(), question.view(), question.knownAt())
        .forEach(one ->
            table.add(
                one.target(),
                one.target().headline(),
                new PlaceFigures(place.id(), one.history(), one.published())));
    return file("chi-tieu-" + place.code(), table);
  }

  /** Every published figure of every series. */
  @GetMapping("/so-lieu-mo/tat-ca.csv")
  ResponseEntity<byte[]> everything() {
    FigureTable table = table();
    Question question = questions.of(places.province(), "", "", "");
    for (Target target : programme.targets()) {
      target.measures().forEach(one -> write(table, Actor.PUBLIC, target, one, question));
    }
    return file("so-lieu-mo", table);
  }

  private FigureTable table() {
    return new FigureTable(places, sample.stream().anyMatch(SampleMark::isSample));
  }

  private void write(
      FigureTable table, Actor actor, Target target, Measure measure, Question question) {
    List<Integer> years = questions.years();
    indicators
        .byPlace(
            actor,
            target.id(),
            measure.series(),
            years.getLast(),
            years.getFirst(),
            question.view(),
            question.knownAt())
        .forEach(ofPlace -> table.add(target, measure, ofPlace));
  }

  private static ResponseEntity<byte[]> file(String name, FigureTable table) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".csv").build().toString())
        .body(table.bytes());
  }
}
