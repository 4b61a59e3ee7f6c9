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
import vn.mangnon.children.record.ChildFiles;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.Refusal;
import vn.mangnon.children.requests.Request;
import vn.mangnon.children.requests.RequestKind;
import vn.mangnon.children.requests.Requests;

/** What families ask about their child's data, with the days the law gives for it. */
@Controller
class RequestPages {
  private static final String HERE = "/tre-em/yeu-cau";
  private final Requests requests;
  private final ChildFiles files;
  private final Lists lists;

  RequestPages(Requests requests, ChildFiles files, Lists lists) {
    this.requests = requests;
    this.files = files;
    this.lists = lists;
  }

  @GetMapping(HERE)
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView list(Actor actor) {
    return list(actor, List.of());
  }

  @GetMapping("/tre-em/{id}/yeu-cau")
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView form(Actor actor, @PathVariable("id") UUID id) {
    UUID child = files.read(actor, id, "request").orElseThrow(Answers::absent).id();
    return form(child, Typed.NOTHING.with("from", Typed.written(lists.today())), List.of());
  }

  @PostMapping("/tre-em/{id}/yeu-cau")
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView take(
      Actor actor, @PathVariable("id") UUID id, @RequestParam Map<String, String> values) {
    Typed typed = new Typed(values);
    Optional<LocalDate> askedOn = typed.day("from");
    Optional<RequestKind> kind = kind(typed.text("kind"));
    if (askedOn.isEmpty() || kind.isEmpty()) {
      if (files.read(actor, id, "request").isEmpty()) {
        throw Answers.absent();
      }
      Mistake mistake =
          kind.isEmpty()
              ? new Mistake("kind", Refusal.NOT_CHOSEN)
              : new Mistake("from", Refusal.DATE_MISSING);
      return Answers.refused(form(id, typed, List.of(mistake)));
    }
    return Answers.page(
        requests.take(
            actor, id, kind.get(), typed.text("asked-by"), typed.text("details"), askedOn.get()),
        HERE + "?da-luu=1",
        found -> form(id, typed, found));
  }

  @PostMapping(HERE + "/{id}/bao-nhan")
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView acknowledge(Actor actor, @PathVariable("id") UUID id) {
    return Answers.page(
        requests.acknowledge(actor, id), HERE + "?da-luu=1", found -> list(actor, found));
  }

  @PostMapping(HERE + "/{id}/tra-loi")
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView answer(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam("outcome") Request.Outcome outcome,
      @RequestParam(name = "answer", defaultValue = "") String answer) {
    return Answers.page(
        requests.answer(actor, id, outcome, answer),
        HERE + "?da-luu=1",
        found -> list(actor, found));
  }

  @PostMapping("/tre-em/{id}/bo-han-che")
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView lift(Actor actor, @PathVariable("id") UUID id) {
    return Answers.page(
        requests.lift(actor, id), "/tre-em/" + id + "?da-luu=1", found -> list(actor, found));
  }

  private ModelAndView list(Actor actor, List<Mistake> mistakes) {
    return new ModelAndView(
        "children/requests",
        Map.of("page", new RequestsPage(requests.open(actor), lists, mistakes)));
  }

  private ModelAndView form(UUID id, Typed typed, List<Mistake> mistakes) {
    return new ModelAndView(
        "children/request",
        Map.of("page", new SectionPage(id, "", typed, List.of(), lists, mistakes)));
  }

  private static Optional<RequestKind> kind(String text) {
    for (RequestKind kind : RequestKind.values()) {
      if (kind.name().equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
