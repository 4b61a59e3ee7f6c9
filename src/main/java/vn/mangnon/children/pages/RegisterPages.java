package vn.mangnon.children.pages;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.children.record.Reach;
import vn.mangnon.children.search.ChildQuery;
import vn.mangnon.children.search.ChildSearch;
import vn.mangnon.places.Places;

/**
 * The register's first page: search before anything else, by POST, so that no address holds a name.
 */
@Controller
class RegisterPages {
  private final Reach reach;
  private final ChildSearch search;
  private final Places places;

  RegisterPages(Reach reach, ChildSearch search, Places places) {
    this.reach = reach;
    this.search = search;
    this.places = places;
  }

  @GetMapping("/tre-em")
  @Allowed(action = Action.READ, resource = Resource.CHILD)
  ModelAndView first(Actor actor) {
    return page(actor, Typed.NOTHING, Optional.empty());
  }

  @PostMapping("/tre-em")
  @Allowed(action = Action.READ, resource = Resource.CHILD)
  ModelAndView search(
      Actor actor,
      @RequestParam Map<String, String> values,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
    Typed typed = new Typed(values);
    ChildQuery query = SearchForm.read(typed);
    ResultsPage results =
        new ResultsPage(search.find(actor, query), typed, places, !query.empty(), enters(actor));
    return part
        ? new ModelAndView("children/results", Map.of("page", results))
        : page(actor, typed, Optional.of(results));
  }

  private ModelAndView page(Actor actor, Typed typed, Optional<ResultsPage> results) {
    return new ModelAndView(
        "children/register",
        Map.of(
            "page",
            new RegisterPage(
                reach.counts(actor),
                reach.communes(actor, Action.READ),
                typed,
                results,
                enters(actor),
                Policy.CURRENT.allows(actor, Action.MANAGE, Resource.CHILD),
                Policy.CURRENT.allows(actor, Action.IMPORT, Resource.CHILD))));
  }

  private static boolean enters(Actor actor) {
    return Policy.CURRENT.allows(actor, Action.ENTER, Resource.CHILD);
  }
}
