package vn.mangnon.protection.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.children.record.Sex;
import vn.mangnon.places.Place;
import vn.mangnon.protection.cases.ConcernAnswer;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.cases.Transfers;
import vn.mangnon.protection.figures.HelpFigures.Key;
import vn.mangnon.protection.figures.HelpFigures.Split;
import vn.mangnon.protection.referral.Answer;
import vn.mangnon.protection.referral.LegalBasis;
import vn.mangnon.protection.referral.Move;
import vn.mangnon.protection.referral.NewReferral;
import vn.mangnon.protection.referral.Recipient;
import vn.mangnon.protection.referral.ReferralAnswer;
import vn.mangnon.protection.referral.ReferralInbox;
import vn.mangnon.protection.referral.Referrals;
import vn.mangnon.protection.referral.SharedPart;
import vn.mangnon.protection.referral.Words;
import vn.mangnon.protection.rules.CareEnding;
import vn.mangnon.protection.rules.CareKind;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Period;

/** Children of cases who were cared for or helped in a period. */
class HelpFiguresTest {
  private static final Period YEAR = Period.year(2026);
  private static final Period NEXT = Period.year(2027);
  private static final FreeText WORDS = FreeText.of("đã làm");

  private final ProtectionWorld world = new ProtectionWorld();
  private final HelpCounts counts = world.register.the(HelpCounts.class);
  private final Actor.User leader = world.register.user(Role.PROVINCE_LEADER, Optional.empty());
  private final Actor.User agency = world.register.user(Role.LEAD_AGENCY, Optional.empty());

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aChildCountsOnceHoweverOftenAndByWhomItWasHelped() {
    UUID served = opened(Sex.FEMALE, Optional.of(2018), Optional.empty());
    planned(served, "SO_YTE", "");
    serves(served, 1);
    serves(served, 1);
    serves(served, 2);
    measure(served);
    UUID onlyPlanned = opened(Sex.MALE, Optional.of(2012), Optional.empty());
    planned(onlyPlanned, "SO_YTE");
    UUID measured = opened(Sex.MALE, Optional.empty(), Optional.empty());
    measure(measured);

    HelpFigures own = counts.of(world.worker, YEAR);
    assertThat(own.outward()).isFalse();
    assertThat(own.children()).isEqualTo(2);
    assertThat(own.parts(Split.GIVER))
        .containsExactly(part("agency:SO_YTE", 1), part("chair", 2), part("other", 1));
    assertThat(own.parts(Split.SEX))
        .containsExactly(part("FEMALE", 1), part("MALE", 1), part("UNKNOWN", 0));
    assertThat(own.parts(Split.AGE)).contains(part("Y6_10", 1), part("UNKNOWN", 1));
    assertThat(own.parts(Split.PLACE)).containsExactly(part(place(world.home), 2));
    assertThat(counts.of(leader, YEAR).children()).isEqualTo(2);
    assertThat(counts.of(leader, YEAR).parts(Split.PLACE)).as("no communes").isEmpty();
    assertThat(counts.of(leader, Period.year(2025)).empty()).isTrue();
    assertThat(counts.of(world.otherWorker, YEAR).empty()).as("another commune's").isTrue();
  }

  @Test
  void aServiceIsOfTheAgencyOfThePlanThatWasInForce() {
    UUID id = opened(Sex.FEMALE, Optional.of(2018), Optional.empty());
    planned(id, "SO_YTE");
    serves(id, 1);
    world.does(world.worker, id, new Payload.Reviewed(high(), high(), false, WORDS));
    drafted(id, "SO_GDDT");
    world.does(world.chair, id, new Payload.PlanDecided(false, "", WORDS));
    drafted(id, "SO_TUPHAP");
    world.does(world.chair, id, ProtectionWorld.approved());
    assertThat(counts.of(world.worker, YEAR).parts(Split.GIVER))
        .extracting(Part::name)
        .containsExactly("agency:SO_YTE");
    serves(id, 1);
    assertThat(counts.of(world.worker, YEAR).parts(Split.GIVER))
        .containsExactly(part("agency:SO_TUPHAP", 1), part("agency:SO_YTE", 1));
  }

  @Test
  void twoReportsAndTwoRecordsOfOneChildAreOneChild() {
    UUID one = UUID.randomUUID();
    Actor.User officer = world.register.officer(world.home);
    UUID first = world.register.open(officer, world.home, "Chíu A Tam", "05/03/2018");
    UUID second = world.register.open(officer, world.home, "Chíu A Tám", "05/03/2018");
    measure(opened(Sex.FEMALE, Optional.of(2018), Optional.of(first)));
    measure(opened(Sex.UNKNOWN, Optional.empty(), Optional.of(second)));
    assertThat(counts.of(leader, YEAR).children()).isEqualTo(2);
    world
        .register
        .superuser()
        .update(
            """
            insert into children.merge (id, winner, loser, winner_scope, loser_scope,
              loser_came_from, manual, reason, merged_at, merged_by_name)
            select ?, w.id, l.id, w.scope, l.scope, l.scope, true, '', now(), 'thử'
            from children.child w, children.child l where w.id = ? and l.id = ?
            """,
            one,
            first,
            second);
    assertThat(counts.of(leader, YEAR).children()).as("merged").isEqualTo(1);
    assertThat(counts.of(world.worker, YEAR).parts(Split.SEX)).contains(part("FEMALE", 1));

    NewConcern again =
        world.taken(world.operator, told(Sex.FEMALE, Optional.of(2018), Optional.empty()));
    NewConcern before =
        world.taken(world.operator, told(Sex.FEMALE, Optional.of(2018), Optional.empty()));
    assertThat(
            world.concerns.join(
                world.operator,
                again.id(),
                before.id(),
                Map.of(ProtectionWorld.child(again), ProtectionWorld.child(before))))
        .isInstanceOf(ConcernAnswer.Done.class);
    measure(world.open(world.worker, before));
    assertThat(counts.of(leader, YEAR).children()).as("told twice").isEqualTo(2);
  }

  @Test
  void careThatGoesOnCountsInEachYearAndAMeasureInItsOwn() {
    UUID cared = opened(Sex.FEMALE, Optional.of(2018), Optional.empty());
    planned(cared, "");
    world.does(
        world.chair,
        cared,
        new Payload.CareDecided(
            CareKind.RELATIVE,
            "3/QĐ",
            world.day(0),
            Optional.empty(),
            world.day(60),
            WORDS,
            WORDS,
            WORDS));
    assertThat(counts.of(leader, YEAR).empty()).as("decided, not handed over").isTrue();
    world.does(world.worker, cared, new Payload.CareHandedOver(WORDS));
    measure(opened(Sex.MALE, Optional.of(2012), Optional.empty()));
    assertThat(counts.of(leader, YEAR).children()).isEqualTo(2);
    assertThat(counts.of(leader, NEXT).children()).isEqualTo(1);
    world.pass(Duration.ofDays(60));
    world.does(world.chair, cared, new Payload.CareEnded(CareEnding.OTHER, WORDS, WORDS));
    assertThat(counts.of(leader, NEXT).children()).as("the year it ended in").isEqualTo(1);
    assertThat(counts.of(leader, Period.year(2028)).empty()).isTrue();
  }

  @Test
  void aReferralThatWasDoneIsHelpOfWhoeverDidIt() {
    UUID id = opened(Sex.FEMALE, Optional.of(2018), Optional.empty());
    planned(id, "");
    ReferralAnswer sent =
        world
            .register
            .the(Referrals.class)
            .send(
                world.worker,
                new NewReferral(
                    world.id(),
                    id,
                    new Recipient.Commune(world.event),
                    "counselling",
                    WORDS,
                    LegalBasis.PLAN,
                    world.day(7),
                    Set.of(SharedPart.values()),
                    WORDS,
                    WORDS));
    UUID referral = ((ReferralAnswer.Done) sent).id();
    answers(referral, 1, Move.ACCEPT, "");
    assertThat(counts.of(leader, YEAR).empty()).as("only accepted").isTrue();
    answers(referral, 2, Move.FINISH, "đã tham vấn");
    assertThat(counts.of(world.worker, YEAR).parts(Split.GIVER))
        .containsExactly(part("commune", 1));
    assertThat(counts.of(world.otherWorker, YEAR).empty()).as("counts where it lives").isTrue();
  }

  @Test
  void aCaseCountsWhereItWasWhenTheYearEnded() {
    UUID id = opened(Sex.FEMALE, Optional.of(2018), Optional.empty());
    measure(id);
    world.pass(Duration.ofDays(60));
    moved(id);
    assertThat(counts.of(world.worker, YEAR).children()).isEqualTo(1);
    assertThat(counts.of(world.otherWorker, YEAR).empty()).isTrue();
    measure(world.otherChair, id);
    assertThat(counts.of(world.otherWorker, NEXT).children()).isEqualTo(1);
    assertThat(counts.of(world.worker, NEXT).empty()).isTrue();
  }

  @Test
  void unfoundedSealedAndOnesOwnCasesAreNotCounted() {
    UUID id = opened(Sex.FEMALE, Optional.of(2018), Optional.empty());
    measure(id);
    world.register.superuser().update("update protection.case_file set sealed = true");
    assertThat(counts.of(world.colleague, YEAR).empty()).as("sealed").isTrue();
    assertThat(counts.of(leader, YEAR).children()).isEqualTo(1);
    world.register.superuser().update("update protection.case_file set sealed = false");
    assertThat(counts.of(world.colleague, YEAR).children()).isEqualTo(1);
    world
        .register
        .superuser()
        .update(
            """
            insert into protection.named_account (id, concern, scope, event_scope, account, recorded_at)
            select gen_random_uuid(), f.concern, f.scope, f.event_scope, ?, now()
            from protection.case_file f
            """,
            world.colleague.id());
    assertThat(counts.of(world.colleague, YEAR).empty()).as("named").isTrue();
    world.does(world.worker, id, ProtectionWorld.risk(false));
    world.does(world.chair, id, new Payload.Closed(ClosingGround.UNFOUNDED, WORDS));
    assertThat(counts.of(leader, YEAR).empty()).as("unfounded").isTrue();
    Actor nobody = world.register.user(Role.CHILD_OFFICER, Optional.of(world.home));
    assertThat(counts.of(nobody, YEAR).empty()).isTrue();
  }

  @Test
  void outwardSmallNumbersAreLeftOutAndOnlyWholeYearsAreParted() {
    for (int i = 0; i < 3; i++) {
      measure(opened(Sex.FEMALE, Optional.of(2018), Optional.empty()));
    }
    HelpPage year = page(agency, YEAR);
    assertThat(year.figures().outward()).isTrue();
    assertThat(year.splits())
        .as("the only commune and the only giver would be known from the whole")
        .containsExactly(Split.SEX, Split.AGE);
    for (Split split : year.splits()) {
      assertThat(year.figures().parts(split)).anyMatch(one -> one.children().isEmpty());
    }
    for (Split split : Split.values()) {
      assertThat(split == Split.ALL ? List.of() : year.figures().parts(split))
          .doesNotContain(part("FEMALE", 3), part("chair", 3), part(place(world.home), 3));
    }
    assertThat(HelpCsv.of(year))
        .contains("2026,,,so_em,3\r\n", "2026,gioi,FEMALE,so_em,khong_hien_thi\r\n");
    assertThat(page(agency, Period.parse("2026Q4").orElseThrow()).splits())
        .as("a year less its quarters would tell")
        .isEmpty();
    HelpFigures few =
        new HelpFigures(
            YEAR,
            true,
            Map.of(
                new Key(Split.ALL, ""), 29L,
                new Key(Split.GIVER, "agency:CONGAN"), 20L,
                new Key(Split.GIVER, "chair"), 7L,
                new Key(Split.GIVER, "commune"), 2L));
    assertThat(few.parts(Split.GIVER)).containsExactly(part("agency:CONGAN", 20));
    assertThat(few.unnamed(Split.GIVER)).isTrue();
  }

  @Test
  void aCommunesOwnYearIsAFileThatCanBeImported() {
    measure(opened(Sex.FEMALE, Optional.of(2018), Optional.empty()));
    measure(opened(Sex.UNKNOWN, Optional.empty(), Optional.empty()));
    Place home = world.register.places().byId(world.home).orElseThrow();
    HelpPage page = page(world.worker, YEAR);
    assertThat(page.own()).hasValue(home);
    assertThat(
            CaseReturn.of(
                    home,
                    YEAR,
                    page.figures().answers(world.register.the(CaseElements.class)),
                    world.register.the(Catalogue.class))
                .lines())
        .containsExactly(
            "place,element,period,category,value",
            home.code() + ",special_circumstances_assisted,2026,total,2",
            home.code() + ",special_circumstances_assisted,2026,age_group:y0_5,0",
            home.code() + ",special_circumstances_assisted,2026,age_group:y6_10,1",
            home.code() + ",special_circumstances_assisted,2026,age_group:y11_15,0",
            home.code() + ",special_circumstances_assisted,2026,age_group:unknown,1",
            home.code() + ",special_circumstances_assisted,2026,sex:female,1",
            home.code() + ",special_circumstances_assisted,2026,sex:male,0",
            home.code() + ",special_circumstances_assisted,2026,sex:unknown,1");
    assertThat(page(agency, YEAR).own()).isEmpty();
    assertThat(page(world.worker, Period.parse("2026Q4").orElseThrow()).own()).isEmpty();
  }

  private HelpPage page(Actor actor, Period period) {
    return new HelpPage(
        counts.of(actor, period),
        List.of(),
        world.register.places(),
        world.register.the(Agencies.class));
  }

  private UUID opened(Sex sex, Optional<Integer> year, Optional<UUID> child) {
    return world.open(world.worker, world.taken(world.operator, told(sex, year, child)));
  }

  private NewConcern told(Sex sex, Optional<Integer> year, Optional<UUID> child) {
    NewConcern told = world.told();
    return new NewConcern(
        told.id(),
        told.receivedAt(),
        told.channel(),
        told.reference(),
        told.agency(),
        told.danger(),
        told.eventPlace(),
        told.homePlace(),
        told.told(),
        List.of(
            new ToldChild(world.id(), sex, year, Identity.named(ProtectionWorld.CANARY), child)),
        told.caller(),
        told.named());
  }

  /** A plan in force with one service of each agency. */
  private void planned(UUID id, String... agencies) {
    world.plan(id);
    world.does(world.chair, id, new Payload.PlanDecided(false, "", WORDS));
    drafted(id, agencies);
    world.does(world.chair, id, ProtectionWorld.approved());
  }

  private void drafted(UUID id, String... agencies) {
    world.does(
        world.worker,
        id,
        new Payload.PlanDrafted(
            WORDS,
            List.of(agencies).stream()
                .map(one -> new Payload.PlannedService(WORDS, WORDS, one, world.day(9)))
                .toList(),
            world.day(20)));
  }

  private void serves(UUID id, int service) {
    world.does(world.worker, id, new Payload.ServiceGiven(service, WORDS));
  }

  private void measure(UUID id) {
    measure(world.chair, id);
  }

  private void measure(Actor.User chair, UUID id) {
    world.does(chair, id, new Payload.EmergencyMeasure(WORDS, FreeText.NONE));
  }

  private void moved(UUID id) {
    UUID offer = world.offer(world.chair, id, world.event);
    ProtectionWorld.done(
        world
            .register
            .the(Transfers.class)
            .accept(world.otherChair, world.id(), offer, world.otherWorker.id()));
  }

  private void answers(UUID referral, int seen, Move move, String words) {
    assertThat(
            world
                .register
                .the(ReferralInbox.class)
                .answer(
                    world.otherWorker,
                    referral,
                    new Answer(world.id(), seen, move, Words.of(words))))
        .isInstanceOf(ReferralAnswer.Done.class);
  }

  private static vn.mangnon.protection.rules.Level high() {
    return vn.mangnon.protection.rules.Level.HIGH;
  }

  private static String place(int id) {
    return String.valueOf(id);
  }

  private static Part part(String name, long children) {
    return new Part(name, OptionalLong.of(children));
  }
}
