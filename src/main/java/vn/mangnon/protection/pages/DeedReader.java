package vn.mangnon.protection.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.protection.rules.Abuse;
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.CareEnding;
import vn.mangnon.protection.rules.CareKind;
import vn.mangnon.protection.rules.Closeness;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Kinship;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.ProceedingAgency;
import vn.mangnon.protection.rules.ProceedingKind;
import vn.mangnon.protection.rules.TransferGround;
import vn.mangnon.protection.rules.WorkerRole;
import vn.mangnon.time.WorkingCalendar;

/** Reads what somebody typed into the form of one kind of action; whatever is unclear is noted. */
final class DeedReader {
  /** The most services one plan may have. */
  static final int MOST_SERVICES = 40;

  /** What the field of somebody who stays begins with; then comes their account. */
  static final String STAY = "stay-";

  private final Typed typed;
  private final Instant now;
  private final List<Candidate> candidates;
  private final List<Mistake> mistakes = new ArrayList<>();

  private DeedReader(Typed typed, Instant now, List<Candidate> candidates) {
    this.typed = typed;
    this.now = now;
    this.candidates = candidates;
  }

  /**
   * The action that a form asks for.
   *
   * @param candidates who may join the team
   */
  static Reading read(ActionKind kind, Typed typed, Instant now, List<Candidate> candidates) {
    DeedReader reader = new DeedReader(typed, now, candidates);
    Instant happened = reader.past("happened");
    Reading.Whole whole = new Reading.Whole(reader.payload(kind, happened), happened);
    return reader.mistakes.isEmpty() ? whole : new Reading.Faulty(reader.mistakes, whole);
  }

  private Payload payload(ActionKind kind, Instant happened) {
    return switch (kind) {
      case OPENED -> throw new IllegalArgumentException("A case is opened from its report");
      case INITIAL_RISK ->
          new Payload.InitialRisk(
              level("harm"),
              level("protection"),
              yes("grave"),
              typed.noMoment("news") ? Optional.empty() : Optional.of(past("news")),
              free("grounds"),
              abuse());
      case EMERGENCY_MEASURE -> new Payload.EmergencyMeasure(free("measure"), free("responsible"));
      case SEPARATION ->
          new Payload.Separation(day("until"), number("decision"), free("where"), free("reason"));
      case SEPARATION_RENEWED ->
          new Payload.SeparationRenewed(day("until"), number("decision"), free("reason"));
      case SEPARATION_ENDED -> new Payload.SeparationEnded(free("where-to"));
      case SPECIFIC_RISK ->
          new Payload.SpecificRisk(
              level("harm"),
              level("protection"),
              level("overall"),
              pastDay("met-on"),
              free("present"),
              free("minutes"),
              free("needs"),
              abuse());
      case PLAN_DRAFTED ->
          new Payload.PlanDrafted(
              free("goals"), services(happened), dayFrom("review-on", happened));
      case PLAN_DECIDED ->
          new Payload.PlanDecided(yes("approved"), number("decision"), free("reason"));
      case SERVICE_GIVEN -> new Payload.ServiceGiven(service(), free("result"));
      case REVIEWED ->
          new Payload.Reviewed(level("harm"), level("protection"), yes("stable"), free("finding"));
      case CLOSED ->
          new Payload.Closed(
              choice("ground", ClosingGround.class, ClosingGround.SAFE), free("reason"));
      case REOPENED ->
          new Payload.Reopened(
              past("received"), choice("danger", Danger.class, Danger.UNKNOWN), free("reason"));
      case CLOCK_PAUSED ->
          new Payload.ClockPaused(
              choice("clock", DeadlineKind.class, DeadlineKind.PLAN_DECISION), free("reason"));
      case CLOCK_RESUMED ->
          new Payload.ClockResumed(choice("clock", DeadlineKind.class, DeadlineKind.PLAN_DECISION));
      case MEMBER_ADDED -> added();
      case MEMBER_LEFT -> left();
      case TRANSFER_ASKED ->
          new Payload.TransferAsked(
              typed.id("transaction").orElseThrow(),
              typed.number("from").orElse(0),
              commune(),
              choice("ground", TransferGround.class, TransferGround.MOVED),
              dayFrom("answer-by", happened),
              staying(),
              free("reason"));
      case TRANSFER_WITHDRAWN, TRANSFER_DECLINED, TRANSFER_ACCEPTED ->
          throw new IllegalArgumentException("It is answered on the page of the asking");
      case NOTED -> new Payload.Noted(free("note"));
      case CARE_DECIDED ->
          new Payload.CareDecided(
              choice("care", CareKind.class, CareKind.RELATIVE),
              number("decision"),
              day("from"),
              dayIfAny("until"),
              dayFrom("review-on", happened),
              free("carers"),
              free("voice"),
              free("reason"));
      case CARE_HANDED_OVER -> new Payload.CareHandedOver(free("handover"));
      case CARE_FOLLOWED ->
          new Payload.CareFollowed(dayFrom("review-on", happened), free("finding"));
      case CARE_ENDED ->
          new Payload.CareEnded(
              choice("ending", CareEnding.class, CareEnding.OTHER),
              free("where-to"),
              free("reason"));
      case PROCEEDING_NOTED -> proceeding();
      case FAMILY_NOTED ->
          new Payload.FamilyNoted(
              key("member"),
              choice("kinship", Kinship.class, Kinship.OTHER),
              typed.choice("closeness", Closeness.class).orElse(Closeness.UNKNOWN),
              free("who"));
    };
  }

  private FreeText free(String field) {
    return FreeText.of(text(field, FreeText.LONGEST));
  }

  private String number(String field) {
    return text(field, Payload.LONGEST_NUMBER);
  }

  private String text(String field, int longest) {
    String text = typed.text(field);
    if (text.length() > longest) {
      mistakes.add(Mistake.tooLong(field, longest));
    }
    return text;
  }

  private int commune() {
    Optional<Integer> commune = typed.number("to");
    if (commune.isEmpty()) {
      mistakes.add(Mistake.of("to", FormRefusal.CHOOSE));
    }
    return commune.orElse(0);
  }

  private List<UUID> staying() {
    return typed.values().keySet().stream()
        .filter(field -> field.startsWith(STAY))
        .flatMap(field -> new Typed(Map.of(STAY, field.substring(STAY.length()))).id(STAY).stream())
        .sorted()
        .toList();
  }

  private List<Payload.PlannedService> services(Instant happened) {
    List<Payload.PlannedService> services = new ArrayList<>();
    int rows = typed.number("rows").orElse(0);
    if (rows > MOST_SERVICES) {
      mistakes.add(Mistake.of("what-1", FormRefusal.TOO_MANY_SERVICES));
    }
    for (int row = 1; row <= Math.min(rows, MOST_SERVICES); row++) {
      String what = typed.text("what-" + row);
      String due = "due-" + row;
      boolean blank =
          what.isEmpty() && typed.text("responsible-" + row).isEmpty() && typed.text(due).isEmpty();
      if (blank) {
        continue;
      }
      if (what.isEmpty()) {
        mistakes.add(Mistake.of("what-" + row, FormRefusal.SERVICE_WITHOUT_NAME));
      }
      services.add(
          new Payload.PlannedService(
              free("what-" + row),
              free("responsible-" + row),
              typed.text("agency-" + row),
              dayFrom(due, happened)));
    }
    return services;
  }

  private int service() {
    Optional<Integer> service = typed.number("service");
    if (service.isEmpty()) {
      mistakes.add(Mistake.of("service", FormRefusal.CHOOSE));
    }
    return service.orElse(0);
  }

  private Payload added() {
    Optional<Candidate> chosen =
        typed
            .id("account")
            .flatMap(id -> candidates.stream().filter(one -> one.account().equals(id)).findFirst());
    if (chosen.isEmpty()) {
      mistakes.add(Mistake.of("account", FormRefusal.CHOOSE_PERSON));
    }
    return new Payload.MemberAdded(
        chosen.map(Candidate::account).orElse(Candidate.NOBODY),
        chosen.map(Candidate::name).orElse(""),
        choice("function", MemberFunction.class, MemberFunction.WORKER));
  }

  private Payload left() {
    if (typed.id("account").isEmpty()) {
      mistakes.add(Mistake.of("account", FormRefusal.CHOOSE_PERSON));
    }
    return new Payload.MemberLeft(typed.id("account").orElse(Candidate.NOBODY), free("reason"));
  }

  /** What is known already keeps its key; the key of something new is that of the action. */
  private UUID key(String field) {
    return typed.id(field).or(() -> typed.id("transaction")).orElseThrow(CasePages::absent);
  }

  private Payload proceeding() {
    return new Payload.ProceedingNoted(
        key("proceeding"),
        choice("procedure", ProceedingKind.class, ProceedingKind.DOSSIER),
        choice("office", ProceedingAgency.class, ProceedingAgency.OTHER),
        pastDay("on"),
        dayIfAny("next-on"),
        typed.choice("role", WorkerRole.class).orElse(WorkerRole.UNKNOWN),
        free("office-name"),
        free("file"),
        free("basis"),
        free("stands"),
        free("next"));
  }

  private Optional<LocalDate> dayIfAny(String field) {
    return typed.text(field).isEmpty() ? Optional.empty() : Optional.of(day(field));
  }

  /** Each form of abuse has a field of its own; none ticked: not known. */
  private Set<Abuse> abuse() {
    return Arrays.stream(Abuse.values())
        .filter(form -> !typed.text(DeedPage.field(form)).isEmpty())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Abuse.class)));
  }

  private Level level(String field) {
    return typed.choice(field, Level.class).orElse(Level.UNKNOWN);
  }

  private boolean yes(String field) {
    String answer = typed.text(field);
    if (!answer.equals("yes") && !answer.equals("no")) {
      mistakes.add(Mistake.of(field, FormRefusal.CHOOSE));
    }
    return answer.equals("yes");
  }

  private <E extends Enum<E>> E choice(String field, Class<E> words, E otherwise) {
    Optional<E> chosen = typed.choice(field, words);
    if (chosen.isEmpty()) {
      mistakes.add(Mistake.of(field, FormRefusal.CHOOSE));
    }
    return chosen.orElse(otherwise);
  }

  private LocalDate day(String field) {
    Optional<LocalDate> day = typed.day(field);
    if (day.isEmpty()) {
      mistakes.add(
          Mistake.of(
              field,
              typed.text(field).isEmpty() ? FormRefusal.DAY_MISSING : FormRefusal.DAY_UNREADABLE));
    }
    return day.orElseGet(this::today);
  }

  private LocalDate pastDay(String field) {
    LocalDate day = day(field);
    if (day.isAfter(today())) {
      mistakes.add(Mistake.of(field, FormRefusal.DAY_IN_FUTURE));
    }
    return day;
  }

  private LocalDate dayFrom(String field, Instant first) {
    LocalDate day = day(field);
    if (typed.day(field).isPresent()
        && day.isBefore(LocalDate.ofInstant(first, WorkingCalendar.ZONE))) {
      mistakes.add(Mistake.of(field, FormRefusal.DAY_PAST));
    }
    return day;
  }

  private Instant past(String field) {
    Instant moment = moment(field);
    if (moment.isAfter(now)) {
      mistakes.add(Mistake.of(field + "-day", FormRefusal.DAY_IN_FUTURE));
    }
    return moment;
  }

  private Instant moment(String field) {
    if (typed.day(field + "-day").isEmpty()) {
      mistakes.add(Mistake.of(field + "-day", FormRefusal.DAY_UNREADABLE));
    }
    if (typed.time(field + "-time").isEmpty()) {
      mistakes.add(Mistake.of(field + "-time", FormRefusal.TIME_UNREADABLE));
    }
    return typed.moment(field).orElse(now);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, WorkingCalendar.ZONE);
  }
}
