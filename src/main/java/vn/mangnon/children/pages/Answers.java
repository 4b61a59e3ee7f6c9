package vn.mangnon.children.pages;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.children.record.ChildAnswer;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.Refusal;

/** Turns what became of a change into the page that follows it. */
final class Answers {
  private Answers() {}

  /**
   * @param next where to go when it was done
   * @param again the form again with what must be put right
   */
  static ModelAndView page(
      ChildAnswer answer, String next, Function<List<Mistake>, ModelAndView> again) {
    return switch (answer) {
      case ChildAnswer.Done ignored -> new ModelAndView("redirect:" + next);
      case ChildAnswer.Invalid(var mistakes) -> refused(again.apply(mistakes));
      case ChildAnswer.Overtaken ignored ->
          conflict(again.apply(List.of(new Mistake("", Refusal.OVERTAKEN))));
      case ChildAnswer.Conflict ignored ->
          conflict(again.apply(List.of(new Mistake("", Refusal.OVERTAKEN))));
      case ChildAnswer.Absent ignored -> throw absent();
    };
  }

  static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  static ModelAndView conflict(ModelAndView page) {
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
