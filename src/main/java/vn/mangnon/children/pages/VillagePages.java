package vn.mangnon.children.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.mangnon.children.field.AssignmentAnswer;
import vn.mangnon.children.field.Assignments;
import vn.mangnon.children.field.Village;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.Reach;
import vn.mangnon.places.Place;

/** Gives each village of a commune its collaborator. */
@Controller
class VillagePages {
  private static final String HERE = "/cong-tac-vien/phan-cong";
  private final Assignments assignments;
  private final Reach reach;
  private final Lists lists;

  VillagePages(Assignments assignments, Reach reach, Lists lists) {
    this.assignments = assignments;
    this.reach = reach;
    this.lists = lists;
  }

  @GetMapping(HERE)
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView list(
      Actor actor, @RequestParam(name = "xa", required = false) Optional<Integer> xa) {
    return page(actor, xa, Typed.NOTHING, List.of());
  }

  @PostMapping(HERE)
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView assign(Actor actor, @RequestParam Map<String, String> values) {
    Typed typed = new Typed(values);
    int place = typed.number("place").orElse(0);
    Optional<UUID> collaborator = typed.id("collaborator");
    return answer(
        assignments.assign(
            actor,
            new Village(place, typed.text("village")),
            collaborator.orElse(new UUID(0, 0)),
            typed.day("from")),
        actor,
        place,
        typed);
  }

  @PostMapping(HERE + "/{id}")
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView end(
      Actor actor, @PathVariable("id") UUID id, @RequestParam Map<String, String> values) {
    Typed typed = new Typed(values);
    return answer(
        assignments.end(actor, id, typed.day("to")),
        actor,
        typed.number("place").orElse(0),
        Typed.NOTHING);
  }

  private ModelAndView answer(AssignmentAnswer answer, Actor actor, int place, Typed typed) {
    return switch (answer) {
      case AssignmentAnswer.Done ignored ->
          new ModelAndView("redirect:" + HERE + "?da-luu=1&xa=" + place);
      case AssignmentAnswer.Refused(var mistake) ->
          Answers.refused(page(actor, Optional.of(place), typed, List.of(mistake)));
      case AssignmentAnswer.Absent ignored -> throw Answers.absent();
    };
  }

  private ModelAndView page(
      Actor actor, Optional<Integer> asked, Typed typed, List<Mistake> mistakes) {
    List<Place> communes = reach.communes(actor, Action.MANAGE);
    Place commune =
        asked
            .flatMap(id -> communes.stream().filter(one -> one.id() == id).findFirst())
            .or(() -> communes.stream().findFirst())
            .orElseThrow(Answers::absent);
    return new ModelAndView(
        "children/villages",
        Map.of(
            "page",
            new VillagesPage(
                communes,
                commune,
                assignments.villages(actor, commune.id()),
                assignments.collaborators(actor, commune.id()),
                typed,
                lists.today(),
                mistakes)));
  }
}
