package vn.mangnon.statistics.entry;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.statistics.DraftCell;
import vn.mangnon.statistics.Sheet;
import vn.mangnon.statistics.SheetCell;
import vn.mangnon.statistics.Submission;
import vn.mangnon.statistics.SubmissionAnswer;
import vn.mangnon.statistics.Submissions;

/** Keeps what was typed; two people's changes to different cells are both kept. */
@Component
class Saving {
  private static final int TRIES = 5;
  private final Submissions submissions;

  Saving(Submissions submissions) {
    this.submissions = submissions;
  }

  /**
   * @param conflicts cells that both changed, as the server keeps them
   * @param overtaken whether somebody else changed something in the meantime
   */
  record Outcome(SubmissionAnswer answer, List<SheetCell> conflicts, boolean overtaken) {}

  /**
   * @param version the version the page began with
   */
  Outcome save(Actor actor, UUID id, int version, Typing typing) {
    Outcome outcome = attempt(actor, id, version, typing);
    for (int tried = 1;
        tried < TRIES && outcome.answer() instanceof SubmissionAnswer.Conflict;
        tried++) {
      outcome = attempt(actor, id, version, typing);
    }
    return outcome;
  }

  private Outcome attempt(Actor actor, UUID id, int version, Typing typing) {
    Sheet sheet = submissions.sheet(actor, id).orElseThrow(Answers::absent);
    Submission now = sheet.submission();
    boolean overtaken = now.version() != version;
    List<DraftCell> cells = overtaken ? typing.changedAlone(sheet) : typing.changed(sheet);
    List<SheetCell> conflicts = overtaken ? typing.conflicts(sheet) : List.of();
    SubmissionAnswer answer =
        cells.isEmpty() && now.state().open()
            ? new SubmissionAnswer.Done(now)
            : submissions.save(actor, id, now.version(), cells);
    return new Outcome(answer, conflicts, overtaken);
  }
}
