package vn.mangnon.statistics.entry;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.Submissions;

/** The list of forms to fill in, and the beginning of one. */
@Controller
class FormsPages {
  private final FormLines lines;
  private final Periods periods;
  private final Submissions submissions;

  FormsPages(FormLines lines, Periods periods, Submissions submissions) {
    this.lines = lines;
    this.periods = periods;
    this.submissions = submissions;
  }

  @GetMapping("/nhap-so-lieu")
  @Allowed(action = Action.ENTER, resource = Resource.FIGURE)
  ModelAndView list(
      Actor actor,
      @RequestParam(name = "ky", defaultValue = "") String code,
      @RequestParam(name = "dia-ban", defaultValue = "") String place,
      @RequestParam(name = "trang", defaultValue = "1") int page) {
    Period period = periods.chosen(code);
    return new ModelAndView(
        "statistics/entry/forms",
        Map.of(
            "page",
            new FormsPage(
                period,
                periods.choices(),
                lines.of(actor, period),
                place,
                Math.clamp(page, 1, 1000))));
  }

  @PostMapping("/nhap-so-lieu")
  @Allowed(action = Action.ENTER, resource = Resource.FIGURE)
  ModelAndView open(
      Actor actor,
      @RequestParam("bieu") String form,
      @RequestParam("dia-ban") int place,
      @RequestParam("ky") String code) {
    Optional<Period> period = Period.parse(code);
    return Answers.page(
        submissions.open(
            actor,
            form,
            place,
            period.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST))),
        submission -> "/nhap-so-lieu/" + submission.id(),
        "/nhap-so-lieu");
  }
}
