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
import vn.mangnon.children.record.ChildAnswer;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.ChildFiles;
import vn.mangnon.children.record.Children;
import vn.mangnon.children.record.FieldConflict;
import vn.mangnon.children.record.IdentityRevision;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.sources.Disagreements;

/** Corrects who a child is; what two people changed differently is shown field by field. */
@Controller
class CorrectionPages {
  private final ChildFiles files;
  private final Children children;
  private final Disagreements disagreements;
  private final Lists lists;

  CorrectionPages(ChildFiles files, Children children, Disagreements disagreements, Lists lists) {
    this.files = files;
    this.children = children;
    this.disagreements = disagreements;
    this.lists = lists;
  }

  @GetMapping("/tre-em/{id}/nhan-than")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  ModelAndView form(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam(name = "khac", required = false) Optional<UUID> otherwise) {
    ChildFile file = files.read(actor, id, "correction").orElseThrow(Answers::absent);
    IdentityRevision now = file.identity();
    Typed typed = IdentityForm.of(now.identity());
    return page(
        now.child(),
        now.id(),
        otherwise.map(one -> asTheSourceSays(actor, file, one, typed)).orElse(typed),
        List.of(),
        List.of());
  }

  /** The form with what a source says otherwise filled in, for a person to save or not. */
  private Typed asTheSourceSays(Actor actor, ChildFile file, UUID otherwise, Typed typed) {
    return disagreements.with(actor, file).stream()
        .filter(one -> one.id().equals(otherwise) && typed.values().containsKey(one.field()))
        .findFirst()
        .map(one -> typed.with(one.field(), one.given()).with("source", one.source()))
        .orElse(typed);
  }

  @PostMapping("/tre-em/{id}/nhan-than")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  ModelAndView correct(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam("basis") UUID basis,
      @RequestParam Map<String, String> values) {
    Typed typed = new Typed(values);
    List<Mistake> mistakes = IdentityForm.mistakes(typed);
    if (!mistakes.isEmpty()) {
      if (files.read(actor, id, "correction").isEmpty()) {
        throw Answers.absent();
      }
      return Answers.refused(page(id, basis, typed, mistakes, List.of()));
    }
    ChildAnswer answer =
        children.correct(
            actor, id, basis, IdentityForm.read(typed), typed.text("source"), typed.text("reason"));
    if (answer instanceof ChildAnswer.Done) {
      files.read(actor, id, "correction").ifPresent(file -> disagreements.settle(actor, file));
    }
    // The conflicting form starts from what the register says now, so sending it again decides.
    return answer instanceof ChildAnswer.Conflict(var fields, IdentityRevision now)
        ? Answers.conflict(page(id, now.id(), typed, List.of(), fields))
        : Answers.page(
            answer,
            "/tre-em/" + id + "?da-luu=1",
            found -> page(id, basis, typed, found, List.of()));
  }

  private ModelAndView page(
      UUID id, UUID basis, Typed typed, List<Mistake> mistakes, List<FieldConflict> conflicts) {
    return new ModelAndView(
        "children/identity",
        Map.of("page", new IdentityPage(id, basis, typed, lists, mistakes, conflicts)));
  }
}
