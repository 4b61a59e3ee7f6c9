package vn.mangnon.children.record;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.children.Register.done;
import static vn.mangnon.children.Register.who;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.children.Register;
import vn.mangnon.children.codes.Codes;

class ChildrenTest {
  private static final Register REGISTER = new Register();
  private final int place = REGISTER.commune(0);
  private final int elsewhere = REGISTER.commune(1);
  private final Actor officer = REGISTER.officer(place);
  private final Children children = REGISTER.the(Children.class);
  private final Facts facts = REGISTER.the(Facts.class);

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  @Test
  void aRecordSentTwiceIsOneRecord() {
    NewChild child =
        NewChild.of(REGISTER.id(), who("Chìu Thị Mai", "2019"), Home.in(place), "family");
    long before = REGISTER.count("children.child");
    done(children.open(officer, child));
    done(children.open(officer, child));
    assertThat(REGISTER.count("children.child")).isEqualTo(before + 1);
    assertThat(REGISTER.file(officer, child.id()).identity().identity().birth())
        .contains(BirthDate.year(2019));
  }

  @Test
  void aRecordWithMistakesIsNotOpenedAndEachMistakeNamesItsField() {
    Identity wrong =
        new Identity(
            " ",
            BirthDate.parse("01/01/2030"),
            Sex.UNKNOWN,
            new Ethnicity("99", ""),
            new Numbers("123", "", "", ""),
            new Contact("gọi bà", ""));
    NewChild child = NewChild.of(REGISTER.id(), wrong, Home.in(1), "rumour");
    assertThat(children.open(officer, child))
        .isEqualTo(
            new ChildAnswer.Invalid(
                List.of(
                    new Mistake("name", Refusal.NAME_MISSING),
                    new Mistake("birth", Refusal.BIRTH_IN_FUTURE),
                    new Mistake("people", Refusal.PEOPLE_UNKNOWN),
                    new Mistake("personal-number", Refusal.PERSONAL_NUMBER_FORM),
                    new Mistake("phone", Refusal.PHONE_FORM),
                    new Mistake("place", Refusal.PLACE_UNKNOWN),
                    new Mistake("source", Refusal.SOURCE_UNKNOWN))));
  }

  @Test
  void nobodyOpensARecordInAnotherCommune() {
    NewChild child =
        NewChild.of(REGISTER.id(), who("Bàn Văn Kim", "2020"), Home.in(elsewhere), "family");
    assertThat(children.open(officer, child))
        .isEqualTo(new ChildAnswer.Invalid(List.of(new Mistake("place", Refusal.NOT_ALLOWED))));
  }

  @Test
  void aCorrectionKeepsWhatWasKnownBeforeWithWhoAndWhy() {
    UUID child = REGISTER.open(officer, place, "Nguyễn Văn Hoà", "05/03/2019");
    IdentityRevision first = REGISTER.file(officer, child).identity();
    done(
        children.correct(
            officer,
            child,
            first.id(),
            who("Nguyễn Văn Hòa", "06/03/2019"),
            "document",
            "Xem giấy khai sinh"));
    List<IdentityRevision> history = REGISTER.the(ChildFiles.class).history(officer, child);
    assertThat(history)
        .extracting(one -> one.identity().name())
        .containsExactly("Nguyễn Văn Hoà", "Nguyễn Văn Hòa");
    assertThat(history.getFirst().recorded().knownTo())
        .contains(history.getLast().recorded().knownFrom());
    assertThat(history.getLast().recorded().reason()).isEqualTo("Xem giấy khai sinh");
    assertThat(history.getLast().recorded().by()).isEqualTo("Cán bộ thử");
  }

  @Test
  void twoPeopleWhoCorrectDifferentFieldsBothGetTheirWay() {
    UUID child = REGISTER.open(officer, place, "Tằng A Sám", "2018");
    IdentityRevision seen = REGISTER.file(officer, child).identity();
    done(
        children.correct(
            officer, child, seen.id(), who("Tằng A Sám", "07/08/2018"), "document", "giấy"));
    done(
        children.correct(officer, child, seen.id(), who("Tằng A Xám", "2018"), "family", "mẹ nói"));
    Identity now = REGISTER.file(officer, child).identity().identity();
    assertThat(now.name()).isEqualTo("Tằng A Xám");
    assertThat(now.birth()).contains(BirthDate.parse("07/08/2018").orElseThrow());
  }

  @Test
  void twoPeopleWhoCorrectTheSameFieldDifferentlyAreShownBothValues() {
    UUID child = REGISTER.open(officer, place, "Dường Thị Sáu", "2018");
    IdentityRevision seen = REGISTER.file(officer, child).identity();
    done(
        children.correct(
            officer, child, seen.id(), who("Dường Thị Sáu", "01/02/2018"), "document", "giấy"));
    ChildAnswer answer =
        children.correct(
            officer, child, seen.id(), who("Dường Thị Sáu", "03/02/2018"), "family", "nhớ");
    assertThat(answer)
        .isInstanceOfSatisfying(
            ChildAnswer.Conflict.class,
            conflict ->
                assertThat(conflict.fields())
                    .containsExactly(
                        new FieldConflict(IdentityField.BIRTH, "03/02/2018", "01/02/2018")));
    assertThat(REGISTER.the(ChildFiles.class).history(officer, child)).hasSize(2);
  }

  @Test
  void theRecordGoesWithTheChildToItsNewCommune() {
    UUID child = REGISTER.open(officer, place, "Lỷ Thị Hoa", "2017");
    done(facts.record(officer, child, entry(new Fact.Vaccination("measles", 1), "2018-02-01")));
    done(
        children.move(
            officer,
            child,
            Home.in(elsewhere, "Khe Lánh"),
            LocalDate.of(2026, 9, 1),
            "family",
            ""));
    assertThat(REGISTER.the(ChildFiles.class).read(officer, child, "test")).isEmpty();
    ChildFile there = REGISTER.file(REGISTER.officer(elsewhere), child);
    assertThat(there.residences())
        .extracting(one -> one.home().place())
        .containsExactly(elsewhere, place);
    assertThat(there.residences().getLast().span().to()).contains(LocalDate.of(2026, 8, 31));
    assertThat(there.of(FactKind.VACCINATION)).hasSize(1);
  }

  @Test
  void aFactSentTwiceIsOneFactAndItsCorrectionLeavesTheFirstInTheHistory() {
    UUID child = REGISTER.open(officer, place, "Phùng Thị Lan", "2024");
    FactEntry entry =
        entry(
            new Fact.Growth(
                Optional.of(new java.math.BigDecimal("8.4")),
                Optional.empty(),
                Posture.LYING,
                false),
            "2025-06-01");
    done(facts.record(officer, child, entry));
    done(facts.record(officer, child, entry));
    Episode written = REGISTER.file(officer, child).of(FactKind.GROWTH).getFirst();
    assertThat(written.fact()).isEqualTo(entry.fact());
    FactEntry better =
        new FactEntry(
            entry.episode(),
            new Fact.Growth(
                Optional.of(new java.math.BigDecimal("4.8")),
                Optional.empty(),
                Posture.LYING,
                false),
            entry.startsOn(),
            Optional.empty(),
            "",
            "visit");
    done(facts.correct(officer, child, written.id(), better, "viết ngược số"));
    assertThat(facts.correct(officer, child, written.id(), better, "lần nữa"))
        .isInstanceOf(ChildAnswer.Overtaken.class);
    assertThat(facts.history(officer, entry.episode())).hasSize(2);
    assertThat(REGISTER.file(officer, child).of(FactKind.GROWTH)).hasSize(1);
  }

  @Test
  void everyKindOfFactComesBackAsItWasWritten() {
    UUID child = REGISTER.open(officer, place, "Nình Văn Tài", "01/01/2012");
    List<Fact> all =
        List.of(
            new Fact.BirthRegistration("12/2012", true),
            new Fact.SpecialCircumstance("l"),
            new Fact.Disability("seeing", "severe"),
            new Fact.Schooling("enrolled", "primary", Optional.of(3), "Trường 1"),
            new Fact.Vaccination("bcg", 1),
            new Fact.Growth(
                Optional.of(new java.math.BigDecimal("30.5")),
                Optional.of(new java.math.BigDecimal("132")),
                Posture.STANDING,
                false),
            new Fact.Injury("drowning", "hospital"),
            new Fact.Work("farm", 20, true),
            new Fact.EarlyMarriage("cohabiting"),
            new Fact.Disaster("storm", "house"),
            new Fact.Service("gift", "Hội phụ nữ"),
            new Fact.Visit("well", Optional.of(LocalDate.of(2024, 6, 1))),
            new Fact.Death("drowning"),
            new Fact.Departure("abroad"));
    all.forEach(fact -> done(facts.record(officer, child, entry(fact, "2024-05-01"))));
    assertThat(all).extracting(Fact::kind).containsExactly(FactKind.values());
    assertThat(REGISTER.file(officer, child).episodes())
        .extracting(Episode::fact)
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void whatIsTypedBecomesAFactOrSaysWhatIsWrong() {
    Codes codes = REGISTER.the(Codes.class);
    assertThat(
            FactReader.read(
                codes,
                FactKind.GROWTH,
                Register.TODAY,
                Map.of("weightKg", "6,5", "posture", "LYING", "oedema", "1")))
        .isEqualTo(
            new FactReader.Reading.Whole(
                new Fact.Growth(
                    Optional.of(new java.math.BigDecimal("6.5")),
                    Optional.empty(),
                    Posture.LYING,
                    true)));
    assertThat(
            FactReader.read(
                codes,
                FactKind.VACCINATION,
                Register.TODAY,
                Map.of("vaccine", "smallpox", "dose", "0")))
        .isEqualTo(
            new FactReader.Reading.Faulty(
                List.of(
                    new Mistake("vaccine", Refusal.NOT_IN_LIST),
                    new Mistake("dose", Refusal.NUMBER_OUT_OF_RANGE))));
  }

  @Test
  void aCollaboratorSeesNoSensitiveFactAndMayNotWriteOne() {
    UUID child = REGISTER.open(officer, place, "Voòng Thị Kíu", "2015");
    done(facts.record(officer, child, entry(new Fact.SpecialCircumstance("l"), "2024-01-01")));
    done(facts.record(officer, child, entry(new Fact.SpecialCircumstance("a"), "2024-01-01")));
    Actor collaborator = REGISTER.user(Role.COLLABORATOR, Optional.of(place));
    assertThat(REGISTER.file(collaborator, child).episodes())
        .extracting(Episode::fact)
        .containsExactly(new Fact.SpecialCircumstance("a"));
    assertThat(
            facts.record(
                collaborator, child, entry(new Fact.SpecialCircumstance("đ"), "2024-01-01")))
        .isEqualTo(new ChildAnswer.Invalid(List.of(new Mistake("", Refusal.NOT_ALLOWED))));
  }

  @Test
  void aHouseholdIsPoorFromDayToDay() {
    UUID child = REGISTER.open(officer, place, "Chìu A Lộc", "2016");
    Households households = REGISTER.the(Households.class);
    UUID household = REGISTER.id();
    done(
        households.join(
            officer, child, household, "H-12", "Chìu A Sồi", Home.in(place), Span.open()));
    done(
        households.stand(
            officer, child, household, Standing.POOR, LocalDate.of(2024, 1, 1), "document"));
    done(
        households.stand(
            officer, child, household, Standing.NEAR_POOR, LocalDate.of(2026, 1, 1), "document"));
    assertThat(REGISTER.file(officer, child).households().getFirst().standings())
        .containsExactly(
            new Household.Standings(Standing.NEAR_POOR, Span.since(LocalDate.of(2026, 1, 1))),
            new Household.Standings(
                Standing.POOR,
                new Span(
                    Optional.of(LocalDate.of(2024, 1, 1)),
                    Optional.of(LocalDate.of(2025, 12, 31)))));
  }

  @Test
  void aRecordIsReadInTenStatementsHoweverMuchItHolds() {
    UUID child = REGISTER.open(officer, place, "Triệu Thị Pham", "2014");
    for (int year = 2015; year < 2026; year++) {
      done(facts.record(officer, child, entry(new Fact.Injury("fall", "light"), year + "-05-01")));
    }
    REGISTER.source.take();
    REGISTER.file(officer, child);
    assertThat(REGISTER.source.take()).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void everyReadLeavesItsEntryInTheTrail() {
    UUID child = REGISTER.open(officer, place, "Đặng Thị Ngân", "2014");
    REGISTER.file(officer, child);
    assertThat(
            REGISTER
                .superuser()
                .queryForObject(
                    "select count(*) from audit.entry where event = 'child.read' and subject = ?",
                    Long.class,
                    child.toString()))
        .isEqualTo(1);
  }

  private FactEntry entry(Fact fact, String day) {
    return new FactEntry(REGISTER.id(), fact, LocalDate.parse(day), Optional.empty(), "", "visit");
  }
}
