package vn.mangnon.protection.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.places.Places;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.time.WorkingCalendar;

/** Numbers of children of cases who were cared for or helped, on a page and as a file. */
@Controller
class HelpPages {
  private final HelpCounts counts;
  private final CaseElements elements;
  private final Catalogue catalogue;
  private final Places places;
  private final Agencies agencies;
  private final Clock clock;

  HelpPages(
      HelpCounts counts,
      CaseElements elements,
      Catalogue catalogue,
      Places places,
      Agencies agencies,
      Clock clock) {
    this.counts = counts;
    this.elements = elements;
    this.catalogue = catalogue;
    this.places = places;
    this.agencies = agencies;
    this.clock = clock;
  }

  @GetMapping(HelpPage.HERE)
  @Allowed(action = Action.READ, resource = Resource.CASE_COUNT, or = Resource.CASE_PLACE_COUNT)
  ModelAndView show(Actor actor, @RequestParam(name = "ky", defaultValue = "") String code) {
    return new ModelAndView("protection/figures/help", Map.of("page", page(actor, code)));
  }

  @GetMapping(HelpPage.HERE + ".csv")
  @Allowed(action = Action.READ, resource = Resource.CASE_COUNT, or = Resource.CASE_PLACE_COUNT)
  ResponseEntity<byte[]> csv(
      Actor actor, @RequestParam(name = "ky", defaultValue = "") String code) {
    HelpPage page = page(actor, code);
    return FigureFiles.csv("so-lieu-bao-ve-ho-tro", page.figures().period(), HelpCsv.of(page));
  }

  /** What whoever enters the commune's figures can import. */
  @GetMapping(HelpPage.RETURN)
  @Allowed(action = Action.READ, resource = Resource.CASE_PLACE_COUNT)
  ResponseEntity<byte[]> toImport(
      Actor actor, @RequestParam(name = "ky", defaultValue = "") String code) {
    HelpPage page = page(actor, code);
    HelpFigures figures = page.figures();
    return page.own()
        .map(place ->
            FigureFiles.csv(
                "so-lieu-ho-tro-de-nhap",
                figures.period(),
                CaseReturn.of(place, figures.period(), figures.answers(elements), catalogue)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private HelpPage page(Actor actor, String code) {
    LocalDate today = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
    return new HelpPage(
        counts.of(actor, Periods.chosen(code, today)), Periods.offered(today), places, agencies);
  }
}
