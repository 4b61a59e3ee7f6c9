package vn.mangnon.protection.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.mangnon.places.Places;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.cases.CaseCounts;
import vn.mangnon.protection.cases.Offer;
import vn.mangnon.protection.cases.Task;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.time.WorkingCalendar;

/**
 * What the law makes next.
 *
 * @param tasks what is due first stands first; none for whoever sees numbers only
 * @param offers cases of other communes that the reader is asked to take over
 * @param counts numbers of the province, for whoever may see them
 * @param unreviewed openings in an emergency that nobody has reviewed yet, beside the numbers
 * @param mine whether only the reader's own is shown
 * @param kind the only kind shown
 * @param listed whether the reader sees tasks at all
 * @param works whether the reader has a list of cases
 * @param takes whether the reader sees reports
 */
public record TodayPage(
    List<Task> tasks,
    List<Offer> offers,
    Optional<CaseCounts> counts,
    long unreviewed,
    boolean mine,
    Optional<DeadlineKind> kind,
    boolean listed,
    boolean works,
    boolean takes,
    int most,
    Places places,
    WorkingCalendar calendar,
    Instant now) {
  public TodayPage {
    tasks = List.copyOf(tasks);
    offers = List.copyOf(offers);
  }

  /** What has gone by. */
  public List<Task> overdue() {
    return tasks.stream().filter(task -> task.overdue(now)).toList();
  }

  /** What is still to come, or has no day. */
  public List<Task> coming() {
    return tasks.stream().filter(task -> !task.overdue(now) && !task.paused()).toList();
  }

  /** What stands still. */
  public List<Task> paused() {
    return tasks.stream().filter(Task::paused).toList();
  }

  /** Whether there may be more than the list shows. */
  public boolean full() {
    return tasks.size() >= most;
  }

  /** How long a task has; empty when it has no day or stands still. */
  public Optional<TimeLeft> left(Task task) {
    return task.paused()
        ? Optional.empty()
        : task.due().flatMap(due -> task.next().map(kind -> TimeLeft.of(kind, due, now, calendar)));
  }

  /** The name of the commune of a task; empty while nobody knows it. */
  public Optional<String> place(Task task, String language) {
    return task.place()
        .flatMap(places::byId)
        .filter(place -> place.id() != places.province().id())
        .map(place -> place.nameIn(language));
  }

  /** Where a task is worked on; empty when the reader sees its deadline only. */
  public Optional<String> path(Task task) {
    if (task.caseId().isEmpty()) {
      return takes ? Optional.of("/protection/concerns/" + task.concern()) : Optional.empty();
    }
    return task.step().flatMap(step -> task.caseId()).map(id -> "/protection/cases/" + id);
  }

  /** How long what is due next in an offered case has; empty when nothing runs. */
  public Optional<TimeLeft> left(Offer offer) {
    return offer.paused()
        ? Optional.empty()
        : offer
            .due()
            .flatMap(due -> offer.next().map(kind -> TimeLeft.of(kind, due, now, calendar)));
  }

  /** The name of a commune. */
  public String place(int id, String language) {
    return places.byId(id).map(place -> place.nameIn(language)).orElse("");
  }

  /** The code of a task's case. */
  public Optional<String> code(Task task) {
    return task.caseId().map(CaseCode::of);
  }
}
