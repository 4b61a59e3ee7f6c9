package vn.mangnon.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Permissions;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Programme;

/** Who owes which form, who is late, and who was reminded. */
@Service
public class Reporting {
  private static final Actor MACHINE = Actor.machine("receipts-of-forms");
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final SignedTransaction transactions;
  private final Permissions permissions;
  private final ReportingRepository repository;
  private final ScopeRepository scopes;
  private final Catalogue catalogue;
  private final Places places;
  private final Programme programme;
  private final Clock clock;

  Reporting(
      SignedTransaction transactions,
      Permissions permissions,
      ReportingRepository repository,
      ScopeRepository scopes,
      Catalogue catalogue,
      Places places,
      Programme programme,
      Clock clock) {
    this.transactions = transactions;
    this.permissions = permissions;
    this.repository = repository;
    this.scopes = scopes;
    this.catalogue = catalogue;
    this.places = places;
    this.programme = programme;
    this.clock = clock;
  }

  /**
   * Whether each form of a year had come in by a moment; only for those who may read reports, who
   * must name the late whoever they are.
   *
   * @param knownOn the moment; empty: now
   */
  public List<Receipt> receipts(Actor actor, int year, Optional<Instant> knownOn) {
    if (!Policy.CURRENT.allows(actor, Action.READ, Resource.REPORT)) {
      return List.of();
    }
    Instant at = knownOn.orElseGet(clock::instant);
    ScopeRepository.Reach reach =
        transactions.read(actor, () -> scopes.reach(Resource.REPORT, Action.READ.name()));
    Map<Owed, ReportingRepository.Standing> standing = new HashMap<>();
    transactions
        .read(MACHINE, () -> repository.standing(year, at))
        .forEach(s -> standing.put(new Owed(s.form(), s.place(), s.period()), s));
    LocalDate due = programme.reporting().dueFor(year);
    // The end of a day is the first moment of the next.
    boolean overdue = LocalDate.ofInstant(at.minusNanos(1), ZONE).isAfter(due);
    List<Receipt> receipts = new ArrayList<>();
    for (FormKey form : catalogue.forms()) {
      for (Period period : Period.allOf(form.kind(), year)) {
        for (Place place : places.validOn(period.end(), PlaceLevel.valueOf(form.level().name()))) {
          if (reach.scopeOf(place.id(), form.agency()).isPresent()) {
            receipts.add(
                Receipt.of(
                    form.code(),
                    place.id(),
                    period,
                    due,
                    Optional.ofNullable(standing.get(new Owed(form.code(), place.id(), period))),
                    overdue));
          }
        }
      }
    }
    return receipts;
  }

  /** Every form that every place within the actor's scope owes for a period. */
  public List<Expected> expected(Actor actor, Period period) {
    return transactions.read(actor, () -> within(period, scopes.reach("READ")));
  }

  private List<Expected> within(Period period, ScopeRepository.Reach reach) {
    Map<Owed, Submission> submissions = new HashMap<>();
    repository
        .current(period)
        .forEach(s -> submissions.put(new Owed(s.form(), s.place(), period), s));
    Map<Owed, ReportingRepository.Reminders> reminders = new HashMap<>();
    repository
        .reminders(period)
        .forEach(r -> reminders.put(new Owed(r.form(), r.place(), period), r));
    LocalDate due = programme.reporting().dueFor(period.year());
    List<Expected> expected = new ArrayList<>();
    for (FormKey form : catalogue.forms()) {
      if (form.kind() != period.kind()) {
        continue;
      }
      for (Place place : places.validOn(period.end(), PlaceLevel.valueOf(form.level().name()))) {
        if (reach.scopeOf(place.id(), form.agency()).isPresent()) {
          Owed key = new Owed(form.code(), place.id(), period);
          Optional<Submission> submission = Optional.ofNullable(submissions.get(key));
          Optional<ReportingRepository.Reminders> sent = Optional.ofNullable(reminders.get(key));
          expected.add(
              new Expected(
                  form.code(),
                  place.id(),
                  period,
                  due,
                  submission,
                  timeliness(submission, due),
                  sent.map(ReportingRepository.Reminders::count).orElse(0),
                  sent.map(ReportingRepository.Reminders::last)));
        }
      }
    }
    return expected;
  }

  private Timeliness timeliness(Optional<Submission> submission, LocalDate due) {
    boolean handedIn = submission.filter(s -> !s.state().open()).isPresent();
    if (handedIn) {
      return submission.filter(Submission::late).isPresent() ? Timeliness.LATE : Timeliness.ON_TIME;
    }
    return LocalDate.now(clock.withZone(ZONE)).isAfter(due)
        ? Timeliness.MISSING
        : Timeliness.NOT_YET_DUE;
  }

  /** Records a reminder for each; answers how many were within the actor's rights. */
  public int remind(Actor actor, List<Owed> owed, String note) {
    return transactions.write(
        actor,
        () -> {
          int sent = 0;
          for (Owed one : owed.stream().sorted(Comparator.comparingInt(Owed::place)).toList()) {
            Optional<FormKey> form = catalogue.form(one.form());
            Optional<Integer> scope = form.flatMap(f -> scopes.scopeOf(one.place(), f.agency()));
            if (form.isPresent()
                && scope.isPresent()
                && permissions.allows(
                    actor, Action.MANAGE, Resource.REMINDER, one.place(), form.get().agency())) {
              repository.remind(form.get(), one, scope.get(), note, Author.of(actor));
              sent++;
            }
          }
          return sent;
        });
  }
}
