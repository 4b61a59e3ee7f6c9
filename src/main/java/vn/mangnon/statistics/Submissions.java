package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Permissions;
import vn.mangnon.access.Resource;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.SubmissionAnswer.Absent;
import vn.mangnon.statistics.SubmissionAnswer.Conflict;
import vn.mangnon.statistics.SubmissionAnswer.Done;
import vn.mangnon.statistics.SubmissionAnswer.Invalid;
import vn.mangnon.statistics.SubmissionAnswer.Refused;

/** The way of a form from its first cell to the lock. */
@Service
public class Submissions {
  private final SignedTransaction transactions;
  private final Permissions permissions;
  private final SubmissionRepository submissions;
  private final SheetReader sheets;
  private final SheetRepository cells;
  private final ScopeRepository scopes;
  private final RequestRepository requests;
  private final Recalculation recalculation;
  private final Releases releases;
  private final Catalogue catalogue;
  private final Places places;
  private final Programme programme;
  private final Clock clock;

  Submissions(
      SignedTransaction transactions,
      Permissions permissions,
      SubmissionRepository submissions,
      SheetReader sheets,
      SheetRepository cells,
      ScopeRepository scopes,
      RequestRepository requests,
      Recalculation recalculation,
      Releases releases,
      Catalogue catalogue,
      Places places,
      Programme programme,
      Clock clock) {
    this.transactions = transactions;
    this.permissions = permissions;
    this.submissions = submissions;
    this.sheets = sheets;
    this.cells = cells;
    this.scopes = scopes;
    this.requests = requests;
    this.recalculation = recalculation;
    this.releases = releases;
    this.catalogue = catalogue;
    this.places = places;
    this.programme = programme;
    this.clock = clock;
  }

  /** The current submission of a form, place and period, or a new draft. */
  public SubmissionAnswer open(Actor actor, String formCode, int place, Period period) {
    Optional<FormKey> form = catalogue.form(formCode);
    Optional<SubmissionRefusal> refusal =
        form.isEmpty()
            ? Optional.of(SubmissionRefusal.UNKNOWN_FORM)
            : whyNotOpened(actor, form.get(), place, period);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    return transactions.write(
        actor, () -> currentOrNew(actor, form.orElseThrow(), place, period, Optional.empty()));
  }

  private Optional<SubmissionRefusal> whyNotOpened(
      Actor actor, FormKey form, int placeId, Period period) {
    Optional<Place> place = places.byId(placeId);
    if (place.isEmpty()
        || !permissions.allows(actor, Action.ENTER, Resource.FIGURE, placeId, form.agency())) {
      return Optional.of(SubmissionRefusal.NOT_ALLOWED);
    }
    if (!place.get().validOn(period.end())) {
      return Optional.of(SubmissionRefusal.PLACE_NOT_IN_FORCE);
    }
    if (!place.get().level().name().equals(form.level().name())) {
      return Optional.of(SubmissionRefusal.WRONG_LEVEL);
    }
    return form.kind() == period.kind()
        ? Optional.empty()
        : Optional.of(SubmissionRefusal.WRONG_PERIOD);
  }

  private SubmissionAnswer currentOrNew(
      Actor actor, FormKey form, int place, Period period, Optional<UUID> supersedes) {
    submissions.lock(form.id(), place);
    Optional<Submission> current = submissions.current(form.id(), place, period);
    if (current.isPresent() && supersedes.isEmpty()) {
      return new Done(current.get());
    }
    Optional<Integer> scope = scopes.scopeOf(place, form.agency());
    if (scope.isEmpty()) {
      return new Refused(SubmissionRefusal.NOT_ALLOWED);
    }
    UUID id = UuidV7.next(clock);
    LocalDate due = programme.reporting().dueFor(period.year());
    submissions.add(id, form, place, period, scope.get(), due, supersedes, Author.of(actor));
    return new Done(submissions.find(id).orElseThrow());
  }

  /** The submission with its cells, the previous period beside them, and what the rules say. */
  public Optional<Sheet> sheet(Actor actor, UUID id) {
    return transactions.read(actor, () -> submissions.find(id).map(sheets::read));
  }

  /** Every step it took. */
  public List<SubmissionEvent> events(Actor actor, UUID id) {
    return transactions.read(actor, () -> submissions.events(id));
  }

  /** Keeps what was typed, valid or not. */
  public SubmissionAnswer save(Actor actor, UUID id, int version, List<DraftCell> typed) {
    return inState(
        actor,
        id,
        version,
        Action.ENTER,
        submission -> {
          if (!submission.state().open()) {
            return new Refused(SubmissionRefusal.NOT_OPEN);
          }
          if (!submissions.touch(id, version, Author.of(actor))) {
            return conflict(id);
          }
          FormKey form = catalogue.form(submission.form()).orElseThrow();
          cells.save(
              id, typed.stream().filter(cell -> onForm(form, cell)).toList(), clock.instant());
          return done(id);
        });
  }

  private boolean onForm(FormKey form, DraftCell cell) {
    return catalogue
        .elementRow(cell.element())
        .filter(row -> form.elements().contains(row.code()))
        .filter(
            row -> cell.category() == Category.TOTAL || row.categories().contains(cell.category()))
        .isPresent();
  }

  /** Hands the form in: its values are taken for true from now on. */
  public SubmissionAnswer submit(Actor actor, UUID id, int version) {
    SubmissionAnswer answer =
        inState(actor, id, version, Action.SUBMIT, submission -> handIn(actor, submission));
    return recalculated(answer);
  }

  private SubmissionAnswer handIn(Actor actor, Submission submission) {
    if (!submission.state().open()) {
      return new Refused(SubmissionRefusal.NOT_OPEN);
    }
    Sheet sheet = sheets.read(submission);
    List<CheckFinding> blocking = sheets.blocking(sheet);
    if (!blocking.isEmpty()) {
      return new Invalid(blocking);
    }
    List<SheetRepository.Value> values = values(sheet);
    if (values.isEmpty()) {
      return new Refused(SubmissionRefusal.EMPTY);
    }
    if (!submissions.step(
        submission.id(),
        submission.version(),
        SubmissionState.SUBMITTED,
        Optional.empty(),
        Author.of(actor))) {
      return conflict(submission.id());
    }
    submission
        .supersedes()
        .flatMap(submissions::find)
        .filter(before -> before.state() != SubmissionState.SUPERSEDED)
        .ifPresent(before ->
            submissions.step(
                before.id(),
                before.version(),
                SubmissionState.SUPERSEDED,
                Optional.empty(),
                Author.of(actor)));
    cells.end(submission.id(), values, clock.instant());
    cells.begin(submission.id(), values, clock.instant());
    ask(submission);
    return done(submission.id());
  }

  private static List<SheetRepository.Value> values(Sheet sheet) {
    Submission submission = sheet.submission();
    List<SheetRepository.Value> values = new ArrayList<>();
    for (SheetCell cell : sheet.cells()) {
      Optional<BigDecimal> number = TypedNumber.read(cell.text());
      number.ifPresent(value ->
          values.add(
              new SheetRepository.Value(
                  cell.element(),
                  submission.place(),
                  submission.period().key(),
                  cell.category(),
                  value,
                  cell.comment())));
    }
    return values;
  }

  /** Takes it over as right. */
  public SubmissionAnswer accept(Actor actor, UUID id, int version) {
    return recalculated(
        move(
            actor,
            id,
            version,
            Action.ACCEPT,
            SubmissionState.SUBMITTED,
            SubmissionState.ACCEPTED,
            SubmissionRefusal.NOT_SUBMITTED,
            Optional.empty()));
  }

  /** Gives it back to be mended: its values stop being taken for true. */
  public SubmissionAnswer giveBack(Actor actor, UUID id, int version, String reason) {
    if (reason.isBlank()) {
      return new Refused(SubmissionRefusal.NO_REASON);
    }
    SubmissionAnswer answer =
        inState(
            actor,
            id,
            version,
            Action.ACCEPT,
            submission -> {
              if (submission.state() != SubmissionState.SUBMITTED) {
                return new Refused(SubmissionRefusal.NOT_SUBMITTED);
              }
              if (!submissions.step(
                  id,
                  version,
                  SubmissionState.RETURNED,
                  Optional.of(reason.strip()),
                  Author.of(actor))) {
                return conflict(id);
              }
              sheets.keepAsDraft(submission, clock.instant());
              cells.end(id, List.of(), clock.instant());
              ask(submission);
              return done(id);
            });
    return recalculated(answer);
  }

  /** Closes it with its period: only now its figures are final and may be published. */
  public SubmissionAnswer lock(Actor actor, UUID id, int version) {
    SubmissionAnswer answer =
        recalculated(
            move(
                actor,
                id,
                version,
                Action.LOCK,
                SubmissionState.ACCEPTED,
                SubmissionState.LOCKED,
                SubmissionRefusal.NOT_ACCEPTED,
                Optional.empty()));
    if (answer instanceof Done done) {
      releases.publishWhenClosed(done.submission());
    }
    return answer;
  }

  /** Begins a correction of accepted figures; they stand until it is handed in. */
  public SubmissionAnswer correct(Actor actor, UUID id) {
    return transactions.write(
        actor,
        () -> {
          Optional<Submission> submission = submissions.find(id);
          if (submission.isEmpty()) {
            return new Absent();
          }
          Submission found = submission.get();
          FormKey form = catalogue.form(found.form()).orElseThrow();
          if (!permissions.allows(
              actor, Action.ENTER, Resource.FIGURE, found.place(), form.agency())) {
            return new Refused(SubmissionRefusal.NOT_ALLOWED);
          }
          if (found.state() != SubmissionState.ACCEPTED
              && found.state() != SubmissionState.LOCKED) {
            return new Refused(SubmissionRefusal.NOTHING_TO_CORRECT);
          }
          submissions.lock(form.id(), found.place());
          return submissions
              .correctionOf(id)
              .<SubmissionAnswer>map(Done::new)
              .orElseGet(() -> {
                SubmissionAnswer begun =
                    currentOrNew(actor, form, found.place(), found.period(), Optional.of(id));
                if (begun instanceof Done done) {
                  sheets.keepAsDraft(done.submission(), clock.instant());
                }
                return begun;
              });
        });
  }

  private SubmissionAnswer move(
      Actor actor,
      UUID id,
      int version,
      Action action,
      SubmissionState from,
      SubmissionState to,
      SubmissionRefusal otherwise,
      Optional<String> reason) {
    return inState(
        actor,
        id,
        version,
        action,
        submission -> {
          if (submission.state() != from) {
            return new Refused(otherwise);
          }
          if (!submissions.step(id, version, to, reason, Author.of(actor))) {
            return conflict(id);
          }
          ask(submission);
          return done(id);
        });
  }

  private SubmissionAnswer inState(
      Actor actor,
      UUID id,
      int version,
      Action action,
      Function<Submission, SubmissionAnswer> work) {
    return transactions.write(
        actor,
        () -> {
          Optional<Submission> submission = submissions.find(id);
          if (submission.isEmpty()) {
            return new Absent();
          }
          FormKey form = catalogue.form(submission.get().form()).orElseThrow();
          if (!permissions.allows(
              actor, action, Resource.FIGURE, submission.get().place(), form.agency())) {
            return new Refused(SubmissionRefusal.NOT_ALLOWED);
          }
          // Looked at again under the lock: a step of somebody else may have come between.
          submissions.lock(form.id(), submission.get().place());
          Submission now = submissions.find(id).orElseThrow();
          return now.version() == version ? work.apply(now) : new Conflict(now);
        });
  }

  private void ask(Submission submission) {
    FormKey form = catalogue.form(submission.form()).orElseThrow();
    Set<Integer> elements = new TreeSet<>();
    form.elements().forEach(code -> catalogue.element(code).ifPresent(elements::add));
    requests.add(elements, Set.of(submission.place()), Set.of(submission.period().year()));
  }

  private SubmissionAnswer recalculated(SubmissionAnswer answer) {
    if (answer instanceof Done) {
      recalculation.catchUp();
    }
    return answer;
  }

  private SubmissionAnswer done(UUID id) {
    return new Done(submissions.find(id).orElseThrow());
  }

  private SubmissionAnswer conflict(UUID id) {
    return submissions.find(id).<SubmissionAnswer>map(Conflict::new).orElseGet(Absent::new);
  }
}
