package vn.mangnon.statistics.entry;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.Submissions;

/** What was handed in, to be accepted, given back or locked. */
@Controller
class ReviewPages {
  private final SheetPages sheets;
  private final FormLines lines;
  private final Periods periods;
  private final Submissions submissions;

  ReviewPages(SheetPages sheets, FormLines lines, Periods periods, Submissions submissions) {
    this.sheets = sheets;
    this.lines = lines;
    this.periods = periods;
    this.submissions = submissions;
  }

  @GetMapping("/nop-bao-cao")
  @Allowed(action = Action.ACCEPT, resource = Resource.FIGURE)
  ModelAndView list(
      Actor actor,
      @RequestParam(name = "ky", defaultValue = "") String code,
      @RequestParam(name = "bieu", defaultValue = "") String form,
      @RequestParam(name = "tinh-trang", defaultValue = "SUBMITTED") String state,
      @RequestParam(name = "trang", defaultValue = "1") int page) {
    Period period = periods.chosen(code);
    return new ModelAndView(
        "statistics/entry/reviews",
        Map.of(
            "page",
            new ReviewsPage(
                period,
                periods.choices(),
                lines.of(actor, period),
                form,
                state,
                Math.clamp(page, 1, 1000))));
  }

  @GetMapping("/nop-bao-cao/{id}")
  @Allowed(action = Action.READ, resource = Resource.FIGURE)
  ModelAndView review(Actor actor, @PathVariable("id") UUID id) {
    return page(sheets.read(actor, id), false);
  }

  @PostMapping("/nop-bao-cao/{id}/duyet")
  @Allowed(action = Action.ACCEPT, resource = Resource.FIGURE)
  ModelAndView accept(
      Actor actor, @PathVariable("id") UUID id, @RequestParam("phien-ban") int version) {
    String here = "/nop-bao-cao/" + id;
    return Answers.page(submissions.accept(actor, id, version), done -> here + "?da-duyet=1", here);
  }

  @PostMapping("/nop-bao-cao/{id}/tra-lai")
  @Allowed(action = Action.ACCEPT, resource = Resource.FIGURE)
  ModelAndView giveBack(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam("phien-ban") int version,
      @RequestParam(name = "ly-do", defaultValue = "") String reason) {
    if (reason.isBlank()) {
      ModelAndView page = page(sheets.read(actor, id), true);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    String here = "/nop-bao-cao/" + id;
    return Answers.page(
        submissions.giveBack(actor, id, version, reason), done -> here + "?da-tra=1", here);
  }

  @PostMapping("/nop-bao-cao/{id}/khoa")
  @Allowed(action = Action.LOCK, resource = Resource.FIGURE)
  ModelAndView lock(
      Actor actor, @PathVariable("id") UUID id, @RequestParam("phien-ban") int version) {
    String here = "/nop-bao-cao/" + id;
    return Answers.page(submissions.lock(actor, id, version), done -> here + "?da-khoa=1", here);
  }

  private static ModelAndView page(SheetPage page, boolean noReason) {
    return new ModelAndView("statistics/entry/review", Map.of("page", page, "noReason", noReason));
  }
}
