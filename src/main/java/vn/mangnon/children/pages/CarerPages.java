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
import vn.mangnon.children.record.Caregiver;
import vn.mangnon.children.record.Carer;
import vn.mangnon.children.record.ChildAnswer;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.ChildFiles;
import vn.mangnon.children.record.Children;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.Span;

/** Records who cares for a child, since when and until when. */
@Controller
class CarerPages {
  private final ChildFiles files;
  private final Children children;
  private final Lists lists;

  CarerPages(ChildFiles files, Children children, Lists lists) {
    this.files = files;
    this.children = children;
    this.lists = lists;
  }

  @GetMapping("/tre-em/{id}/nguoi-cham-soc")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  ModelAndView form(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam(name = "dong", required = false) Optional<UUID> revision) {
    ChildFile file = files.read(actor, id, "correction").orElseThrow(Answers::absent);
    Typed typed =
        revision
            .flatMap(
                row -> file.caregivers().stream().filter(one -> one.id().equals(row)).findFirst())
            .map(CarerPages::typed)
            .orElse(Typed.NOTHING.with("lives-with", "1"));
    return page(
        file.id(),
        revision.map(UUID::toString).orElse(""),
        typed.with("source", "family"),
        List.of());
  }

  @PostMapping("/tre-em/{id}/nguoi-cham-soc")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  ModelAndView save(
      Actor actor, @PathVariable("id") UUID id, @RequestParam Map<String, String> values) {
    Typed typed = new Typed(values);
    Carer carer =
        new Carer(
            typed.text("carer"),
            typed.text("relation"),
            typed.number("birth-year"),
            typed.digits("carer-phone"),
            typed.yes("lives-with"));
    Span span = new Span(typed.day("from"), typed.day("to"));
    Optional<UUID> revision = typed.id("revision");
    ChildAnswer answer =
        revision.isPresent()
            ? children.correctCarer(
                actor, id, revision.get(), carer, span, typed.text("source"), typed.text("reason"))
            : children.addCarer(actor, id, carer, span, typed.text("source"));
    return Answers.page(
        answer,
        "/tre-em/" + id + "?da-luu=1",
        found -> page(id, typed.text("revision"), typed, found));
  }

  private static Typed typed(Caregiver caregiver) {
    Carer carer = caregiver.carer();
    return Typed.NOTHING
        .with("carer", carer.name())
        .with("relation", carer.relation())
        .with("birth-year", carer.birthYear().map(Object::toString).orElse(""))
        .with("carer-phone", carer.phone())
        .with("lives-with", carer.livesWith() ? "1" : "")
        .with("from", written(caregiver.span().from()))
        .with("to", written(caregiver.span().to()));
  }

  private static String written(Optional<LocalDate> day) {
    return day.map(Typed::written).orElse("");
  }

  private ModelAndView page(UUID id, String revision, Typed typed, List<Mistake> mistakes) {
    return new ModelAndView(
        "children/carer",
        Map.of("page", new SectionPage(id, revision, typed, List.of(), lists, mistakes)));
  }
}
