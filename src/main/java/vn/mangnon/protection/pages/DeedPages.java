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
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.CaseRefusal;
import vn.mangnon.protection.rules.Payload;

/** A form for each kind of action of a case. */
@Controller
class DeedPages {
  private final Cases cases;
  private final TeamCandidates candidates;
  private final DeedForm form;
  private final Clock clock;

  DeedPages(Cases cases, TeamCandidates candidates, DeedForm form, Clock clock) {
    this.cases = cases;
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
    return page(form.page(actor, view, kind, blank, List.of(), view.state().number()));
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
    return page(form.page(actor, view, kind, known, List.of(), view.state().number()));
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
          actor, read(actor, id), kind, typed.with("rows", rows), List.of(), HttpStatus.OK);
    }
    List<Candidate> joining =
        kind == ActionKind.MEMBER_ADDED ? candidates.of(actor, id) : List.of();
    return switch (DeedReader.read(kind, typed, clock.instant(), joining)) {
      case Reading.Faulty(var mistakes, var rest) ->
          refused(actor, kind, typed, mistakes, command(actor, id, typed, rest), List.of());
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

  private ModelAndView taken(Actor actor, ActionKind kind, Typed typed, Command command) {
    return switch (cases.perform(actor, command)) {
      case CaseAnswer.Done ignored -> done(actor, command.caseId(), command.payload());
      case CaseAnswer.Refused(CaseRefusal why) ->
          refused(actor, kind, typed, List.of(), command, List.of(why));
      case CaseAnswer.NotOpened ignored -> throw CasePages.absent();
      case CaseAnswer.Absent ignored -> throw CasePages.absent();
    };
  }

  /**
   * The form again with all that is wrong.
   *
   * @param known why it was refused a moment ago, if it was
   */
  private ModelAndView refused(
      Actor actor,
      ActionKind kind,
      Typed typed,
      List<Mistake> unread,
      Command command,
      List<CaseRefusal> known) {
    List<CaseRefusal> refusals =
        Stream.concat(known.stream(), cases.refusals(actor, command).stream()).distinct().toList();
    CaseView view = read(actor, command.caseId());
    return again(
        actor,
        view,
        kind,
        typed,
        FormMistakes.of(kind, typed, view, unread, refusals),
        refusals.contains(CaseRefusal.OVERTAKEN)
            ? HttpStatus.CONFLICT
            : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView done(Actor actor, UUID id, Payload payload) {
    boolean gone =
        payload instanceof Payload.MemberLeft left
            && actor instanceof Actor.User user
            && user.id().equals(left.account());
    return new ModelAndView(
        gone
            ? "redirect:" + TodayPages.HERE + "?left=1"
            : "redirect:/protection/cases/" + id + "?saved=1");
  }

  private ModelAndView again(
      Actor actor,
      CaseView view,
      ActionKind kind,
      Typed typed,
      List<Mistake> mistakes,
      HttpStatus status) {
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
                overtaken ? seen : view.state().number()));
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
