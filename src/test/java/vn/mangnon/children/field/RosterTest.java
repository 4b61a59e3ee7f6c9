package vn.mangnon.children.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.children.Register;
import vn.mangnon.children.record.Fact;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.Households;
import vn.mangnon.children.record.Posture;
import vn.mangnon.children.record.Span;
import vn.mangnon.children.record.Standing;
import vn.mangnon.database.CountingDataSource;

/** The households of a collaborator's villages, and what their children need now. */
class RosterTest {
  private static final Fieldwork FIELD = new Fieldwork();
  private static final String VILLAGE = "Khe Lánh";

  @BeforeAll
  static void assign() {
    FIELD.follows(FIELD.hoa, VILLAGE);
    FIELD.follows(FIELD.lan, "Nà Làng");
  }

  @AfterAll
  static void stop() {
    FIELD.close();
  }

  @Test
  void aCollaboratorListsTheChildrenOfTheirVillagesOnly() {
    UUID mine = FIELD.child(VILLAGE, "Chíu Thị Canh", "4/5/2018");
    UUID hers = FIELD.child("Nà Làng", "Chíu A Sồi", "4/5/2018");
    FIELD.child("Khe Tâm", "Chíu A Nhất", "4/5/2018");
    assertThat(listed(FIELD.hoa)).contains(mine).doesNotContain(hers);
    assertThat(listed(FIELD.lan)).containsExactly(hers);
    assertThat(listed(FIELD.stranger)).isEmpty();
    assertThat(listed(FIELD.officer)).isEmpty();
  }

  @Test
  void childrenOfOneHouseholdStandTogetherWithWhatIsAgreed() {
    UUID one = FIELD.child(VILLAGE, "Tằng Thị Hai", "4/5/2016");
    UUID other = FIELD.child(VILLAGE, "Tằng A Ba", "4/5/2019");
    UUID household = FIELD.register.id();
    Households households = FIELD.register.the(Households.class);
    for (UUID child : List.of(one, other)) {
      Register.done(
          households.join(
              FIELD.officer,
              child,
              household,
              "H7",
              "Tằng A Sáng",
              Home.in(FIELD.place, VILLAGE),
              Span.open()));
    }
    Register.done(
        households.stand(
            FIELD.officer, one, household, Standing.POOR, LocalDate.of(2026, 1, 1), "document"));
    FIELD.happened(
        one,
        new Fact.Visit("well", Optional.of(LocalDate.of(2026, 12, 24))),
        LocalDate.of(2026, 11, 1));
    RosterHouse house =
        Roster.houses(FIELD.roster().children(FIELD.hoa, "test")).stream()
            .filter(found -> found.head().equals("Tằng A Sáng"))
            .findFirst()
            .orElseThrow();
    assertThat(house.children()).extracting(RosterChild::child).containsExactly(one, other);
    RosterChild first = house.children().getFirst();
    assertThat(first.household().orElseThrow().standing()).contains(Standing.POOR);
    assertThat(first.lastVisit()).contains(LocalDate.of(2026, 11, 1));
    assertThat(first.nextVisit()).contains(LocalDate.of(2026, 12, 24));
    assertThat(first.initials()).isEqualTo("T.T.H.");
  }

  @Test
  void whoMovedDiedOrGrewUpIsNoLongerListed() {
    UUID moved = FIELD.child(VILLAGE, "Lý Thị Một", "4/5/2018");
    UUID dead = FIELD.child(VILLAGE, "Lý Thị Hai", "4/5/2018");
    UUID grown = FIELD.child(VILLAGE, "Lý Thị Ba", "4/5/2010");
    Register.done(
        FIELD
            .register
            .the(vn.mangnon.children.record.Children.class)
            .move(
                FIELD.officer,
                moved,
                Home.in(FIELD.place, "Khe Tâm"),
                LocalDate.of(2026, 10, 1),
                "family",
                ""));
    FIELD.happened(dead, new Fact.Death("disease"), LocalDate.of(2026, 10, 1));
    assertThat(listed(FIELD.hoa)).doesNotContain(moved, dead, grown);
  }

  @Test
  void eachNeedSaysWhyAndWhatToDoAndGoesAwayWhenItIsRecorded() {
    UUID baby = FIELD.child(VILLAGE, "Nông Văn Bé", "1/8/2026");
    assertThat(needs(baby))
        .containsExactly("BIRTH_REGISTRATION", "VACCINE_OVERDUE")
        .doesNotContain("NOT_AT_SCHOOL");
    Need vaccine = need(baby, "VACCINE_OVERDUE");
    assertThat(vaccine.why("vi")).startsWith("Quá lịch tiêm: Lao (BCG) mũi 1");
    assertThat(vaccine.why("en")).contains("(BCG) dose 1");
    assertThat(vaccine.rule().next().in("vi")).isNotBlank();

    FIELD.happened(baby, new Fact.BirthRegistration("", false), LocalDate.of(2026, 9, 1));
    FIELD.happened(baby, new Fact.Vaccination("bcg", 1), LocalDate.of(2026, 8, 5));
    FIELD.happened(baby, new Fact.Vaccination("hepb0", 1), LocalDate.of(2026, 8, 2));
    FIELD.happened(baby, new Fact.Vaccination("polio_oral", 1), LocalDate.of(2026, 10, 5));
    FIELD.happened(baby, new Fact.Vaccination("dpt_hepb_hib", 1), LocalDate.of(2026, 10, 5));
    assertThat(needs(baby)).isEmpty();
  }

  @Test
  void schoolSupportAndBirthdaysAreNeededByAge() {
    UUID seven = registered("Nông Thị Bảy", "1/8/2019");
    UUID five = registered("Nông Thị Năm", "15/1/2021");
    UUID fifteen = registered("Nông Thị Mười Lăm", "1/1/2011");
    assertThat(needs(seven)).containsExactly("NOT_AT_SCHOOL");
    FIELD.happened(
        seven,
        new Fact.Schooling("enrolled", "primary", Optional.of(2), ""),
        LocalDate.of(2026, 9, 5));
    assertThat(needs(seven)).isEmpty();
    assertThat(needs(five)).containsExactly("TURNING_AGE");
    assertThat(need(five, "TURNING_AGE").why("vi")).contains("6 tuổi ngày 15/01/2027");
    assertThat(need(fifteen, "TURNING_AGE").why("vi")).contains("16 tuổi ngày 01/01/2027");

    FIELD.happened(seven, new Fact.SpecialCircumstance("d2"), LocalDate.of(2026, 10, 1));
    assertThat(needs(seven)).containsExactly("NO_SUPPORT");
    FIELD.happened(seven, new Fact.Service("education", ""), LocalDate.of(2026, 10, 20));
    assertThat(needs(seven)).isEmpty();
  }

  @Test
  void aDayOfWhichOnlyTheYearIsKnownAsksForNothingTooEarly() {
    assertThat(needs(registered("Nông Thị Năm Sinh", "2020"))).isEmpty();
  }

  @Test
  void slowGrowthIsSaidWithTheScoreByTheStandards() {
    UUID child = registered("Nông Thị Lớn", "1/1/2024");
    for (String vaccine :
        FIELD.register.the(vn.mangnon.children.codes.Codes.class).schedule().stream()
            .map(dose -> dose.vaccine())
            .distinct()
            .toList()) {
      FIELD.happened(child, new Fact.Vaccination(vaccine, 3), LocalDate.of(2026, 6, 1));
    }
    FIELD.happened(child, weight("12.0"), LocalDate.of(2026, 5, 1));
    assertThat(needs(child)).isEmpty();
    FIELD.happened(child, weight("9.2"), LocalDate.of(2026, 11, 1));
    assertThat(needs(child)).containsExactly("GROWTH_LOW", "GROWTH_DROP");
    assertThat(need(child, "GROWTH_LOW").why("vi"))
        .contains("cân nặng theo tuổi −3,2")
        .contains("01/11/2026");
  }

  @Test
  void aPromisedVisitIsDue() {
    UUID child = registered("Nông Thị Hẹn", "1/6/2021");
    FIELD.happened(
        child,
        new Fact.Visit("needs", Optional.of(LocalDate.of(2026, 11, 25))),
        LocalDate.of(2026, 11, 1));
    assertThat(needs(child)).containsExactly("VISIT_DUE");
    FIELD.happened(child, new Fact.Visit("well", Optional.empty()), LocalDate.of(2026, 11, 22));
    assertThat(needs(child)).isEmpty();
  }

  @Test
  void everyChildListedLeavesItsEntryAndNoMoreStatementsThanOneChild() {
    FIELD.roster().children(FIELD.hoa, "test");
    FIELD.roster().needs(FIELD.hoa);
    CountingDataSource source = FIELD.register.source;
    long few = statements(source);
    for (int i = 0; i < 12; i++) {
      FIELD.child(VILLAGE, "Đặng Thị Số " + "abcdefghijkl".charAt(i), "1/8/2026");
    }
    assertThat(statements(source)).isEqualTo(few).isLessThanOrEqualTo(6);
    UUID last = FIELD.child(VILLAGE, "Đặng Thị Sau", "1/8/2026");
    FIELD.roster().children(FIELD.hoa, "test");
    assertThat(
            FIELD
                .register
                .superuser()
                .queryForObject(
                    """
                    select count(*) from audit.entry e join audit.pending p on p.entry_id = e.id
                    where e.event = 'child.listed' and e.subject = ? and e.ids = 'why=test'
                    """,
                    Long.class,
                    last.toString()))
        .isEqualTo(1);
  }

  private static long statements(CountingDataSource source) {
    source.take();
    FIELD.roster().children(FIELD.hoa, "test");
    FIELD.roster().needs(FIELD.hoa);
    return source.take().size();
  }

  private static UUID registered(String name, String born) {
    UUID child = FIELD.child(VILLAGE, name, born);
    FIELD.happened(child, new Fact.BirthRegistration("", false), LocalDate.of(2026, 11, 1));
    for (String vaccine :
        FIELD.register.the(vn.mangnon.children.codes.Codes.class).schedule().stream()
            .map(dose -> dose.vaccine())
            .distinct()
            .toList()) {
      FIELD.happened(child, new Fact.Vaccination(vaccine, 4), LocalDate.of(2026, 11, 1));
    }
    return child;
  }

  private static Fact.Growth weight(String kilograms) {
    return new Fact.Growth(
        Optional.of(new BigDecimal(kilograms)), Optional.empty(), Posture.UNKNOWN, false);
  }

  private static List<UUID> listed(Actor.User actor) {
    return FIELD.roster().children(actor, "test").stream().map(RosterChild::child).toList();
  }

  private static List<String> needs(UUID child) {
    return FIELD.roster().needs(FIELD.hoa).stream()
        .filter(need -> need.child().child().equals(child))
        .map(need -> need.rule().need().name())
        .toList();
  }

  private static Need need(UUID child, String kind) {
    return FIELD.roster().needs(FIELD.hoa).stream()
        .filter(need -> need.child().child().equals(child))
        .filter(need -> need.rule().need().name().equals(kind))
        .findFirst()
        .orElseThrow();
  }
}
