package vn.mangnon.statistics.entry;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Permissions;
import vn.mangnon.access.Resource;
import vn.mangnon.places.Places;
import vn.mangnon.statistics.BesideForm;
import vn.mangnon.statistics.Sheet;
import vn.mangnon.statistics.Submission;
import vn.mangnon.statistics.SubmissionState;
import vn.mangnon.statistics.Submissions;

/** Puts together what every page about one submission shows. */
@Component
class SheetPages {
  private final Submissions submissions;
  private final Permissions permissions;
  private final SheetLayout layout;
  private final Titles titles;
  private final Places places;
  private final ObjectProvider<BesideForm> beside;

  SheetPages(
      Submissions submissions,
      Permissions permissions,
      SheetLayout layout,
      Titles titles,
      Places places,
      ObjectProvider<BesideForm> beside) {
    this.submissions = submissions;
    this.permissions = permissions;
    this.layout = layout;
    this.titles = titles;
    this.places = places;
    this.beside = beside;
  }

  SheetPage read(Actor actor, UUID id) {
    return read(actor, id, List.of());
  }

  SheetPage read(Actor actor, UUID id, List<CellConflict> conflicts) {
    Sheet sheet = submissions.sheet(actor, id).orElseThrow(Answers::absent);
    Submission submission = sheet.submission();
    FormTitle form = titles.of(submission.form());
    return new SheetPage(
        submission,
        form,
        places.place(submission.place()),
        layout.of(sheet),
        submissions.events(actor, id),
        rights(actor, submission, form.key().agency()),
        conflicts,
        beside.orderedStream().flatMap(one -> one.of(submission).stream()).toList());
  }

  private SheetPage.Rights rights(Actor actor, Submission submission, String agency) {
    SubmissionState state = submission.state();
    boolean enters = may(actor, Action.ENTER, submission, agency);
    return new SheetPage.Rights(
        state.open() && enters,
        state.open() && may(actor, Action.SUBMIT, submission, agency),
        (state == SubmissionState.ACCEPTED || state == SubmissionState.LOCKED) && enters,
        state == SubmissionState.SUBMITTED && may(actor, Action.ACCEPT, submission, agency),
        state == SubmissionState.ACCEPTED && may(actor, Action.LOCK, submission, agency));
  }

  private boolean may(Actor actor, Action action, Submission submission, String agency) {
    return permissions.allows(actor, action, Resource.FIGURE, submission.place(), agency);
  }
}
