package vn.mangnon.statistics.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.access.SignedIn;

/** What waits for the person who signed in. */
@Controller
class MyWorkPages {
  private final FormLines lines;
  private final Periods periods;

  MyWorkPages(FormLines lines, Periods periods) {
    this.lines = lines;
    this.periods = periods;
  }

  @GetMapping("/viec-cua-toi")
  @SignedIn
  ModelAndView mine(Actor actor) {
    boolean enters = may(actor, Action.ENTER, Resource.FIGURE);
    boolean accepts = may(actor, Action.ACCEPT, Resource.FIGURE);
    List<FormLine> all =
        enters || accepts
            ? periods.open().stream()
                .flatMap(period -> lines.of(actor, period).stream())
                .sorted(Comparator.comparing(line -> line.expected().dueOn()))
                .toList()
            : List.of();
    // Whoever accepts forms owes only what nobody else files: the forms of the province.
    List<FormLine> own =
        all.stream()
            .filter(line -> enters && line.open())
            .filter(line -> !accepts || files(line))
            .toList();
    return new ModelAndView(
        "statistics/entry/mywork",
        Map.of(
            "page",
            new MyWorkPage(
                own.stream().filter(FormLine::returned).toList(),
                own.stream().filter(line -> !line.returned()).toList(),
                all.stream().filter(line -> accepts && line.waiting()).toList(),
                own.stream().filter(line -> line.expected().reminders() > 0).toList(),
                new MyWorkPage.Links(
                    enters, accepts, may(actor, Action.READ, Resource.REMINDER)))));
  }

  private static boolean files(FormLine line) {
    return line.form().key().level() == vn.mangnon.programme.Level.PROVINCE;
  }

  private static boolean may(Actor actor, Action action, Resource resource) {
    return Policy.CURRENT.allows(actor, action, resource);
  }
}
