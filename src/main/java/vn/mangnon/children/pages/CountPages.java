package vn.mangnon.children.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import vn.mangnon.children.counts.Comparisons;
import vn.mangnon.children.counts.CountAnswer;
import vn.mangnon.children.counts.RegisterCounts;
import vn.mangnon.children.counts.RegisterFigures;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Programme;

/** What the register counts for a form, beside what was reported. */
@Controller
class CountPages {
  private static final String HERE = "/nhap-so-lieu/{id}/so-tre-em";
  private final Comparisons comparisons;
  private final RegisterCounts counts;
  private final RegisterFigures figures;
  private final Programme programme;
  private final Places places;

  CountPages(
      Comparisons comparisons,
      RegisterCounts counts,
      RegisterFigures figures,
      Programme programme,
      Places places) {
    this.comparisons = comparisons;
    this.counts = counts;
    this.figures = figures;
    this.programme = programme;
    this.places = places;
  }

  @GetMapping(HERE)
  @Allowed(action = Action.READ, resource = Resource.FIGURE)
  ModelAndView compare(Actor actor, @PathVariable("id") UUID id) {
    return page(actor, id, Optional.empty());
  }

  @PostMapping(HERE + "/dem")
  @Allowed(action = Action.ENTER, resource = Resource.FIGURE)
  ModelAndView count(Actor actor, @PathVariable("id") UUID id) {
    return after(actor, id, counts.count(actor, id), "da-dem");
  }

  @PostMapping(HERE + "/chon")
  @Allowed(action = Action.ENTER, resource = Resource.FIGURE)
  ModelAndView choose(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam(name = "muc", defaultValue = "") List<String> elements) {
    return after(actor, id, counts.choose(actor, id, Set.copyOf(elements)), "da-chon");
  }

  @PostMapping(HERE + "/dua-vao-bieu")
  @Allowed(action = Action.ENTER, resource = Resource.FIGURE)
  ModelAndView publish(Actor actor, @PathVariable("id") UUID id) {
    return after(actor, id, figures.publish(actor, id), "da-dua");
  }

  /** The element by its code; needs the right to see children besides the form's. */
  @GetMapping(HERE + "/{element}")
  @Allowed(action = Action.READ, resource = Resource.CHILD)
  ModelAndView behind(
      Actor actor,
      @PathVariable("id") UUID id,
      @PathVariable("element") String element,
      @RequestParam(name = "trang", defaultValue = "0") int page) {
    return counts
        .behind(actor, id, element, Math.max(page, 0))
        .map(found ->
            new ModelAndView(
                "children/behind", Map.of("page", new BehindPage(found, programme, places))))
        .orElseThrow(Answers::absent);
  }

  private ModelAndView after(Actor actor, UUID id, CountAnswer answer, String done) {
    return switch (answer) {
      case CountAnswer.Done ignored ->
          new ModelAndView("redirect:/nhap-so-lieu/" + id + "/so-tre-em?" + done + "=1");
      case CountAnswer.Refused(var why) -> Answers.refused(page(actor, id, Optional.of(why)));
      case CountAnswer.Absent ignored -> throw Answers.absent();
    };
  }

  private ModelAndView page(Actor actor, UUID id, Optional<CountAnswer.Reason> refused) {
    return comparisons
        .of(actor, id)
        .map(found ->
            new ModelAndView(
                "children/counts",
                Map.of("page", new CountsPage(found, programme, places, refused))))
        .orElseThrow(Answers::absent);
  }
}
