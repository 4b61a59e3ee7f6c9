package vn.mangnon.children.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.ChildFiles;
import vn.mangnon.children.record.IdentityRevision;
import vn.mangnon.children.sources.Disagreements;
import vn.mangnon.places.Places;

/** One child's record: as a page, on paper, and what it said before. */
@Controller
class ChildPages {
  private final ChildFiles files;
  private final Disagreements disagreements;
  private final Places places;
  private final Lists lists;

  ChildPages(ChildFiles files, Disagreements disagreements, Places places, Lists lists) {
    this.files = files;
    this.disagreements = disagreements;
    this.places = places;
    this.lists = lists;
  }

  @GetMapping("/tre-em/{id}")
  @Allowed(action = Action.READ, resource = Resource.CHILD)
  ModelAndView show(Actor actor, @PathVariable("id") UUID id) {
    ChildPage page = page(actor, id, "page");
    return page.file().id().equals(id)
        ? new ModelAndView("children/child", Map.of("page", page))
        : new ModelAndView("redirect:/tre-em/" + page.file().id());
  }

  @GetMapping("/tre-em/{id}/in")
  @Allowed(action = Action.EXPORT, resource = Resource.CHILD)
  ModelAndView print(Actor actor, @PathVariable("id") UUID id) {
    return new ModelAndView("children/print", Map.of("page", page(actor, id, "print")));
  }

  @GetMapping("/tre-em/{id}/lich-su")
  @Allowed(action = Action.READ, resource = Resource.CHILD)
  ModelAndView history(Actor actor, @PathVariable("id") UUID id) {
    List<IdentityRevision> revisions = files.history(actor, id);
    if (revisions.isEmpty()) {
      throw Answers.absent();
    }
    return new ModelAndView(
        "children/history",
        Map.of("page", new HistoryPage(id, revisions, disagreements.decided(actor, id), lists)));
  }

  private ChildPage page(Actor actor, UUID id, String why) {
    ChildFile file = files.read(actor, id, why).orElseThrow(Answers::absent);
    return new ChildPage(
        file,
        places,
        lists,
        !file.anonymised() && Policy.CURRENT.allows(actor, Action.ENTER, Resource.CHILD),
        Policy.CURRENT.allows(actor, Action.MANAGE, Resource.CHILD),
        disagreements.with(actor, file),
        actor instanceof Actor.User user ? user.name() : "");
  }
}
