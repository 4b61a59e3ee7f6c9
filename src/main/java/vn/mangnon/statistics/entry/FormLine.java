package vn.mangnon.statistics.entry;

import java.util.Comparator;
import java.util.Optional;
import vn.mangnon.places.Place;
import vn.mangnon.statistics.Expected;
import vn.mangnon.statistics.Submission;
import vn.mangnon.statistics.SubmissionState;
import vn.mangnon.statistics.Timeliness;

/** A form that a place owes or has filed, as a line of a list. */
public record FormLine(FormTitle form, Place place, Expected expected) {
  /** What asks for work first: returned, overdue, begun, not begun, filed. */
  static final Comparator<FormLine> BY_URGENCY =
      Comparator.comparingInt(FormLine::urgency)
          .thenComparing(line -> line.expected().dueOn())
          .thenComparing(line -> line.place().name());

  /** What was begun or filed. */
  public Optional<Submission> submission() {
    return expected.submission();
  }

  /** Its state, empty while nobody has begun it. */
  public Optional<SubmissionState> state() {
    return submission().map(Submission::state);
  }

  /** Whether it still waits for figures. */
  public boolean open() {
    return state().map(SubmissionState::open).orElse(true);
  }

  /** Whether somebody gave it back. */
  public boolean returned() {
    return state().filter(state -> state == SubmissionState.RETURNED).isPresent();
  }

  /** Whether it waits to be accepted. */
  public boolean waiting() {
    return state().filter(state -> state == SubmissionState.SUBMITTED).isPresent();
  }

  /** How a list of choices names it: form, place and period. */
  public String key() {
    return form.key().code() + "|" + place.id() + "|" + expected.period().code();
  }

  private int urgency() {
    if (returned()) {
      return 0;
    }
    if (!open()) {
      return 4;
    }
    if (expected.timeliness() == Timeliness.MISSING) {
      return 1;
    }
    return submission().isPresent() ? 2 : 3;
  }
}
