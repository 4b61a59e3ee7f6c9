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
import vn.mangnon.children.duplicates.Duplicates;
import vn.mangnon.children.duplicates.Hunt;
import vn.mangnon.children.duplicates.MergeAnswer;
import vn.mangnon.children.duplicates.Pair;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.ChildFiles;
import vn.mangnon.places.Places;

/** The queue of pairs that may be one child: side by side, decided one after the other. */
@Controller
class DuplicatePages {
  private static final String QUEUE = "/tre-em/trung-lap";
  private final Duplicates duplicates;
  private final Hunt hunt;
  private final ChildFiles files;
  private final Places places;
  private final Lists lists;

  DuplicatePages(Duplicates duplicates, Hunt hunt, ChildFiles files, Places places, Lists lists) {
    this.duplicates = duplicates;
    this.hunt = hunt;
    this.files = files;
    this.places = places;
    this.lists = lists;
  }

  @GetMapping(QUEUE)
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView queue(Actor actor) {
    return list(actor, Optional.empty());
  }

  @PostMapping(QUEUE)
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView look(Actor actor) {
    return list(actor, Optional.of(hunt.run(actor)));
  }

  private ModelAndView list(Actor actor, Optional<Hunt.Bag> bag) {
    return new ModelAndView(
        "children/duplicates", Map.of("page", new QueuePage(duplicates.open(actor), bag)));
  }

  @GetMapping(QUEUE + "/{id}")
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView pair(Actor actor, @PathVariable("id") UUID id) {
    Pair pair = duplicates.pair(actor, id).orElseThrow(Answers::absent);
    ChildFile one = files.read(actor, pair.one(), "compare").orElseThrow(Answers::absent);
    ChildFile other = files.read(actor, pair.other(), "compare").orElseThrow(Answers::absent);
    return new ModelAndView(
        "children/pair", Map.of("page", new PairPage(pair, one, other, places, lists)));
  }

  @PostMapping(QUEUE + "/{id}")
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView decide(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam(name = "winner", required = false) Optional<UUID> winner,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    MergeAnswer answer =
        winner.isPresent()
            ? duplicates.same(actor, id, winner.get(), reason)
            : duplicates.different(actor, id);
    return switch (answer) {
      case MergeAnswer.Done ignored -> next(actor);
      case MergeAnswer.Overtaken ignored -> new ModelAndView("redirect:" + QUEUE + "?da-xet=1");
      case MergeAnswer.Absent ignored -> throw Answers.absent();
    };
  }

  private ModelAndView next(Actor actor) {
    List<Pair> open = duplicates.open(actor);
    return new ModelAndView(
        open.isEmpty()
            ? "redirect:" + QUEUE + "?da-luu=1"
            : "redirect:" + QUEUE + "/" + open.getFirst().id() + "?da-luu=1");
  }
}
