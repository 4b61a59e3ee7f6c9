package vn.mangnon.children.pages;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.children.duplicates.Duplicates;
import vn.mangnon.children.record.Carer;
import vn.mangnon.children.record.ChildAnswer;
import vn.mangnon.children.record.Children;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.NewChild;
import vn.mangnon.children.record.Reach;
import vn.mangnon.children.record.Span;
import vn.mangnon.children.search.ChildSearch;
import vn.mangnon.children.search.Found;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.Places;

/** Opens a record, after a search. */
@Controller
class NewChildPages {
  private final Children children;
  private final ChildSearch search;
  private final Duplicates duplicates;
  private final Places places;
  private final Reach reach;
  private final Lists lists;
  private final Clock clock;

  NewChildPages(
      Children children,
      ChildSearch search,
      Duplicates duplicates,
      Places places,
      Reach reach,
      Lists lists,
      Clock clock) {
    this.children = children;
    this.search = search;
    this.duplicates = duplicates;
    this.places = places;
    this.reach = reach;
    this.lists = lists;
    this.clock = clock;
  }

  @GetMapping("/tre-em/them")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  ModelAndView blank(Actor actor) {
    return form(actor, Typed.NOTHING.with("source", "family"), List.of());
  }

  /** Carries over what was searched for; by POST, so that no address holds a name. */
  @PostMapping("/tre-em/them/bat-dau")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  ModelAndView fromSearch(Actor actor, @RequestParam Map<String, String> typed) {
    return form(actor, new Typed(typed).with("source", "family"), List.of());
  }

  @PostMapping("/tre-em/them")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  ModelAndView open(Actor actor, @RequestParam Map<String, String> values) {
    Typed typed = new Typed(values);
    NewChild child = read(typed);
    List<Mistake> mistakes = new ArrayList<>(IdentityForm.mistakes(typed));
    mistakes.addAll(children.mistakes(child));
    if (!mistakes.isEmpty()) {
      return Answers.refused(form(actor, typed, mistakes));
    }
    List<Found> alike =
        search.find(actor, SearchForm.read(typed)).stream()
            .filter(Found::likely)
            .filter(found -> !found.child().equals(child.id()))
            .toList();
    if (!alike.isEmpty() && !typed.yes("khac")) {
      return new ModelAndView(
          "children/alike", Map.of("page", new AlikePage(child.id(), typed, alike, places)));
    }
    ChildAnswer answer = children.open(actor, child);
    if (answer instanceof ChildAnswer.Done && !alike.isEmpty()) {
      duplicates.differentFromTheStart(
          actor, child.id(), alike.stream().map(Found::child).toList());
    }
    return Answers.page(
        answer, "/tre-em/" + child.id() + "?da-luu=1", found -> form(actor, typed, found));
  }

  private NewChild read(Typed typed) {
    return new NewChild(
        typed.id("id").orElseGet(() -> UuidV7.next(clock)),
        IdentityForm.read(typed),
        Home.in(typed.number("place").orElse(0), typed.text("village")),
        Span.open(),
        typed.text("carer").isEmpty() ? List.of() : List.of(carer(typed)),
        Optional.empty(),
        typed.text("source"));
  }

  private static Carer carer(Typed typed) {
    return new Carer(
        typed.text("carer"),
        typed.text("relation"),
        Optional.empty(),
        typed.digits("carer-phone"),
        true);
  }

  private ModelAndView form(Actor actor, Typed typed, List<Mistake> mistakes) {
    UUID id = typed.id("id").orElseGet(() -> UuidV7.next(clock));
    return new ModelAndView(
        "children/new",
        Map.of(
            "page",
            new NewChildPage(id, typed, reach.communes(actor, Action.ENTER), lists, mistakes)));
  }
}
