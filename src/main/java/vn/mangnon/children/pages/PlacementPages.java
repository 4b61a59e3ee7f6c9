package vn.mangnon.children.pages;

import java.util.List;
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
import vn.mangnon.children.record.Placements;
import vn.mangnon.places.Places;

/** Places the children of communes that were split. */
@Controller
class PlacementPages {
  private static final String HERE = "/tre-em/xep-dia-ban";
  private final Placements placements;
  private final Places places;

  PlacementPages(Placements placements, Places places) {
    this.placements = placements;
    this.places = places;
  }

  @GetMapping(HERE)
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  ModelAndView list(Actor actor) {
    return new ModelAndView(
        "children/placements",
        Map.of("page", new PlacementPage(placements.waiting(actor), places, List.of())));
  }

  @PostMapping(HERE + "/{id}")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  ModelAndView decide(Actor actor, @PathVariable("id") UUID id, @RequestParam("place") int place) {
    return Answers.page(
        placements.decide(actor, id, place),
        HERE + "?da-luu=1",
        found ->
            new ModelAndView(
                "children/placements",
                Map.of("page", new PlacementPage(placements.waiting(actor), places, found))));
  }
}
