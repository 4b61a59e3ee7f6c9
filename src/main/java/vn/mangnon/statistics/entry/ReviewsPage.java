package vn.mangnon.statistics.entry;

import java.util.Comparator;
import java.util.List;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.Submission;
import vn.mangnon.statistics.SubmissionState;

/**
 * What was handed in for a period.
 *
 * @param form the code of the form chosen, empty for all
 * @param state the name of the state chosen, empty for all
 * @param page which page of {@link FormsPage#SIZE} lines, from 1
 */
public record ReviewsPage(
    Period period, List<Period> periods, List<FormLine> all, String form, String state, int page) {
  public ReviewsPage {
    periods = List.copyOf(periods);
    all = all.stream().filter(line -> line.submission().isPresent()).toList();
  }

  /** How many are in a state. */
  public long count(SubmissionState wanted) {
    return all.stream().filter(line -> line.state().filter(wanted::equals).isPresent()).count();
  }

  /** The lines chosen, those that came first on top. */
  public List<FormLine> chosen() {
    return all.stream()
        .filter(line -> form.isEmpty() || line.form().key().code().equals(form))
        .filter(
            line -> state.isEmpty() || line.state().filter(s -> s.name().equals(state)).isPresent())
        .sorted(
            Comparator.comparing(
                line -> line.submission().map(Submission::changedAt).orElseThrow()))
        .toList();
  }

  /** The lines of this page. */
  public List<FormLine> shown() {
    return chosen().stream()
        .skip((long) (page - 1) * FormsPage.SIZE)
        .limit(FormsPage.SIZE)
        .toList();
  }

  /** The forms to choose from. */
  public List<FormTitle> forms() {
    return all.stream().map(FormLine::form).distinct().toList();
  }
}
