package vn.mangnon.protection.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Actor;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.OpenCase;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.cases.Task;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.CareKind;
import vn.mangnon.protection.rules.Closeness;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.ProceedingAgency;
import vn.mangnon.protection.rules.ProceedingKind;
import vn.mangnon.protection.rules.WorkerRole;

/** Alternative care, siblings and linked proceedings, as their pages take and show them. */
class CareDeedsTest {
  private static final PagesWorld WORLD = new PagesWorld();
  private static final String CARERS = "bà ngoại Chíu Nhì Múi, thôn Khe Mo";
  private static final String FILE = "VA-2027-0015";
  private final ProtectionWorld people = WORLD.people;

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void theChairDecidesOnCareInAFormThatKeepsWhatWasTypedWhenADayIsWrong() {
    UUID id = assessed();
    Map<String, String> typed =
        Map.of(
            "care",
            "RELATIVE",
            "decision",
            "30/QĐ-UBND",
            "carers",
            CARERS,
            "until",
            Typed.written(people.day(20)),
            "review-on",
            Typed.written(people.day(25)));
    DeedPage form = WORLD.form(people.chair, id, "care-decided");
    assertThat(form.text("from")).isEqualTo(Typed.written(people.day(0)));
    ModelAndView again = send(people.chair, id, form, typed);
    assertThat(PagesWorld.form(again).mistakes())
        .extracting(Mistake::field)
        .containsExactly("review-on");
    assertThat(PagesWorld.form(again).text("carers")).isEqualTo(CARERS);
    Map<String, String> right = new java.util.HashMap<>(typed);
    right.put("until", "");
    assertSaved(send(people.chair, id, form, right));
    CasePage page = WORLD.open(people.worker, id);
    assertThat(page.care())
        .get()
        .satisfies(care -> {
          assertThat(care.care()).isEqualTo(CareKind.RELATIVE);
          assertThat(care.until()).isEmpty();
        });
    assertThat(page.view().state().handoverOwed()).isTrue();
    assertThat(page.view().possible()).contains(ActionKind.CARE_HANDED_OVER);
  }

  @Test
  void whoTheCarersAreAndTheNumbersOfFilesAreEncrypted() {
    UUID id = inCare();
    noted(id, ProceedingKind.INVESTIGATION, FILE);
    List<String> rows =
        people
            .register
            .superuser()
            .query(
                "select payload::text from protection.action where case_id = ?",
                (row, number) -> row.getString(1),
                id);
    assertThat(rows).noneMatch(text -> text.contains("Khe Mo") || text.contains(FILE));
    List<String> audited =
        people
            .register
            .superuser()
            .query("select e::text from audit.entry e", (row, number) -> row.getString(1));
    assertThat(audited).noneMatch(text -> text.contains("Khe Mo") || text.contains(FILE));
  }

  @Test
  void whatIsKeptBesideTheActionsIsMadeAgainFromThem() {
    UUID id = inCare();
    noted(id, ProceedingKind.INVESTIGATION, FILE);
    people.does(people.worker, id, new Payload.CareHandedOver(FreeText.of("có biên bản")));
    people.does(
        people.worker, id, new Payload.CareFollowed(people.day(90), FreeText.of("em khỏe")));
    List<String> before = people.projections();
    people
        .register
        .superuser()
        .update(
            """
            delete from protection.deadline
            where case_id = ? and kind in ('CARE_HANDOVER', 'CARE_REVIEW', 'PROCEEDING')
            """,
            id);
    assertThat(people.projections()).isNotEqualTo(before);
    assertThat(people.cases.rebuild(people.worker, id)).isTrue();
    assertThat(people.projections()).isEqualTo(before);
  }

  @Test
  void aProceedingIsShownAsItStandsAndWhatWasSaidBeforeStays() {
    UUID id = assessed();
    UUID first = noted(id, ProceedingKind.INVESTIGATION, FILE);
    noted(id, ProceedingKind.DOSSIER, "H49-1");
    DeedPage form = WORLD.form(people.worker, id, "proceeding-noted");
    assertThat(form.page().proceedings()).hasSize(2);
    assertSaved(
        send(
            people.worker,
            id,
            form,
            Map.of(
                "proceeding",
                first.toString(),
                "procedure",
                "TRIAL",
                "office",
                "COURT",
                "stands",
                "đã xử sơ thẩm")));
    CasePage page = WORLD.open(people.worker, id);
    assertThat(page.proceedings())
        .extracting(Payload.ProceedingNoted::procedure)
        .containsExactly(ProceedingKind.TRIAL, ProceedingKind.DOSSIER);
    Payload.ProceedingNoted trial = page.proceedings().getFirst();
    assertThat(trial.file().text()).as("its number stays").isEqualTo(FILE);
    assertThat(trial.agency()).isEqualTo(ProceedingAgency.COURT);
    assertThat(page.timeline())
        .filteredOn(act -> act.payload() instanceof Payload.ProceedingNoted)
        .hasSize(3);
    assertThat(page.view().state().deadlines())
        .filteredOn(one -> one.kind() == DeadlineKind.PROCEEDING && one.open())
        .hasSize(1);
  }

  @Test
  void somebodyOfTheFamilyIsShownAsWasSaidOfThemLast() {
    UUID id = assessed();
    assertSaved(
        send(
            people.worker,
            id,
            WORLD.form(people.worker, id, "family-noted"),
            Map.of("kinship", "GRANDPARENT", "who", CARERS, "closeness", "COULD_CARE")));
    DeedPage form = WORLD.form(people.worker, id, "family-noted");
    UUID grandmother = form.page().family().getFirst().member();
    DeedPage known =
        PagesWorld.form(WORLD.deeds.update(people.worker, id, "family-noted", grandmother));
    assertThat(known.text("who")).isEqualTo(CARERS);
    CasePagesTest.assertAbsent(
        () -> WORLD.deeds.update(people.worker, id, "family-noted", people.id()));
    CasePagesTest.assertAbsent(() -> WORLD.deeds.update(people.worker, id, "noted", grandmother));
    CasePagesTest.assertAbsent(
        () -> WORLD.deeds.update(people.colleague, id, "family-noted", grandmother));
    assertThat(PagesWorld.form(send(people.worker, id, form, Map.of())).mistakes())
        .extracting(Mistake::field)
        .containsExactly("kinship", "who");
    assertSaved(send(people.worker, id, known, Map.of("closeness", "CARES")));
    assertThat(WORLD.open(people.worker, id).family())
        .singleElement()
        .satisfies(one -> assertThat(one.closeness()).isEqualTo(Closeness.CARES));
  }

  @Test
  void siblingsAreShownWithTheirStepAndWhatIsDueToWhoeverMayReadThemOnly() {
    NewConcern told = people.told();
    List<ToldChild> children = new ArrayList<>(told.children());
    children.add(ToldChild.named(people.id(), "em của " + ProtectionWorld.CANARY));
    children.add(ToldChild.named(people.id(), "em út của " + ProtectionWorld.CANARY));
    NewConcern three =
        people.taken(
            people.operator,
            new NewConcern(
                told.id(),
                told.receivedAt(),
                told.channel(),
                told.reference(),
                told.agency(),
                told.danger(),
                told.eventPlace(),
                told.homePlace(),
                told.told(),
                children,
                told.caller(),
                List.of()));
    UUID eldest = people.open(people.worker, three);
    UUID second = opened(people.worker, children.get(1));
    UUID third = opened(people.colleague, children.get(2));
    CasePage page = WORLD.open(people.worker, eldest);
    assertThat(page.siblings())
        .as("a colleague works on the third")
        .singleElement()
        .satisfies(one -> {
          assertThat(one.id()).isEqualTo(second);
          assertThat(one.next())
              .get()
              .extracting(RelatedCase.Next::kind)
              .isEqualTo(DeadlineKind.EMERGENCY_MEASURE);
          assertThat(page.alike(one)).contains(ActionKind.INITIAL_RISK);
        });
    CasePage chairs = WORLD.open(people.chair, eldest);
    assertThat(chairs.siblings())
        .extracting(RelatedCase::id)
        .containsExactlyInAnyOrder(second, third);
    assertThat(chairs.siblings()).allMatch(one -> chairs.alike(one).isEmpty());
    assertThat(WORLD.open(people.colleague, third).siblings()).isEmpty();
  }

  @Test
  void aPlacementOfAClosedCaseIsStillAmongWhatIsDueAndLeadsToIt() {
    UUID id = assessed();
    people.does(
        people.worker,
        id,
        new Payload.SpecificRisk(
            Level.LOW,
            Level.LOW,
            Level.LOW,
            people.day(0),
            FreeText.NONE,
            FreeText.of("biên bản"),
            FreeText.NONE));
    people.does(
        people.worker,
        id,
        new Payload.PlanDrafted(
            FreeText.NONE,
            List.of(
                new Payload.PlannedService(
                    FreeText.of("đi học"), FreeText.NONE, "", people.day(20))),
            people.day(30)));
    people.does(people.chair, id, ProtectionWorld.approved());
    decided(id);
    people.does(people.worker, id, new Payload.CareHandedOver(FreeText.of("có biên bản")));
    people.does(
        people.worker,
        id,
        new Payload.Reviewed(Level.LOW, Level.HIGH, true, FreeText.of("ổn định")));
    people.does(people.chair, id, new Payload.Closed(ClosingGround.SAFE, FreeText.of("ổn định")));
    people.pass(Duration.ofMinutes(1));
    Task task =
        people.today.of(people.worker).stream()
            .filter(one -> one.caseId().filter(id::equals).isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(task.next()).contains(DeadlineKind.CARE_REVIEW);
    assertThat(task.step()).as("the reader sees the case").isPresent();
    assertThat(WORLD.open(people.worker, id).view().possible())
        .contains(ActionKind.CARE_FOLLOWED)
        .doesNotContain(ActionKind.CARE_HANDED_OVER);
  }

  private UUID assessed() {
    UUID id = people.open();
    people.does(people.worker, id, ProtectionWorld.risk(false));
    return id;
  }

  private UUID inCare() {
    UUID id = assessed();
    decided(id);
    return id;
  }

  private void decided(UUID id) {
    people.does(
        people.chair,
        id,
        new Payload.CareDecided(
            CareKind.RELATIVE,
            "30/QĐ-UBND",
            people.day(0),
            java.util.Optional.empty(),
            people.day(40),
            FreeText.of(CARERS),
            FreeText.NONE,
            FreeText.NONE));
  }

  private UUID noted(UUID id, ProceedingKind kind, String file) {
    UUID key = people.id();
    people.does(
        people.worker,
        id,
        new Payload.ProceedingNoted(
            key,
            kind,
            ProceedingAgency.POLICE,
            people.day(0),
            java.util.Optional.of(people.day(10)),
            WorkerRole.VICTIM,
            FreeText.NONE,
            FreeText.of(file),
            FreeText.NONE,
            FreeText.of("đang giải quyết"),
            FreeText.NONE));
    return key;
  }

  private UUID opened(Actor actor, ToldChild child) {
    return ProtectionWorld.done(
            people.cases.open(actor, new OpenCase(people.id(), people.id(), child.id(), "")))
        .caseId();
  }

  private static ModelAndView send(Actor actor, UUID id, DeedPage form, Map<String, String> more) {
    return WORLD.deeds.take(actor, id, DeedPage.path(form.kind()), PagesWorld.typed(form, more));
  }

  private static void assertSaved(ModelAndView answer) {
    assertThat(answer.getViewName()).endsWith("?saved=1");
  }
}
