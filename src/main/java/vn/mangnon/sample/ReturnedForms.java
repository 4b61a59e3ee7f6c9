package vn.mangnon.sample;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.statistics.Expected;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.Reporting;
import vn.mangnon.statistics.Submission;
import vn.mangnon.statistics.SubmissionAnswer;
import vn.mangnon.statistics.SubmissionState;
import vn.mangnon.statistics.Submissions;

/** Gives some early forms back with a reason; every second one is handed in again. */
@Service
class ReturnedForms {
  private final Reporting reporting;
  private final Submissions submissions;

  ReturnedForms(Reporting reporting, Submissions submissions) {
    this.reporting = reporting;
    this.submissions = submissions;
  }

  void giveSomeBack(Actor machine, SampleSettings settings) {
    List<Submission> some =
        reporting.expected(machine, Period.year(settings.reporting().early().year())).stream()
            .map(Expected::submission)
            .flatMap(java.util.Optional::stream)
            .filter(submission -> submission.state() == SubmissionState.SUBMITTED)
            .limit(settings.reporting().returned())
            .toList();
    for (int i = 0; i < some.size(); i++) {
      Submission submission = some.get(i);
      SubmissionAnswer returned =
          submissions.giveBack(
              machine, submission.id(), submission.version(), settings.reporting().reason());
      if (i % 2 == 0 && returned instanceof SubmissionAnswer.Done done) {
        submissions.submit(machine, submission.id(), done.submission().version());
      }
    }
  }
}
