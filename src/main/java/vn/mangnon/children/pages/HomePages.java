package vn.mangnon.children.pages;

import java.time.LocalDate;
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
import vn.mangnon.children.record.ChildAnswer;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.ChildFiles;
import vn.mangnon.children.record.Children;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.Refusal;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;

/** Records that a child lives elsewhere; the record goes with it. */
@Controller
class HomePages {
  private final ChildFiles files;
  private final Children children;
  private final Places places;
  private final Lists lists;

  HomePages(ChildFiles files, Children children, Places places, Lists lists) {
    this.files = files;
    this.children = children;
    this.places = places;
    this.lists = lists;
  }

  @GetMapping("/tre-em/{id}/noi-o")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  ModelAndView form(Actor actor, @PathVariable("id") UUID id) {
    ChildFile file = files.read(actor, id, "correction").orElseThrow(Answers::absent);
    Typed typed =
        Typed.NOTHING
            .with("place", Integer.toString(file.place()))
            .with("village", file.home().map(home -> home.home().villageName()).orElse(""))
            .with("source", "family");
    return page(file.id(), typed, List.of());
  }

  @PostMapping("/tre-em/{id}/noi-o")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  ModelAndView move(
      Actor actor, @PathVariable("id") UUID id, @RequestParam Map<String, String> values) {
    Typed typed = new Typed(values);
    Optional<LocalDate> since = typed.day("from");
    if (since.isEmpty()) {
      if (files.read(actor, id, "correction").isEmpty()) {
        throw Answers.absent();
      }
      return Answers.refused(page(id, typed, List.of(new Mistake("from", Refusal.DATE_MISSING))));
    }
    ChildAnswer answer =
        children.move(
            actor,
            id,
            Home.in(typed.number("place").orElse(0), typed.text("village")),
            since.get(),
            typed.text("source"),
            typed.text("reason"));
    boolean stays = files.read(actor, id, "moved").isPresent();
    return Answers.page(
        answer,
        stays ? "/tre-em/" + id + "?da-luu=1" : "/tre-em?da-chuyen=1",
        found -> page(id, typed, found));
  }

  private ModelAndView page(UUID id, Typed typed, List<Mistake> mistakes) {
    return new ModelAndView(
        "children/home",
        Map.of(
            "page",
            new SectionPage(
                id,
                "",
                typed,
                places.validOn(lists.today(), PlaceLevel.COMMUNE),
                lists,
                mistakes)));
  }
}
