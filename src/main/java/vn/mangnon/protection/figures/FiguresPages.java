package vn.mangnon.protection.figures;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.places.Places;
import vn.mangnon.statistics.Period;
import vn.mangnon.time.WorkingCalendar;

/** Numbers of reports and cases, on a page and as a file. */
@Controller
class FiguresPages {
  private final CaseFigures figures;
  private final Places places;
  private final Clock clock;

  FiguresPages(CaseFigures figures, Places places, Clock clock) {
    this.figures = figures;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping(FiguresPage.HERE)
  @Allowed(action = Action.READ, resource = Resource.CASE_COUNT, or = Resource.CASE_PLACE_COUNT)
  ModelAndView show(Actor actor, @RequestParam(name = "ky", defaultValue = "") String code) {
    return new ModelAndView("protection/figures/figures", Map.of("page", page(actor, code)));
  }

  @GetMapping(FiguresPage.HERE + ".csv")
  @Allowed(action = Action.READ, resource = Resource.CASE_COUNT, or = Resource.CASE_PLACE_COUNT)
  ResponseEntity<byte[]> csv(
      Actor actor, @RequestParam(name = "ky", defaultValue = "") String code) {
    FiguresPage page = page(actor, code);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"so-lieu-bao-ve-%s.csv\""
                .formatted(page.figures().period().code()))
        .body(FiguresCsv.of(page).getBytes(StandardCharsets.UTF_8));
  }

  private FiguresPage page(Actor actor, String code) {
    LocalDate today = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
    Period period = Periods.chosen(code, today);
    return new FiguresPage(figures.of(actor, period), Periods.offered(today), places);
  }
}
