package vn.mangnon.children.pages;

import java.time.Clock;
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
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.Household;
import vn.mangnon.children.record.Households;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.Refusal;
import vn.mangnon.children.record.Span;
import vn.mangnon.children.record.Standing;
import vn.mangnon.database.UuidV7;

/** Records to which household a child belongs, and whether it is poor or near-poor. */
@Controller
class HouseholdPages {
  private final ChildFiles files;
  private final Households households;
  private final Lists lists;
  private final Clock clock;

  HouseholdPages(ChildFiles files, Households households, Lists lists, Clock clock) {
    this.files = files;
    this.households = households;
    this.lists = lists;
    this.clock = clock;
  }

  @GetMapping("/tre-em/{id}/ho-gia-dinh")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  ModelAndView form(Actor actor, @PathVariable("id") UUID id) {
    ChildFile file = files.read(actor, id, "correction").orElseThrow(Answers::absent);
    Optional<Household> now = now(file);
    Typed typed =
        Typed.NOTHING
            .with("household", now.map(one -> one.id().toString()).orElse(""))
            .with("code", now.map(Household::code).orElse(""))
            .with("head", now.map(Household::head).orElse(""))
            .with("source", "document");
    return page(file.id(), typed, List.of());
  }

  @PostMapping("/tre-em/{id}/ho-gia-dinh")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  ModelAndView save(
      Actor actor, @PathVariable("id") UUID id, @RequestParam Map<String, String> values) {
    Typed typed = new Typed(values);
    ChildFile file = files.read(actor, id, "correction").orElseThrow(Answers::absent);
    Optional<LocalDate> from = typed.day("from");
    if (from.isEmpty()) {
      return Answers.refused(page(id, typed, List.of(new Mistake("from", Refusal.DATE_MISSING))));
    }
    Optional<Standing> standing = standing(typed.text("standing"));
    if (standing.isEmpty()) {
      return Answers.refused(page(id, typed, List.of(new Mistake("standing", Refusal.NOT_CHOSEN))));
    }
    return Answers.page(
        record(actor, file, typed, from.get(), standing.get()),
        "/tre-em/" + id + "?da-luu=1",
        found -> page(id, typed, found));
  }

  private ChildAnswer record(
      Actor actor, ChildFile file, Typed typed, LocalDate from, Standing standing) {
    Optional<Household> now = now(file);
    UUID household = now.map(Household::id).orElseGet(() -> UuidV7.next(clock));
    if (now.isEmpty()) {
      Home home = file.home().map(one -> one.home()).orElse(Home.in(file.place()));
      ChildAnswer joined =
          households.join(
              actor,
              file.id(),
              household,
              typed.text("code"),
              typed.text("head"),
              home,
              Span.since(from));
      if (!(joined instanceof ChildAnswer.Done)) {
        return joined;
      }
    }
    return households.stand(actor, file.id(), household, standing, from, typed.text("source"));
  }

  private static Optional<Household> now(ChildFile file) {
    return file.households().stream().filter(one -> one.membership().to().isEmpty()).findFirst();
  }

  private static Optional<Standing> standing(String text) {
    for (Standing standing : Standing.values()) {
      if (standing.name().equals(text)) {
        return Optional.of(standing);
      }
    }
    return Optional.empty();
  }

  private ModelAndView page(UUID id, Typed typed, List<Mistake> mistakes) {
    return new ModelAndView(
        "children/household",
        Map.of("page", new SectionPage(id, "", typed, List.of(), lists, mistakes)));
  }
}
