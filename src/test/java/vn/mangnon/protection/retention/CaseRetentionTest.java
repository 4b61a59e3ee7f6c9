package vn.mangnon.protection.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.protection.cases.ProtectionWorld.child;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.children.record.Sex;
import vn.mangnon.database.HeldLock;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.cases.ConcernAnswer;
import vn.mangnon.protection.cases.ConcernRefusal;
import vn.mangnon.protection.cases.EndReason;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.cases.Purpose;
import vn.mangnon.protection.cases.Told;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.consent.ConsentAnswer;
import vn.mangnon.protection.consent.ConsentRefusal;
import vn.mangnon.protection.consent.Consents;
import vn.mangnon.protection.figures.AbuseCounts;
import vn.mangnon.protection.figures.CaseFigures;
import vn.mangnon.protection.opening.AskedCase;
import vn.mangnon.protection.opening.OpeningAnswer;
import vn.mangnon.protection.opening.OpeningRefusal;
import vn.mangnon.protection.opening.Openings;
import vn.mangnon.protection.opening.Sealing;
import vn.mangnon.protection.opening.Sealings;
import vn.mangnon.protection.retention.TermAnswer.Absent;
import vn.mangnon.protection.retention.TermAnswer.Done;
import vn.mangnon.protection.retention.TermAnswer.Reason;
import vn.mangnon.protection.retention.TermAnswer.Refused;
import vn.mangnon.protection.retention.TermProposal.Outcome;
import vn.mangnon.protection.rules.Abuse;
import vn.mangnon.protection.rules.CareKind;
import vn.mangnon.protection.rules.CaseRefusal;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.ProceedingAgency;
import vn.mangnon.protection.rules.ProceedingKind;
import vn.mangnon.protection.rules.WorkerRole;
import vn.mangnon.statistics.Period;

/** A case is forgotten when its term is over, by two persons, wholly, and figures stay. */
class CaseRetentionTest {
  private static final FreeText WHY = FreeText.of("không có việc đó");
  private static final Duration YEAR = Duration.ofDays(366);
  private static final List<String> WITH_WORDS =
      List.of(
          "concern",
          "concern_child",
          "person",
          "action",
          "consent",
          "opening",
          "sealing",
          "transfer",
          "referral",
          "referral_event");
  private final ProtectionWorld world = new ProtectionWorld();
  private final CaseRetention retention = world.register.the(CaseRetention.class);
  private final Actor.User agency = world.register.user(Role.LEAD_AGENCY, Optional.empty());
  private final Actor.User leader = world.register.user(Role.PROVINCE_LEADER, Optional.empty());

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aCasePastItsTermIsForgottenWhollyWhenAnotherPersonAgreesAndFiguresStay() {
    FullCase full = new FullCase(world);
    UUID caller =
        world.concerns.find(world.worker, full.report.id(), "t").orElseThrow().caller().get();
    assertThat(WITH_WORDS)
        .as("where words are")
        .allSatisfy(table -> assertThat(rows(table)).as(table).contains("sealed\": \""));
    assertThat(retention.propose(world.chair)).isEqualTo(new Refused(Reason.NOTHING_DUE));
    world.pass(YEAR.multipliedBy(10));
    List<Object> figures = figures();
    List<String> projections = projections();
    CaseView before = world.read(world.worker, full.caseId);

    assertThat(retention.propose(world.chair)).isEqualTo(new Done());
    TermProposal proposal = retention.newest(agency).getFirst();
    assertThat(proposal.subjects())
        .as("the case, and the other child of its report")
        .extracting(TermProposal.Subject::rule)
        .containsExactlyInAnyOrder("case", "report");
    assertThat(retention.decide(world.chair, proposal.id(), true))
        .isEqualTo(new Refused(Reason.SAME_PERSON));
    assertThat(world.read(world.worker, full.caseId).timeline()).isEqualTo(before.timeline());

    assertThat(retention.decide(agency, proposal.id(), true)).isEqualTo(new Done());
    assertThat(retention.decide(agency, proposal.id(), true))
        .isEqualTo(new Refused(Reason.DECIDED));
    assertThat(retention.newest(world.chair).getFirst().decision().orElseThrow().anonymised())
        .isEqualTo(2);
    assertThat(figures()).isEqualTo(figures);
    nothingIsLeftOf(full);
    String kept = everything();
    CaseView after = world.read(world.worker, full.caseId);
    assertThat(after.state().step()).isEqualTo(before.state().step());
    assertThat(after.state().deadlines()).isEqualTo(before.state().deadlines());
    assertThat(after.timeline())
        .extracting(CaseView.Act::step)
        .isEqualTo(before.timeline().stream().map(CaseView.Act::step).toList());
    assertThat(after.anonymisedAt()).isPresent();
    assertThat(after.possible()).isEmpty();
    assertThat(after.child()).isEmpty();

    assertThat(world.cases.rebuild(world.chair, full.caseId)).isTrue();
    assertThat(projections()).isEqualTo(projections);
    nobodyBringsAnythingBack(full, caller);
    assertThat(everything()).doesNotContain("sealed\": \"").isNotEqualTo("");
    assertThat(rows("action")).isEqualTo(rowsOf(kept, "action"));
    assertThat(events()).contains("case-retention.proposed", "case-retention.approved");
    assertThat(events()).contains("case.anonymised", "concern.anonymised");
    assertThat(retention.propose(world.chair)).isEqualTo(new Refused(Reason.NOTHING_DUE));
    NewConcern news = world.taken(world.operator, full.told(List.of()));
    assertThat(
            world.concerns.join(
                world.worker, news.id(), full.report.id(), Map.of(child(news), child(full.report))))
        .isEqualTo(new ConcernAnswer.Refused(ConcernRefusal.OTHER_FORGOTTEN));
  }

  private void nothingIsLeftOf(FullCase full) {
    String all = everything();
    assertThat(all)
        .doesNotContain("sealed\": \"")
        .doesNotContain(full.child.toString())
        .doesNotContain("QĐ-UBND")
        .doesNotContain("nửa đêm")
        .doesNotContain("Quả Mọng");
    assertThat(rows("named_account")).isEmpty();
    assertThat(rows("referral_link")).isEmpty();
    String trail = asked("select e::text from audit.entry e").toString();
    assertThat(trail).doesNotContain("Hoàng Yến").doesNotContain(full.child.toString());
  }

  private void nobodyBringsAnythingBack(FullCase full, UUID caller) {
    assertThat(world.tries(world.worker, full.caseId, new Payload.Noted(FullCase.WORDS)))
        .isEqualTo(new CaseAnswer.Refused(CaseRefusal.FORGOTTEN));
    assertThat(
            world.tries(
                world.chair,
                full.caseId,
                new Payload.Reopened(world.now(), Danger.YES, FullCase.WORDS)))
        .isEqualTo(new CaseAnswer.Refused(CaseRefusal.FORGOTTEN));
    Consents consents = world.register.the(Consents.class);
    assertThat(consents.record(world.worker, full.consent()))
        .isEqualTo(new ConsentAnswer.Refused(ConsentRefusal.FORGOTTEN));
    UUID given =
        consents.of(world.worker, full.caseId).stream()
            .filter(one -> one.withdrawnAt().isEmpty())
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(consents.withdraw(world.worker, full.caseId, given, FullCase.WORDS))
        .isEqualTo(new ConsentAnswer.Refused(ConsentRefusal.FORGOTTEN));
    assertThat(
            world
                .register
                .the(Sealings.class)
                .ask(world.chair, world.id(), full.caseId, Sealing.Wish.SEAL, FullCase.WORDS))
        .isEqualTo(new OpeningAnswer.Refused(OpeningRefusal.FORGOTTEN));
    assertThat(world.concerns.find(world.worker, full.report.id(), "t").orElseThrow().caller())
        .isEmpty();
    assertThat(world.identities.unmask(world.worker, caller, Purpose.CALL_BACK))
        .as("there is nobody to show")
        .contains(Identity.UNKNOWN);
  }

  @Test
  void whatIsUnfinishedOrSealedKeepsACase() {
    UUID placed = assessed(2005);
    world.does(
        world.chair,
        placed,
        new Payload.CareDecided(
            CareKind.values()[0],
            "9/QĐ-UBND",
            world.day(0),
            Optional.empty(),
            world.day(30),
            FullCase.WORDS,
            FreeText.NONE,
            FreeText.of("cha mẹ đi xa")));
    world.does(world.worker, placed, new Payload.CareHandedOver(FreeText.of("đã giao")));
    world.plan(placed);
    world.does(world.chair, placed, ProtectionWorld.approved());
    world.does(
        world.worker, placed, new Payload.Reviewed(Level.LOW, Level.HIGH, true, FreeText.of("ổn")));
    world.does(world.chair, placed, new Payload.Closed(ClosingGround.SAFE, FreeText.of("ổn")));
    UUID tried = assessed(2005);
    UUID trial = world.id();
    world.does(world.worker, tried, proceeding(trial, Optional.of(world.day(9))));
    unfounded(tried);
    UUID opened = assessed(2005);
    unfounded(opened);
    UUID wished = assessed(2005);
    unfounded(wished);
    UUID sealed = assessed(2005);
    unfounded(sealed);
    UUID reopened = assessed(2005);
    unfounded(reopened);
    UUID plain = assessed(2005);
    unfounded(plain);
    world.pass(YEAR.multipliedBy(20));
    Sealings sealings = world.register.the(Sealings.class);
    sealings.ask(world.worker, world.id(), wished, Sealing.Wish.SEAL, FullCase.WORDS);
    UUID wish = world.id();
    sealings.ask(world.worker, wish, sealed, Sealing.Wish.SEAL, FullCase.WORDS);
    sealings.answer(world.chair, wish, true);
    Actor stranger = world.register.user(Role.CASE_WORKER, Optional.of(world.register.commune(2)));
    world
        .register
        .the(Openings.class)
        .breakGlass(stranger, world.id(), AskedCase.of(opened), FullCase.WORDS);
    world.does(
        world.worker, reopened, new Payload.Reopened(world.now(), Danger.NO, FreeText.of("lại")));

    assertThat(retention.propose(world.chair)).isEqualTo(new Done());
    assertThat(proposedCases()).containsExactly(plain);
    assertThat(retention.held(world.chair))
        .extracting(HeldCase::id, HeldCase::hold)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(placed, HeldCase.Hold.CARE),
            org.assertj.core.groups.Tuple.tuple(tried, HeldCase.Hold.PROCEEDING),
            org.assertj.core.groups.Tuple.tuple(opened, HeldCase.Hold.OPENING),
            org.assertj.core.groups.Tuple.tuple(wished, HeldCase.Hold.SEALING));
    assertThat(retention.held(agency)).isEmpty();

    assertThat(world.tries(world.worker, tried, proceeding(trial, Optional.empty())))
        .as("how a proceeding ended is noted in the closed case")
        .isInstanceOf(CaseAnswer.Done.class);
    assertThat(retention.propose(world.chair)).isEqualTo(new Done());
    assertThat(proposedCases()).containsExactly(tried);
  }

  @Test
  void aCaseIsKeptUntilItsChildIsGrownAndNotADayLess() {
    UUID caseId = assessed(2020);
    world.does(world.chair, caseId, new Payload.Closed(ClosingGround.MOVED_AWAY, WHY));
    until(LocalDate.of(2038, 12, 31));
    assertThat(retention.propose(world.chair))
        .as("born in 2020, perhaps on its last day")
        .isEqualTo(new Refused(Reason.NOTHING_DUE));
    until(LocalDate.of(2039, 1, 1));
    assertThat(retention.propose(world.chair)).isEqualTo(new Done());
    assertThat(retention.newest(world.chair).getFirst().subjects().getFirst().dueOn())
        .isEqualTo(LocalDate.of(2039, 1, 1));
  }

  @Test
  void aReportOfNobodyIsForgottenAfterAYearAndOneOfAChildAfterFive() {
    NewConcern misdialled = ended(EndReason.MISDIALLED, Optional.empty());
    NewConcern safe = ended(EndReason.NO_RISK, Optional.empty());
    LocalDate day = world.day(0);
    until(day.plusYears(1).minusDays(1));
    assertThat(retention.propose(world.chair)).isEqualTo(new Refused(Reason.NOTHING_DUE));
    until(day.plusYears(1));
    agreed();
    assertThat(words(misdialled.id())).isEmpty();
    assertThat(words(safe.id())).isEqualTo("Hoàng Yến");
    until(day.plusYears(5));
    agreed();
    assertThat(words(safe.id())).isEmpty();
    assertThat(everything()).doesNotContain("sealed\": \"");
  }

  @Test
  void allThatTellsOfOneChildGoesTogetherAndCountsOnceStill() {
    UUID known = UUID.randomUUID();
    UUID first = assessed(2005, Optional.of(known));
    UUID second = assessed(2005, Optional.of(known));
    for (UUID one : List.of(first, second)) {
      world.does(
          world.worker,
          one,
          new Payload.SpecificRisk(
              Level.HIGH,
              Level.LOW,
              Level.HIGH,
              world.day(0),
              WHY,
              WHY,
              WHY,
              Set.of(Abuse.NEGLECT)));
    }
    world.does(world.chair, first, new Payload.Closed(ClosingGround.CAME_OF_AGE, WHY));
    world.pass(YEAR.multipliedBy(3));
    world.does(world.chair, second, new Payload.Closed(ClosingGround.CAME_OF_AGE, WHY));
    world.pass(YEAR.multipliedBy(8));
    assertThat(retention.propose(world.chair))
        .as("the first is past its term, the second is not")
        .isEqualTo(new Refused(Reason.NOTHING_DUE));
    assertThat(retention.held(world.chair)).isEmpty();
    world.pass(YEAR.multipliedBy(3));
    List<Object> figures = figures();
    agreed();
    assertThat(figures()).isEqualTo(figures);
    assertThat(everything()).doesNotContain(known.toString());
    assertThat(
            world
                .register
                .superuser()
                .queryForObject(
                    "select count(distinct child) from protection.case_file", Long.class))
        .isEqualTo(1);
  }

  @Test
  void whatBecameNotDueMeanwhileStays() {
    UUID caseId = assessed(2005);
    unfounded(caseId);
    world.pass(YEAR.multipliedBy(6));
    retention.propose(world.chair);
    assertThat(retention.propose(world.chair))
        .as("it is in a proposal already")
        .isEqualTo(new Refused(Reason.NOTHING_DUE));
    world.does(
        world.worker, caseId, new Payload.Reopened(world.now(), Danger.NO, FreeText.of("lại")));
    TermProposal proposal = retention.newest(agency).getFirst();
    assertThat(retention.decide(agency, proposal.id(), true)).isEqualTo(new Done());
    TermProposal decided = retention.newest(agency).getFirst();
    assertThat(decided.subjects())
        .extracting(TermProposal.Subject::outcome)
        .containsExactly(Optional.of(Outcome.KEPT));
    assertThat(decided.decision().orElseThrow().anonymised()).isZero();
    assertThat(world.read(world.worker, caseId).anonymisedAt()).isEmpty();
  }

  @Test
  void whatIsRefusedStaysAndIsProposedAgain() {
    UUID caseId = assessed(2005);
    unfounded(caseId);
    world.pass(YEAR.multipliedBy(6));
    retention.propose(world.chair);
    retention.decide(agency, retention.newest(agency).getFirst().id(), false);
    assertThat(world.read(world.worker, caseId).anonymisedAt()).isEmpty();
    assertThat(retention.propose(world.chair)).isEqualTo(new Done());
  }

  @Test
  void nobodyElseProposesOrDecidesAndMissingIsAnsweredAlike() {
    Actor.User named = world.register.user(Role.COMMUNE_CHAIR, Optional.of(world.home));
    NewConcern report =
        world.taken(
            world.operator,
            world.told(Optional.of(world.home), Optional.of(world.home), List.of(named.id())));
    UUID caseId = world.open(world.worker, report);
    world.does(world.worker, caseId, ProtectionWorld.risk(false));
    unfounded(caseId);
    world.pass(YEAR.multipliedBy(6));
    for (Actor nobody : List.of(world.worker, world.operator, world.otherWorker, agency, leader)) {
      assertThat(retention.propose(nobody)).isEqualTo(new Absent());
    }
    assertThat(retention.propose(world.otherChair))
        .isIn(new Absent(), new Refused(Reason.NOTHING_DUE));
    assertThat(retention.propose(named))
        .as("whoever is named learns nothing of it")
        .isEqualTo(new Refused(Reason.NOTHING_DUE));
    retention.propose(world.chair);
    UUID run = retention.newest(world.chair).getFirst().id();
    for (Actor nobody : List.of(world.worker, world.operator, world.otherChair, leader)) {
      assertThat(retention.newest(nobody)).isEmpty();
      assertThat(retention.decide(nobody, run, true))
          .isEqualTo(retention.decide(nobody, world.id(), true))
          .isEqualTo(new Absent());
    }
    assertThat(retention.newest(named).getFirst().subjects()).isEmpty();
    assertThat(retention.decide(named, run, true)).isEqualTo(new Done());
    assertThat(world.read(world.worker, caseId).anonymisedAt())
        .as("and agrees to nothing about it")
        .isEmpty();
  }

  @Test
  void theDatabaseForgetsNothingThatNoSecondPersonApproved() {
    UUID caseId = assessed(2005);
    unfounded(caseId);
    world.pass(YEAR.multipliedBy(6));
    retention.propose(world.chair);
    UUID run = retention.newest(world.chair).getFirst().id();
    CaseRetentionRepository repository = world.register.the(CaseRetentionRepository.class);
    for (Actor actor : List.of(world.chair, agency, Actor.machine("test"))) {
      assertThat(
              world
                  .register
                  .the(SignedTransaction.class)
                  .write(actor, () -> repository.anonymise(run, retention.terms())))
          .isEmpty();
    }
    assertThat(world.read(world.worker, caseId).anonymisedAt()).isEmpty();
  }

  @Test
  void aCaseThatIsReopenedAtThatMomentStays() {
    UUID caseId = assessed(2005);
    unfounded(caseId);
    world.pass(YEAR.multipliedBy(6));
    retention.propose(world.chair);
    UUID run = retention.newest(world.chair).getFirst().id();
    CompletableFuture<CaseAnswer> reopening;
    CompletableFuture<TermAnswer> forgetting;
    try (HeldLock actions = held("lock table protection.action in share mode")) {
      reopening =
          beside(() ->
              world.tries(
                  world.worker,
                  caseId,
                  new Payload.Reopened(world.now(), Danger.NO, FreeText.of("lại"))));
      int first = actions.awaited();
      forgetting = beside(() -> retention.decide(agency, run, true));
      actions.awaitedBehind(first);
    }
    assertThat(reopening.join()).isInstanceOf(CaseAnswer.Done.class);
    assertThat(forgetting.join()).isEqualTo(new Done());
    assertThat(world.read(world.worker, caseId).anonymisedAt()).isEmpty();
  }

  @Test
  void anActionThatWaitedUntilTheCaseWasForgottenIsRefused() {
    UUID caseId = assessed(2005);
    unfounded(caseId);
    world.pass(YEAR.multipliedBy(6));
    retention.propose(world.chair);
    UUID run = retention.newest(world.chair).getFirst().id();
    CompletableFuture<CaseAnswer> noting;
    CompletableFuture<TermAnswer> forgetting;
    try (HeldLock persons = held("lock table protection.person in share mode")) {
      forgetting = beside(() -> retention.decide(agency, run, true));
      int first = persons.awaited();
      noting = beside(() -> world.tries(world.worker, caseId, new Payload.Noted(FullCase.WORDS)));
      persons.awaitedBehind(first);
    }
    assertThat(forgetting.join()).isEqualTo(new Done());
    assertThat(noting.join()).isEqualTo(new CaseAnswer.Refused(CaseRefusal.FORGOTTEN));
    assertThat(everything()).doesNotContain("sealed\": \"");
  }

  private HeldLock held(String statement) {
    return HeldLock.of(world.register.database.superuser(), statement);
  }

  private static <T> CompletableFuture<T> beside(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
  }

  private void agreed() {
    assertThat(retention.propose(world.chair)).isEqualTo(new Done());
    assertThat(retention.decide(agency, retention.newest(agency).getFirst().id(), true))
        .isEqualTo(new Done());
  }

  private List<UUID> proposedCases() {
    return retention.newest(agency).getFirst().subjects().stream()
        .flatMap(one -> one.caseId().stream())
        .toList();
  }

  private UUID assessed(int born) {
    return assessed(born, Optional.empty());
  }

  private UUID assessed(int born, Optional<UUID> known) {
    UUID caseId =
        world.open(world.worker, world.taken(world.operator, report(Optional.of(born), known)));
    world.does(world.worker, caseId, ProtectionWorld.risk(false));
    return caseId;
  }

  private void unfounded(UUID caseId) {
    world.does(world.chair, caseId, new Payload.Closed(ClosingGround.UNFOUNDED, WHY));
  }

  private NewConcern ended(EndReason reason, Optional<UUID> known) {
    NewConcern report = world.taken(world.operator, report(Optional.of(2015), known));
    assertThat(world.concerns.end(world.worker, child(report), reason, WHY))
        .isInstanceOf(ConcernAnswer.Done.class);
    return report;
  }

  private NewConcern report(Optional<Integer> born, Optional<UUID> known) {
    return new NewConcern(
        world.id(),
        world.now().truncatedTo(ChronoUnit.MINUTES),
        Channel.HOTLINE,
        "",
        "",
        Danger.UNKNOWN,
        Optional.of(world.home),
        Optional.of(world.home),
        Told.of("Hoàng Yến"),
        List.of(
            new ToldChild(
                world.id(), Sex.UNKNOWN, born, Identity.named(ProtectionWorld.CANARY), known)),
        Optional.empty(),
        List.of());
  }

  private Payload proceeding(UUID key, Optional<LocalDate> next) {
    return new Payload.ProceedingNoted(
        key,
        ProceedingKind.TRIAL,
        ProceedingAgency.COURT,
        world.day(0),
        next,
        WorkerRole.VICTIM,
        FullCase.WORDS,
        FullCase.WORDS,
        FreeText.NONE,
        FullCase.WORDS,
        FreeText.NONE);
  }

  private String words(UUID concern) {
    return world.concerns.find(world.worker, concern, "t").orElseThrow().told().event().text();
  }

  private void until(LocalDate day) {
    world.pass(
        Duration.between(
            world.now(), day.atTime(9, 0).atZone(world.register.clock.getZone()).toInstant()));
  }

  private List<Object> figures() {
    CaseFigures cases = world.register.the(CaseFigures.class);
    AbuseCounts abuse = world.register.the(AbuseCounts.class);
    List<Object> figures = new ArrayList<>();
    for (Actor actor : List.of(leader, agency, world.chair)) {
      for (String period : List.of("2026", "2026Q4", "2027", "2029", "2030")) {
        Period of = Period.parse(period).orElseThrow();
        figures.add(cases.of(actor, of));
        figures.add(abuse.of(actor, of));
      }
    }
    figures.add(world.today.counts(leader));
    return figures;
  }

  private List<String> projections() {
    return world.projections().stream()
        .map(row -> row.replaceAll("\"(anonymised_at|child)\": [^,}]*(, )?", ""))
        .sorted()
        .toList();
  }

  private List<String> events() {
    return asked("select distinct event from audit.entry");
  }

  /** Every row of every table of the module. */
  private String everything() {
    StringBuilder all = new StringBuilder();
    for (String table :
        asked(
            """
            select c.relname from pg_class c
            where c.relnamespace = 'protection'::regnamespace and c.relkind = 'r' order by 1
            """)) {
      all.append(table).append(": ").append(rows(table)).append('\n');
    }
    return all.toString();
  }

  private static String rowsOf(String everything, String table) {
    return everything
        .lines()
        .filter(line -> line.startsWith(table + ": "))
        .map(line -> line.substring(table.length() + 2))
        .findFirst()
        .orElseThrow();
  }

  private String rows(String table) {
    List<String> rows =
        asked("select to_jsonb(t)::text from protection.%s t order by 1".formatted(table));
    return rows.isEmpty() ? "" : rows.toString();
  }

  private List<String> asked(String sql) {
    return world.register.superuser().query(sql, (row, number) -> row.getString(1));
  }
}
