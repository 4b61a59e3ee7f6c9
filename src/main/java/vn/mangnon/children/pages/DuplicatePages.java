package vn.mangnon.children.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
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
import vn.mangnon.children.duplicates.Hunts;
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
  private final Hunts hunts;
  private final ChildFiles files;
  private final Places places;
  private final Lists lists;
  private final Clock clock;

  DuplicatePages(
      Duplicates duplicates,
      Hunts hunts,
      ChildFiles files,
      Places places,
      Lists lists,
      Clock clock) {
    this.duplicates = duplicates;
    this.hunts = hunts;
    this.files = files;
    this.places = places;
    this.lists = lists;
    this.clock = clock;
  }

  @GetMapping(QUEUE)
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView queue(Actor actor) {
    return new ModelAndView(
        "children/duplicates",
        Map.of("page", new QueuePage(duplicates.open(actor), hunts.last(actor), clock.instant())));
  }

  @PostMapping(QUEUE)
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView look(Actor actor) {
    hunts.begin(actor);
    return new ModelAndView("redirect:" + QUEUE);
  }

  /** The part that says how far a search is; the whole page is read anew when it is over. */
  @GetMapping(QUEUE + "/tien-do")
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  Object progress(Actor actor) {
    Instant now = clock.instant();
    return hunts
        .last(actor)
        .filter(run -> run.working(now))
        .<Object>map(
            run -> new ModelAndView("children/hunt-progress", Map.of("run", run, "now", now)))
        .orElseGet(() -> ResponseEntity.ok().header("HX-Refresh", "true").build());
  }

  @PostMapping(QUEUE + "/dung")
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView stop(Actor actor) {
    hunts.stop(actor);
    return new ModelAndView("redirect:" + QUEUE);
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
