package vn.mangnon.protection.pages;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Grant;
import vn.mangnon.access.Resource;
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.cases.Cases;
import vn.mangnon.protection.cases.Command;
import vn.mangnon.protection.cases.SharedAnswer;
import vn.mangnon.protection.cases.SharedDeeds;
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.CaseRefusal;
import vn.mangnon.protection.rules.Payload;

/** A form for each kind of action of a case. */
@Controller
class DeedPages {
  private final Cases cases;
  private final SharedDeeds shared;
  private final SiblingCases siblings;
  private final TeamCandidates candidates;
  private final DeedForm form;
  private final Clock clock;

  DeedPages(
      Cases cases,
      SharedDeeds shared,
      SiblingCases siblings,
      TeamCandidates candidates,
      DeedForm form,
      Clock clock) {
    this.cases = cases;
    this.shared = shared;
    this.siblings = siblings;
    this.candidates = candidates;
    this.form = form;
    this.clock = clock;
  }

  @GetMapping("/protection/cases/{id}/do/{kind}")
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView show(Actor actor, @PathVariable("id") UUID id, @PathVariable("kind") String path) {
    ActionKind kind = DeedPage.kind(path).orElseThrow(CasePages::absent);
    CaseView view = read(actor, id);
    if (!view.possible().contains(kind)) {
      return new ModelAndView("redirect:/protection/cases/" + id + "?not-now=1");
    }
    Typed blank = form.blank(view, kind);
    return blank(actor, view, kind, blank);
  }

  /** The form for bringing a proceeding or somebody of the family up to date, by its key. */
  @GetMapping("/protection/cases/{id}/do/{kind}/{key}")
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView update(
      Actor actor,
      @PathVariable("id") UUID id,
      @PathVariable("kind") String path,
      @PathVariable("key") UUID key) {
    ActionKind kind = DeedPage.kind(path).orElseThrow(CasePages::absent);
    CaseView view = read(actor, id);
    Typed known = form.known(view, kind, key).orElseThrow(CasePages::absent);
    if (!view.possible().contains(kind)) {
      return new ModelAndView("redirect:/protection/cases/" + id + "?not-now=1");
    }
    return blank(actor, view, kind, known);
  }

  private ModelAndView blank(Actor actor, CaseView view, ActionKind kind, Typed typed) {
    int seen = view.state().number();
    return page(
        form.page(
            actor, view, kind, typed, List.of(), seen, siblings.of(actor, view, kind, typed)));
  }

  /** Takes the action, or adds a row for another service to the form of a plan. */
  @PostMapping("/protection/cases/{id}/do/{kind}")
  @Allowed(action = Action.ENTER, resource = Resource.CASE_WORK)
  ModelAndView take(
      Actor actor,
      @PathVariable("id") UUID id,
      @PathVariable("kind") String path,
      @RequestParam Map<String, String> values) {
    ActionKind kind = DeedPage.kind(path).orElseThrow(CasePages::absent);
    Typed sent = new Typed(values);
    Typed typed =
        sent.id("transaction").isPresent()
            ? sent
            : sent.with("transaction", UuidV7.next(clock).toString());
    if (!typed.text("more").isEmpty()) {
      String rows = String.valueOf(typed.number("rows").orElse(0) + 1);
      return again(
          actor,
          read(actor, id),
          kind,
          typed.with("rows", rows),
          List.of(),
          HttpStatus.OK,
          List.of());
    }
    List<Candidate> joining =
        kind == ActionKind.MEMBER_ADDED ? candidates.of(actor, id) : List.of();
    return switch (DeedReader.read(kind, typed, clock.instant(), joining)) {
      case Reading.Faulty(var mistakes, var rest) ->
          refused(
              actor,
              kind,
              typed,
              mistakes,
              command(actor, id, typed, rest),
              SiblingCases.unanswered());
      case Reading.Whole whole -> taken(actor, kind, typed, command(actor, id, typed, whole));
    };
  }

  private static Command command(Actor actor, UUID id, Typed typed, Reading.Whole whole) {
    return new Command(
        typed.id("transaction").orElseThrow(),
        id,
        typed.number("seen").orElse(0),
        whole.happenedAt(),
        whole.payload(),
        agency(actor));
  }

  private ModelAndView taken(Actor actor, ActionKind kind, Typed typed, Command here) {
    SharedAnswer answer = shared.perform(actor, here, siblings.commands(actor, here, typed));
    if (answer.recorded()) {
      return done(actor, here, answer.each().size() > 1);
    }
    return switch (answer.of(here.caseId())) {
      case CaseAnswer.Done ignored -> refused(actor, kind, typed, List.of(), here, answer);
      case CaseAnswer.Refused ignored -> refused(actor, kind, typed, List.of(), here, answer);
      case CaseAnswer.NotOpened ignored -> throw CasePages.absent();
      case CaseAnswer.Absent ignored -> throw CasePages.absent();
    };
  }

  /**
   * The form again with all that is wrong.
   *
   * @param answer why it was refused a moment ago, if it was
   */
  private ModelAndView refused(
      Actor actor,
      ActionKind kind,
      Typed typed,
      List<Mistake> unread,
      Command here,
      SharedAnswer answer) {
    Stream<CaseRefusal> known =
        answer.of(here.caseId()) instanceof CaseAnswer.Refused(CaseRefusal why)
            ? Stream.of(why)
            : Stream.empty();
    List<CaseRefusal> refusals =
        Stream.concat(known, cases.refusals(actor, here).stream()).distinct().toList();
    CaseView view = read(actor, here.caseId());
    List<Sibling> shown = siblings.of(actor, view, kind, typed);
    List<Mistake> theirs =
        siblings.mistakes(actor, siblings.commands(actor, here, typed), shown, refusals, answer);
    return again(
        actor,
        view,
        kind,
        typed,
        Stream.concat(
                FormMistakes.of(kind, typed, view, unread, refusals).stream(), theirs.stream())
            .toList(),
        refusals.contains(CaseRefusal.OVERTAKEN)
            ? HttpStatus.CONFLICT
            : HttpStatus.UNPROCESSABLE_CONTENT,
        shown);
  }

  private static ModelAndView done(Actor actor, Command here, boolean together) {
    boolean gone =
        here.payload() instanceof Payload.MemberLeft left
            && actor instanceof Actor.User user
            && user.id().equals(left.account());
    return new ModelAndView(
        gone
            ? "redirect:" + TodayPages.HERE + "?left=1"
            : "redirect:/protection/cases/"
                + here.caseId()
                + "?saved=1"
                + (together ? "&together=1" : ""));
  }

  private ModelAndView again(
      Actor actor,
      CaseView view,
      ActionKind kind,
      Typed typed,
      List<Mistake> mistakes,
      HttpStatus status,
      List<Sibling> shown) {
    int seen = typed.number("seen").orElse(0);
    boolean overtaken = status == HttpStatus.CONFLICT;
    ModelAndView page =
        page(
            form.page(
                actor,
                view,
                kind,
                overtaken ? typed.with("seen", String.valueOf(view.state().number())) : typed,
                mistakes,
                overtaken ? seen : view.state().number(),
                shown));
    page.setStatus(status);
    return page;
  }

  private CaseView read(Actor actor, UUID id) {
    return cases.read(actor, id, "form").orElseThrow(CasePages::absent);
  }

  private static String agency(Actor actor) {
    return actor instanceof Actor.User user
        ? user.grants().stream().map(Grant::agency).flatMap(Optional::stream).findFirst().orElse("")
        : "";
  }

  private static ModelAndView page(DeedPage page) {
    return new ModelAndView("protection/pages/deed", Map.of("page", page));
  }
}
