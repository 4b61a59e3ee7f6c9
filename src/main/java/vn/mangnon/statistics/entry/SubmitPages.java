package vn.mangnon.statistics.entry;

import java.util.Map;
import java.util.UUID;
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
import vn.mangnon.statistics.Submissions;

/** Checking one's answers, handing them in, and beginning a correction. */
@Controller
class SubmitPages {
  private final SheetPages sheets;
  private final Submissions submissions;

  SubmitPages(SheetPages sheets, Submissions submissions) {
    this.sheets = sheets;
    this.submissions = submissions;
  }

  @GetMapping("/nhap-so-lieu/{id}/kiem-tra")
  @Allowed(action = Action.SUBMIT, resource = Resource.FIGURE)
  ModelAndView check(Actor actor, @PathVariable("id") UUID id) {
    SheetPage page = sheets.read(actor, id);
    return page.rights().submit()
        ? new ModelAndView("statistics/entry/check", Map.of("page", page))
        : new ModelAndView("redirect:/nhap-so-lieu/" + id);
  }

  @PostMapping("/nhap-so-lieu/{id}/nop")
  @Allowed(action = Action.SUBMIT, resource = Resource.FIGURE)
  ModelAndView submit(
      Actor actor, @PathVariable("id") UUID id, @RequestParam("phien-ban") int version) {
    String here = "/nhap-so-lieu/" + id;
    return Answers.page(
        submissions.submit(actor, id, version), done -> here + "?da-nop=1", here + "/kiem-tra");
  }

  @PostMapping("/nhap-so-lieu/{id}/dinh-chinh")
  @Allowed(action = Action.ENTER, resource = Resource.FIGURE)
  ModelAndView correct(Actor actor, @PathVariable("id") UUID id) {
    return Answers.page(
        submissions.correct(actor, id),
        correction -> "/nhap-so-lieu/" + correction.id(),
        "/nhap-so-lieu/" + id);
  }
}
