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
import vn.mangnon.children.record.Sex;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.figures.AbuseFigures.Count;
import vn.mangnon.protection.figures.AbuseFigures.Key;
import vn.mangnon.protection.figures.AbuseFigures.Split;
import vn.mangnon.protection.rules.Abuse;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Period;

/** Children found abused, counted by the forms of the law. */
class AbuseFiguresTest {
  private static final Period YEAR = Period.year(2026);
  private final ProtectionWorld world = new ProtectionWorld();
  private final AbuseCounts counts = world.register.the(AbuseCounts.class);
  private final Actor.User leader = world.register.user(Role.PROVINCE_LEADER, Optional.empty());

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aChildCountsOnceAndOnceForEachFormThatWasConfirmed() {
    UUID known = UUID.randomUUID();
    UUID first = opened(Sex.FEMALE, Optional.of(2018), Optional.of(known));
    assessed(first, Abuse.VIOLENCE, Abuse.NEGLECT);
    world.does(
        world.chair,
        first,
        new Payload.EmergencyMeasure(FreeText.of("đưa em về nhà bà"), FreeText.NONE));
    UUID sameChild = opened(Sex.UNKNOWN, Optional.empty(), Optional.of(known));
    assessed(sameChild, Abuse.VIOLENCE);
    assessed(opened(Sex.MALE, Optional.of(2012), Optional.empty()), Abuse.SEXUAL);
    assessed(opened(Sex.MALE, Optional.empty(), Optional.empty()));
    UUID onlyAtFirst = opened(Sex.MALE, Optional.of(2015), Optional.empty());
    world.does(world.worker, onlyAtFirst, initial(Abuse.TRAFFICKING));
    UUID unfounded = opened(Sex.MALE, Optional.of(2015), Optional.empty());
    assessed(unfounded, Abuse.OTHER);
    world.does(
        world.chair,
        unfounded,
        new Payload.Closed(ClosingGround.UNFOUNDED, FreeText.of("không có việc đó")));

    AbuseFigures figures = counts.of(leader, YEAR);
    assertThat(figures.of(AbuseFigures.ALL)).isEqualTo(new Count(2, 1));
    assertThat(figures.of("VIOLENCE")).isEqualTo(new Count(1, 1));
    assertThat(figures.of("NEGLECT")).isEqualTo(new Count(1, 1));
    assertThat(figures.of("SEXUAL")).isEqualTo(new Count(1, 0));
    assertThat(figures.of("TRAFFICKING")).as("not confirmed").isEqualTo(Count.NONE);
    assertThat(figures.of("OTHER")).as("unfounded").isEqualTo(Count.NONE);
    assertThat(figures.unknown()).isEqualTo(1);
    assertThat(counts.of(leader, Period.year(2025)).empty()).isTrue();

    AbuseFigures own = counts.of(world.worker, YEAR);
    assertThat(own.outward()).isFalse();
    assertThat(own.parts(AbuseFigures.ALL, Split.SEX))
        .containsExactly(part("FEMALE", 1), part("MALE", 1), part("UNKNOWN", 0));
    assertThat(own.parts("VIOLENCE", Split.AGE))
        .contains(part("Y6_10", 1), part("Y11_15", 0), part("UNKNOWN", 0));
    assertThat(own.places()).containsExactly(part(String.valueOf(world.home), 2));
    assertThat(counts.of(world.otherWorker, YEAR).empty()).as("another commune's").isTrue();
  }

  @Test
  void aCommunesOwnYearIsAFileThatCanBeImported() {
    assessed(opened(Sex.FEMALE, Optional.of(2018), Optional.empty()), Abuse.VIOLENCE);
    assessed(opened(Sex.MALE, Optional.of(2012), Optional.empty()), Abuse.NEGLECT);
    String code = world.register.places().byId(world.home).orElseThrow().code();
    AbusePage page = page(world.worker, YEAR);
    assertThat(
            CaseReturn.of(
                    page.own().orElseThrow(),
                    YEAR,
                    page.figures().answers(world.register.the(CaseElements.class)),
                    world.register.the(Catalogue.class))
                .lines())
        .containsExactly(
            "place,element,period,category,value",
            code + ",children_abused,2026,total,2",
            code + ",children_abused,2026,age_group:y0_5,0",
            code + ",children_abused,2026,age_group:y6_10,1",
            code + ",children_abused,2026,age_group:y11_15,1",
            code + ",children_abused,2026,age_group:unknown,0",
            code + ",children_abused,2026,sex:female,1",
            code + ",children_abused,2026,sex:male,1",
            code + ",children_abused,2026,sex:unknown,0");
    assertThat(page(leader, YEAR).own()).isEmpty();
    assertThat(page(world.worker, Period.parse("2026Q4").orElseThrow()).own()).isEmpty();
  }

  private AbusePage page(Actor actor, Period period) {
    return new AbusePage(counts.of(actor, period), List.of(), world.register.places());
  }

  @Test
  void theLastAssessmentOfAPeriodCountsAndAnOlderOneInItsOwn() {
    UUID id = opened(Sex.FEMALE, Optional.of(2018), Optional.empty());
    assessed(id, Abuse.SEXUAL);
    world.pass(Duration.ofDays(1));
    world.does(world.worker, id, specific(Abuse.NEGLECT));
    assertThat(counts.of(leader, YEAR).of("SEXUAL")).isEqualTo(Count.NONE);
    assertThat(counts.of(leader, YEAR).of("NEGLECT")).isEqualTo(new Count(1, 0));
    world.pass(Duration.ofDays(40));
    world.does(world.worker, id, specific(Abuse.EXPLOITATION));
    assertThat(counts.of(leader, Period.year(2027)).of("EXPLOITATION")).isEqualTo(new Count(1, 0));
    assertThat(counts.of(leader, YEAR).of("NEGLECT")).isEqualTo(new Count(1, 0));
  }

  @Test
  void aSealedCaseAndOneThatNamesTheReaderAreNotInACommunesNumbers() {
    UUID id = opened(Sex.FEMALE, Optional.of(2018), Optional.empty());
    assessed(id, Abuse.SEXUAL);
    world.register.superuser().update("update protection.case_file set sealed = true");
    assertThat(counts.of(world.colleague, YEAR).empty()).isTrue();
    assertThat(counts.of(leader, YEAR).of("SEXUAL").children()).isEqualTo(1);
    Actor nobody = world.register.user(Role.CHILD_OFFICER, Optional.of(world.home));
    assertThat(counts.of(nobody, YEAR).empty()).isTrue();
  }

  @Test
  void whatWasAssessedBeforeTheFormWasAskedIsNotKnown() {
    UUID id = opened(Sex.FEMALE, Optional.of(2018), Optional.empty());
    assessed(id, Abuse.SEXUAL);
    world.register.superuser().update("update protection.action set payload = payload - 'abuse'");
    assertThat(world.read(world.worker, id).timeline())
        .filteredOn(act -> act.payload() instanceof Payload.SpecificRisk)
        .allSatisfy(act -> assertThat(((Payload.SpecificRisk) act.payload()).abuse()).isEmpty());
    assertThat(counts.of(leader, YEAR).unknown()).isEqualTo(1);
    assertThat(counts.of(leader, YEAR).of(AbuseFigures.ALL)).isEqualTo(Count.NONE);
  }

  @Test
  void ofOtherCommunesSmallNumbersAreLeftOutAndTheFormsAreNotParted() {
    Map<Key, Count> numbers =
        Map.of(
            new Key(AbuseFigures.ALL, Split.ALL, ""), new Count(10, 4),
            new Key(AbuseFigures.ALL, Split.SEX, "FEMALE"), new Count(3, 2),
            new Key(AbuseFigures.ALL, Split.SEX, "MALE"), new Count(7, 2),
            new Key(AbuseFigures.ALL, Split.PLACE, "1"), new Count(1, 1),
            new Key(AbuseFigures.ALL, Split.PLACE, "2"), new Count(9, 3));
    AbuseFigures outward = new AbuseFigures(YEAR, true, numbers);
    assertThat(outward.parted()).containsExactly(AbuseFigures.ALL);
    assertThat(outward.parts(AbuseFigures.ALL, Split.SEX))
        .contains(new Part("FEMALE", OptionalLong.empty()), new Part("MALE", OptionalLong.empty()));
    assertThat(outward.places()).as("not even named").isEmpty();
    assertThat(outward.unnamedPlaces()).isTrue();
    assertThat(new AbuseFigures(YEAR, false, numbers).parts(AbuseFigures.ALL, Split.SEX))
        .contains(part("FEMALE", 3), part("MALE", 7));
    AbusePage quarter =
        new AbusePage(
            new AbuseFigures(Period.parse("2026Q1").orElseThrow(), true, numbers),
            List.of(),
            world.register.places());
    assertThat(quarter.parted()).as("a year less its quarters would tell").isFalse();
    assertThat(quarter.byPlace()).isEmpty();
  }

  private UUID opened(Sex sex, Optional<Integer> year, Optional<UUID> child) {
    NewConcern told = world.told();
    NewConcern one =
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
            List.of(
                new ToldChild(
                    world.id(), sex, year, Identity.named(ProtectionWorld.CANARY), child)),
            told.caller(),
            told.named());
    return world.open(world.worker, world.taken(world.operator, one));
  }

  private void assessed(UUID id, Abuse... forms) {
    world.does(world.worker, id, initial(forms));
    world.does(world.worker, id, specific(forms));
  }

  private static Payload initial(Abuse... forms) {
    return new Payload.InitialRisk(
        Level.HIGH, Level.LOW, false, Optional.empty(), FreeText.of("em gầy"), Set.of(forms));
  }

  private Payload specific(Abuse... forms) {
    return new Payload.SpecificRisk(
        Level.HIGH,
        Level.LOW,
        Level.MEDIUM,
        world.day(0),
        FreeText.of("trưởng thôn"),
        FreeText.of("biên bản"),
        FreeText.of("ăn, ở"),
        Set.of(forms));
  }

  private static Part part(String name, long children) {
    return new Part(name, OptionalLong.of(children));
  }
}
