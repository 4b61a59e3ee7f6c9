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
import vn.mangnon.children.duplicates.MergeAnswer;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.ChildFiles;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.search.ChildQuery;
import vn.mangnon.children.search.ChildSearch;
import vn.mangnon.children.search.Found;
import vn.mangnon.places.Places;

/** Merges other records into one child's record, and takes them apart again. */
@Controller
class MergePages {
  private final Duplicates duplicates;
  private final ChildFiles files;
  private final ChildSearch search;
  private final Places places;
  private final Lists lists;

  MergePages(
      Duplicates duplicates, ChildFiles files, ChildSearch search, Places places, Lists lists) {
    this.duplicates = duplicates;
    this.files = files;
    this.search = search;
    this.places = places;
    this.lists = lists;
  }

  @GetMapping("/tre-em/{id}/gop")
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView merges(Actor actor, @PathVariable("id") UUID id) {
    ChildFile file = files.read(actor, id, "merges").orElseThrow(Answers::absent);
    List<Found> alike =
        search.find(actor, itself(file)).stream()
            .filter(found -> found.likely() && !found.child().equals(file.id()))
            .toList();
    return new ModelAndView(
        "children/merges",
        Map.of(
            "page",
            new MergesPage(file.id(), duplicates.mergesInto(actor, file.id()), alike, places)));
  }

  private ChildQuery itself(ChildFile file) {
    Identity who = file.identity().identity();
    String carer =
        file.caregiversOn(lists.today()).stream()
            .findFirst()
            .map(one -> one.carer().name())
            .orElse("");
    return new ChildQuery(
        who.name(),
        who.birth(),
        who.sex(),
        Optional.of(file.place()),
        "",
        carer,
        who.numbers().personal());
  }

  @PostMapping("/tre-em/{id}/gop")
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView merge(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam("loser") UUID loser,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    return after(duplicates.merge(actor, id, loser, reason), id);
  }

  @PostMapping("/tre-em/{id}/gop/{merge}/tach")
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView apart(Actor actor, @PathVariable("id") UUID id, @PathVariable("merge") UUID merge) {
    return after(duplicates.unmerge(actor, merge), id);
  }

  private static ModelAndView after(MergeAnswer answer, UUID id) {
    return switch (answer) {
      case MergeAnswer.Done ignored -> new ModelAndView("redirect:/tre-em/" + id + "?da-luu=1");
      case MergeAnswer.Overtaken ignored -> new ModelAndView("redirect:/tre-em/" + id);
      case MergeAnswer.Absent ignored -> throw Answers.absent();
    };
  }
}
