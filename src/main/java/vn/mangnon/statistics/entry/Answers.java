package vn.mangnon.statistics.entry;

import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.statistics.Submission;
import vn.mangnon.statistics.SubmissionAnswer;
import vn.mangnon.statistics.SubmissionAnswer.Absent;
import vn.mangnon.statistics.SubmissionAnswer.Conflict;
import vn.mangnon.statistics.SubmissionAnswer.Done;
import vn.mangnon.statistics.SubmissionAnswer.Invalid;
import vn.mangnon.statistics.SubmissionAnswer.Refused;

/** Turns what became of a step into the page that follows it. */
final class Answers {
  private Answers() {}

  /**
   * @param next where to go when it was done
   * @param back where to look again when it was not
   */
  static ModelAndView page(
      SubmissionAnswer answer, Function<Submission, String> next, String back) {
    return switch (answer) {
      case Done(Submission submission) -> new ModelAndView("redirect:" + next.apply(submission));
      case Conflict(Submission current) ->
          refused(new RefusedPage(RefusedPage.changed(current), back), HttpStatus.CONFLICT);
      case Invalid ignored -> new ModelAndView("redirect:" + back);
      case Refused(var why) ->
          refused(
              new RefusedPage(new RefusedPage.Reason(why.textVi(), why.textEn()), back),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case Absent ignored -> throw absent();
    };
  }

  static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static ModelAndView refused(RefusedPage page, HttpStatus status) {
    ModelAndView view = new ModelAndView("statistics/entry/refused", Map.of("page", page));
    view.setStatus(status);
    return view;
  }
}
