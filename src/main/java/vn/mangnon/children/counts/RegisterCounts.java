package vn.mangnon.children.counts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.record.Recorder;
import vn.mangnon.database.UuidV7;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Submission;

/**
 * Counts the register for a form, and keeps which figures the commune takes from it. The
 * application counts, so whoever files a form needs no right to see a child, and only numbers of
 * the form's own place leave the register. The children behind a number are listed by the rights of
 * who asks.
 */
@Service
public class RegisterCounts {
  private static final Actor MACHINE = Actor.machine("register-counts");

  /** At most so many of the children behind a number are shown at once. */
  static final int A_PAGE = 50;

  private final SignedTransaction transactions;
  private final CountedForms forms;
  private final RegisterCounter counter;
  private final CountRunRepository runs;
  private final CountRules rules;
  private final Catalogue catalogue;
  private final AuditTrail audit;
  private final Clock clock;

  RegisterCounts(
      SignedTransaction transactions,
      CountedForms forms,
      RegisterCounter counter,
      CountRunRepository runs,
      CountRules rules,
      Catalogue catalogue,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.forms = forms;
    this.counter = counter;
    this.runs = runs;
    this.rules = rules;
    this.catalogue = catalogue;
    this.audit = audit;
    this.clock = clock;
  }

  /** Counts the register for a form; what was counted before stays. */
  public CountAnswer count(Actor actor, UUID submission) {
    return onForm(
        actor,
        submission,
        form -> {
          CountQuery.Span span = form.span(LocalDate.now(clock));
          Recorder recorder = Recorder.of(actor);
          CountRun run =
              new CountRun(
                  UuidV7.next(clock),
                  span.last(),
                  clock.instant(),
                  recorder.name(),
                  transactions.read(MACHINE, () -> values(form, span)));
          runs.add(run, form.key(), scope(form), recorder);
          audit.record(
              actor,
              AuditEvent.changed("register.counted", "count-run", run.id())
                  .at(form.place())
                  .with("submission", submission));
          return new CountAnswer.Done();
        });
  }

  private Map<String, Map<String, Long>> values(CountedForm form, CountQuery.Span span) {
    Map<String, Map<String, Long>> values = new LinkedHashMap<>();
    for (CountRule rule : form.rules()) {
      values.put(
          rule.element(),
          Tally.of(
              counter.cells(rule, form.place(), span),
              catalogue.categoriesOf(rule.element()),
              rules));
    }
    return values;
  }

  /**
   * From the form's year on, takes exactly these of its figures from the register.
   *
   * @param elements codes of data elements; those the register cannot count are ignored
   */
  public CountAnswer choose(Actor actor, UUID submission, Set<String> elements) {
    return onForm(
        actor,
        submission,
        form -> {
          int year = form.submission().period().year();
          Set<String> before = runs.chosen(form.place(), year);
          for (CountRule rule : form.rules()) {
            boolean now = elements.contains(rule.element());
            if (now != before.contains(rule.element())) {
              choose(actor, form, rule.element(), now);
            }
          }
          return new CountAnswer.Done();
        });
  }

  private void choose(Actor actor, CountedForm form, String element, boolean fromRegister) {
    UUID id = UuidV7.next(clock);
    Instant at = clock.instant();
    runs.choose(
        new CountRunRepository.Choice(
            id, form.place(), element, form.submission().period().year(), fromRegister),
        scope(form),
        at,
        Recorder.of(actor));
    audit.record(
        actor, AuditEvent.changed("register.chosen", "count-choice", id).at(form.place()));
  }

  /**
   * The children behind a number as of the form's period, by name, as far as the actor may see
   * them; each leaves an entry in the audit trail. Empty when the form is out of reach, the
   * register does not count the figure, or the actor may see no child of the place.
   *
   * @param page from 0
   */
  public Optional<Behind> behind(Actor actor, UUID submission, String element, int page) {
    return transactions.write(
        actor,
        () ->
            forms
                .find(actor, submission)
                .filter(form -> forms.seesChildren(actor, form))
                .flatMap(form -> form.rules().stream()
                    .filter(rule -> rule.element().equals(element))
                    .findFirst()
                    .map(rule -> behind(actor, form, rule, page))));
  }

  private Behind behind(Actor actor, CountedForm form, CountRule rule, int page) {
    List<Counted> found =
        counter.children(
            rule, form.place(), form.span(LocalDate.now(clock)), page * A_PAGE, A_PAGE);
    List<Counted> shown = found.stream().limit(A_PAGE).toList();
    audit.recordAll(
        actor,
        shown.stream()
            .map(one ->
                AuditEvent.read("child.listed", "child", one.child())
                    .at(one.place())
                    .with("why", "count"))
            .toList());
    return new Behind(form.submission(), rule, shown, page, found.size() > A_PAGE);
  }

  /**
   * The children behind a number.
   *
   * @param page from 0
   * @param more whether another page follows
   */
  public record Behind(
      Submission submission,
      CountRule rule,
      List<Counted> children,
      int page,
      boolean more) {
    public Behind {
      children = List.copyOf(children);
    }
  }

  private int scope(CountedForm form) {
    return runs.scopeOf(form.key()).orElseThrow();
  }

  private CountAnswer onForm(
      Actor actor, UUID submission, Function<CountedForm, CountAnswer> work) {
    return transactions.write(
        actor,
        () -> {
          Optional<CountedForm> form = forms.find(actor, submission);
          if (form.isEmpty()) {
            return new CountAnswer.Absent();
          }
          return forms.enters(actor, form.get())
              ? work.apply(form.get())
              : new CountAnswer.Refused(CountAnswer.Reason.NOT_ALLOWED);
        });
  }
}
