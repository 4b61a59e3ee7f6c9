package vn.mangnon.children.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.children.Register.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.children.Register;
import vn.mangnon.children.duplicates.Duplicates;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.ChildAnswer;
import vn.mangnon.children.record.Children;
import vn.mangnon.children.record.Ethnicity;
import vn.mangnon.children.record.Fact;
import vn.mangnon.children.record.FactEntry;
import vn.mangnon.children.record.Facts;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.NewChild;
import vn.mangnon.children.record.Posture;
import vn.mangnon.children.record.Sex;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Category;
import vn.mangnon.statistics.DraftCell;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.Submission;
import vn.mangnon.statistics.SubmissionAnswer;
import vn.mangnon.statistics.Submissions;

class RegisterCountsTest {
  private static final Register REGISTER = new Register();
  private final Actor keeper = REGISTER.user(Role.REGISTER_KEEPER, Optional.empty());
  private final RegisterCounts counts = REGISTER.the(RegisterCounts.class);

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  @Test
  void childrenAreCountedOnceByAgeSexPeopleAndDisability() {
    int place = REGISTER.commune(0);
    UUID girl = child(place, "05/03/2020", Sex.FEMALE, "01");
    UUID boy = child(place, "05/03/2013", Sex.MALE, "09");
    child(place, "05/03/2008", Sex.MALE, "09");
    fact(girl, new Fact.SpecialCircumstance("c1"), "01/02/2026");
    fact(girl, new Fact.SpecialCircumstance("d2"), "01/03/2026");
    fact(girl, new Fact.Service("health", ""), "01/04/2026");
    fact(boy, new Fact.Disability("movement", "mild"), "01/02/2019");
    fact(boy, new Fact.Injury("fall", "light"), "01/02/2026");
    fact(boy, new Fact.Injury("fall", "light"), "01/05/2026");
    fact(boy, new Fact.Injury("fall", "light"), "01/05/2025");
    Comparison form = counted(place, "children_under_16");
    assertThat(number(form, "children_under_16", "total")).contains(2L);
    assertThat(number(form, "children_under_16", "sex:female")).contains(1L);
    assertThat(number(form, "children_under_16", "age_group:y6_10")).contains(1L);
    assertThat(number(form, "children_under_16", "age_group:y11_15")).contains(1L);
    assertThat(number(form, "children_under_16", "ethnicity:minority")).contains(1L);
    assertThat(number(form, "children_under_16", "disability:with")).contains(1L);
    assertThat(number(form, "children_special_circumstances", "total")).contains(1L);
    assertThat(number(form, "special_circumstances_assisted", "total")).contains(1L);
    assertThat(number(form, "children_injured", "total")).contains(2L);
  }

  @Test
  void whoBelongsToNoPartIsCountedAsNotKnown() {
    int place = REGISTER.commune(1);
    child(place, "05/03/2020", Sex.UNKNOWN, "01");
    child(place, "05/03/2020", Sex.MALE, "01");
    Comparison form = counted(place, "children_under_16");
    assertThat(number(form, "children_under_16", "total")).contains(2L);
    assertThat(number(form, "children_under_16", "sex:male")).contains(1L);
    assertThat(number(form, "children_under_16", "sex:unknown")).contains(1L);
    assertThat(number(form, "children_under_16", "ethnicity:unknown")).contains(0L);
    assertThat(number(form, "children_under_16", "ethnicity:kinh")).contains(2L);
  }

  @Test
  void whoDiedOrLeftIsNotCountedAmongTheLivingAndMergedRecordsAreOneChild() {
    int place = REGISTER.commune(2);
    UUID one = child(place, "05/03/2024", Sex.MALE, "01");
    UUID other = child(place, "05/03/2024", Sex.MALE, "01");
    UUID gone = child(place, "05/03/2024", Sex.MALE, "01");
    fact(gone, new Fact.Departure("abroad"), "01/06/2026");
    UUID dead = child(place, "05/03/2024", Sex.MALE, "01");
    fact(dead, new Fact.Death("drowning"), "01/06/2026");
    fact(other, new Fact.BirthRegistration("", false), "01/04/2024");
    REGISTER.the(Duplicates.class).merge(keeper, one, other, "");
    assertThat(number(counted(place, "children_under_16"), "children_under_16", "total"))
        .contains(1L);
    assertThat(number(counted(place, "children_under_16"), "children_injury_deaths", "total"))
        .contains(1L);
    Comparison civil = counted(place, "under_5_registered");
    assertThat(number(civil, "under_5_registered", "total")).contains(1L);
    assertThat(number(civil, "under_5_residing_registry", "total")).contains(1L);
  }

  @Test
  void dosesAreComparedWithTheScheduleAndMeasurementsWithTheStandards() {
    int place = REGISTER.commune(3);
    UUID full = child(place, "05/03/2025", Sex.MALE, "01");
    UUID lacking = child(place, "05/03/2025", Sex.FEMALE, "01");
    for (UUID id : List.of(full, lacking)) {
      REGISTER.the(vn.mangnon.children.codes.Codes.class).schedule().stream()
          .filter(dose -> dose.firstYear())
          .filter(dose -> id.equals(full) || !dose.vaccine().equals("measles"))
          .forEach(dose ->
              record(
                  id,
                  new Fact.Vaccination(dose.vaccine(), dose.number()),
                  LocalDate.of(2025, 3, 6).plusMonths(dose.dueMonths())));
    }
    fact(full, growth("10.0", "78"), "05/09/2026");
    fact(lacking, growth("8.2", "70"), "05/03/2026");
    fact(lacking, growth("8.0", "68"), "05/09/2026");
    UUID slip = child(place, "05/03/2025", Sex.FEMALE, "01");
    fact(slip, growth("82", "40"), "05/09/2026");
    Comparison form = counted(place, "infants_fully_immunised");
    assertThat(number(form, "infants_due_immunisation", "total")).contains(3L);
    assertThat(number(form, "infants_fully_immunised", "total")).contains(1L);
    assertThat(number(form, "infants_fully_immunised", "sex:male")).contains(1L);
    assertThat(number(form, "under_5_measured", "total")).contains(2L);
    assertThat(number(form, "under_5_stunted", "total")).contains(1L);
    assertThat(number(form, "under_5_stunted", "sex:female")).contains(1L);
    assertThat(number(form, "under_5_underweight", "total")).contains(1L);
  }

  @Test
  void aCommuneThatChoseTheRegisterPublishesItsCountBesideWhatItReported() {
    int place = REGISTER.commune(4);
    child(place, "05/03/2020", Sex.MALE, "01");
    child(place, "05/03/2021", Sex.MALE, "01");
    Actor.User officer = officerOf(place);
    Submissions submissions = REGISTER.the(Submissions.class);
    Submission draft = open(officer, place, "children_under_16");
    int element = REGISTER.the(Catalogue.class).element("children_under_16").orElseThrow();
    submissions.save(
        officer,
        draft.id(),
        draft.version(),
        List.of(new DraftCell(element, Category.TOTAL, "5", "")));
    RegisterFigures figures = REGISTER.the(RegisterFigures.class);
    assertThat(figures.publish(officer, draft.id()))
        .isEqualTo(new CountAnswer.Refused(CountAnswer.Reason.NOT_COUNTED));
    assertThat(counts.count(officer, draft.id())).isInstanceOf(CountAnswer.Done.class);
    assertThat(line(compare(officer, draft), "children_under_16", "total").difference())
        .contains(BigDecimal.valueOf(-3));
    assertThat(figures.publish(officer, draft.id()))
        .isEqualTo(new CountAnswer.Refused(CountAnswer.Reason.NOTHING_CHOSEN));
    counts.choose(officer, draft.id(), Set.of("children_under_16"));
    submissions.submit(officer, draft.id(), submissions.sheet(officer, draft.id()).orElseThrow().submission().version());
    assertThat(figures.publish(officer, draft.id()))
        .isEqualTo(new CountAnswer.Refused(CountAnswer.Reason.FORM_CLOSED));
    giveBack(draft);
    assertThat(figures.publish(officer, draft.id())).isInstanceOf(CountAnswer.Done.class);
    Comparison.Line after = line(compare(officer, draft), "children_under_16", "total");
    assertThat(after.published()).isTrue();
    assertThat(after.reported()).contains(BigDecimal.valueOf(5));
    assertThat(
            REGISTER
                .superuser()
                .queryForObject(
                    """
                    select o.value || ' ' || b.origin || ' ' || (b.name like '%' || r.id)
                    from statistics.observation o join statistics.batch b on b.number = o.batch
                    join children.count_publication p on p.batch = b.id
                    join children.count_run r on r.id = p.run
                    where o.element = ? and o.place = ? and o.category = 0 and o.known_to = 'infinity'
                    """,
                    String.class,
                    element,
                    place))
        .isEqualTo("2 REGISTER true");
    Submission now = submissions.sheet(officer, draft.id()).orElseThrow().submission();
    assertThat(submissions.submit(officer, draft.id(), now.version()))
        .isInstanceOf(SubmissionAnswer.Done.class);
    assertThat(line(compare(officer, draft), "children_under_16", "total").published())
        .as("handed in, the figure is still the register's")
        .isTrue();
    counts.choose(officer, draft.id(), Set.of());
    assertThat(REGISTER.count("children.count_choice")).isGreaterThanOrEqualTo(2);
    assertThat(line(compare(officer, draft), "children_under_16", "total").chosen()).isFalse();
  }

  @Test
  void whoFilesFiguresCountsWithoutSeeingAChildAndOnlyForTheirPlace() {
    int place = REGISTER.commune(5);
    UUID child = child(place, "05/03/2020", Sex.MALE, "01");
    Actor.User officer = officerOf(place);
    Submission form = open(officer, place, "children_under_16");
    assertThat(counts.count(officer, form.id())).isInstanceOf(CountAnswer.Done.class);
    assertThat(compare(officer, form).seesChildren()).isFalse();
    assertThat(counts.behind(officer, form.id(), "children_under_16", 0)).isEmpty();
    Actor stranger = officerOf(REGISTER.commune(6));
    assertThat(counts.count(stranger, form.id())).isInstanceOf(CountAnswer.Absent.class);
    assertThat(REGISTER.the(Comparisons.class).of(stranger, form.id())).isEmpty();
    Actor auditor = REGISTER.user(Role.AUDITOR, Optional.empty());
    assertThat(counts.count(auditor, form.id()))
        .isEqualTo(new CountAnswer.Refused(CountAnswer.Reason.NOT_ALLOWED));
    Actor both = REGISTER.with(officer, REGISTER.officer(place));
    assertThat(counts.behind(both, form.id(), "children_under_16", 0).orElseThrow().children())
        .extracting(Counted::child)
        .containsExactly(child);
    assertThat(
            REGISTER
                .superuser()
                .queryForObject(
                    "select count(*) from audit.entry where event = 'child.listed' and subject = ?",
                    Long.class,
                    child.toString()))
        .isEqualTo(1);
  }

  @Test
  void thePageTakesAFixedNumberOfStatementsHoweverManyChildrenThereAre() {
    int place = REGISTER.commune(7);
    Actor both = REGISTER.with(officerOf(place), REGISTER.officer(place));
    child(place, "05/03/2020", Sex.MALE, "01");
    Submission form = open(both, place, "children_under_16");
    counts.count(both, form.id());
    long few = statements(() -> counts.behind(both, form.id(), "children_under_16", 0));
    for (int i = 0; i < 20; i++) {
      child(place, "05/03/2020", Sex.MALE, "01");
    }
    assertThat(statements(() -> counts.behind(both, form.id(), "children_under_16", 0)))
        .isEqualTo(few)
        .isLessThanOrEqualTo(20);
    assertThat(statements(() -> compare(both, form))).isLessThanOrEqualTo(25);
  }

  private static long statements(Runnable work) {
    REGISTER.source.take();
    work.run();
    return REGISTER.source.take().size();
  }

  private Comparison counted(int place, String element) {
    Actor.User officer = officerOf(place);
    Submission form = open(officer, place, element);
    assertThat(counts.count(officer, form.id())).isInstanceOf(CountAnswer.Done.class);
    return compare(officer, form);
  }

  private static Comparison compare(Actor actor, Submission form) {
    return REGISTER.the(Comparisons.class).of(actor, form.id()).orElseThrow();
  }

  private static Submission open(Actor officer, int place, String element) {
    Catalogue catalogue = REGISTER.the(Catalogue.class);
    String form = catalogue.formOf(catalogue.element(element).orElseThrow()).orElseThrow().code();
    SubmissionAnswer answer =
        REGISTER.the(Submissions.class).open(officer, form, place, Period.year(2026));
    if (answer instanceof SubmissionAnswer.Done(Submission submission)) {
      return submission;
    }
    throw new AssertionError(answer);
  }

  private static void giveBack(Submission form) {
    Actor lead = REGISTER.user(Role.LEAD_AGENCY, Optional.empty());
    Submissions submissions = REGISTER.the(Submissions.class);
    Submission now = submissions.sheet(lead, form.id()).orElseThrow().submission();
    assertThat(submissions.giveBack(lead, form.id(), now.version(), "lấy số từ sổ"))
        .isInstanceOf(SubmissionAnswer.Done.class);
  }

  private static Optional<Long> number(Comparison form, String element, String category) {
    return line(form, element, category).counted();
  }

  private static Comparison.Line line(Comparison form, String element, String category) {
    return form.lines().stream()
        .filter(one -> one.rule().element().equals(element))
        .filter(one -> one.category().map(Category::code).orElse("total").equals(category))
        .findFirst()
        .orElseThrow();
  }

  private static Actor.User officerOf(int place) {
    return REGISTER.user(Role.COMMUNE_OFFICER, Optional.of(place));
  }

  private static Fact growth(String kg, String cm) {
    return new Fact.Growth(
        Optional.of(new BigDecimal(kg)), Optional.of(new BigDecimal(cm)), Posture.LYING, false);
  }

  private UUID child(int place, String born, Sex sex, String people) {
    Identity plain = Identity.of("Lý Văn An", BirthDate.parse(born).orElseThrow(), sex);
    Identity who =
        new Identity(
            plain.name(),
            plain.birth(),
            plain.sex(),
            new Ethnicity(people, ""),
            plain.numbers(),
            plain.contact());
    ChildAnswer answer =
        REGISTER
            .the(Children.class)
            .open(keeper, NewChild.of(REGISTER.id(), who, Home.in(place, "Thôn 1"), "family"));
    return done(answer);
  }

  private void fact(UUID child, Fact fact, String day) {
    record(child, fact, BirthDate.parse(day).orElseThrow().on());
  }

  private void record(UUID child, Fact fact, LocalDate day) {
    done(
        REGISTER
            .the(Facts.class)
            .record(
                keeper,
                child,
                new FactEntry(REGISTER.id(), fact, day, Optional.empty(), "", "visit")));
  }
}
