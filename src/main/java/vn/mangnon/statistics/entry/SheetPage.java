package vn.mangnon.statistics.entry;

import java.util.List;
import vn.mangnon.places.Place;
import vn.mangnon.statistics.BesideForm;
import vn.mangnon.statistics.Submission;
import vn.mangnon.statistics.SubmissionEvent;

/**
 * A submission as a page shows it.
 *
 * @param rights what the person may do with it now
 * @param beside pages of other modules about it
 * @param conflicts cells that both they and somebody else changed, nothing of which was written
 */
public record SheetPage(
    Submission submission,
    FormTitle form,
    Place place,
    List<Section> sections,
    List<SubmissionEvent> events,
    Rights rights,
    List<CellConflict> conflicts,
    List<BesideForm.Link> beside) {
  public SheetPage {
    beside = List.copyOf(beside);
    sections = List.copyOf(sections);
    events = List.copyOf(events);
    conflicts = List.copyOf(conflicts);
  }

  /** What a person may do with a submission, its state considered. */
  public record Rights(
      boolean enter, boolean submit, boolean correct, boolean review, boolean lock) {}

  /** Every question, in the order of the form. */
  public List<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }

  /** How many questions have no figure. */
  public long blank() {
    return questions().stream().filter(Question::blank).count();
  }

  /** What must be put right or explained before it may be handed in. */
  public List<Question> blocking() {
    return questions().stream().filter(q -> q.wrong() || q.unexplained()).toList();
  }
}
