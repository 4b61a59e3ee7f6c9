package vn.mangnon.children.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.children.Register.done;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.children.Register;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Children;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.IdentityRevision;
import vn.mangnon.linkage.names.KnownWords;
import vn.mangnon.linkage.names.QueryPlan;

class ChildSearchTest {
  private static final Register REGISTER = new Register();
  private static final int PLACE = REGISTER.commune(0);
  private static final int ELSEWHERE = REGISTER.commune(1);
  private static final Actor OFFICER = REGISTER.officer(PLACE);
  private static final Actor NEIGHBOUR = REGISTER.officer(ELSEWHERE);
  private static final UUID HOA =
      REGISTER.open(OFFICER, PLACE, "Nguyễn Thị Thúy Hòa", "05/03/2019", "Trần Thị Lụa");

  static {
    REGISTER.open(OFFICER, PLACE, "Nguyễn Văn Hùng", "11/09/2018", "Lê Thị Mơ");
    REGISTER.open(OFFICER, PLACE, "Phạm Thị Thu Hà", "20/01/2020", "Phạm Thị Tươi");
    REGISTER.open(OFFICER, PLACE, "Chìu Sáng Mằn", "2016", "Tằng Nhì Múi");
  }

  private final ChildSearch search = REGISTER.the(ChildSearch.class);

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nguyễn Thị Thúy Hòa",
        "nguyen thi thuy hoa",
        "NGUYỄN THỊ THUÝ HOÀ",
        "Nguyễn Thị Thuý Hoa",
        "Nguyễn Thúy Hòa",
        "Hòa Nguyễn Thị Thúy",
        "Nguyeenx Thij Thuys Hoaf",
        "Nguyễn Thị Thúi Hòa",
        "Nguyễm Thị Thúy Hòa",
        "Thúy Hòa",
        "Nguyễn Hòa",
        "hòa",
        "Nguyễn ThịThúy Hòa"
      })
  void aChildIsFoundFirstHoweverItsNameIsWritten(String written) {
    assertThat(search.find(OFFICER, ChildQuery.named(written)).getFirst().child()).isEqualTo(HOA);
  }

  @Test
  void theAnswerSaysWhyEachChildWasFound() {
    Found found =
        search
            .find(
                OFFICER,
                ChildQuery.named("nguyen thi thuy hoa")
                    .born(BirthDate.parse("03/05/2019").orElseThrow())
                    .caredForBy("Trần Thị Lụa")
                    .livingIn(PLACE))
            .getFirst();
    assertThat(found.why())
        .containsExactly(Why.NAME_MARKS, Why.BIRTH_SWAPPED, Why.CARER_SAME, Why.PLACE_SAME);
    assertThat(found.likely()).isTrue();
  }

  @Test
  void withYearAndCommuneAChildIsFoundThoughMostOfItsNameIsWrong() {
    ChildQuery wrong = ChildQuery.named("Chìu Sxág Mănq");
    assertThat(search.find(OFFICER, wrong.born(BirthDate.year(2016)).livingIn(PLACE)))
        .extracting(Found::name)
        .containsExactly("Chìu Sáng Mằn");
  }

  @Test
  void whoeverHasAnotherNameIsNotShownForTheSameYearAndCommune() {
    assertThat(
            search.find(
                OFFICER,
                ChildQuery.named("Vương Khánh Quyên")
                    .born(BirthDate.parse("05/03/2019").orElseThrow())
                    .livingIn(PLACE)))
        .isEmpty();
  }

  @Test
  void namesWithoutKeysGetThemAtTheNextStart() {
    REGISTER.superuser().update("update children.name_entry set keys = '{}'");
    REGISTER.superuser().update("update children.name_link set found_by = '{}'");
    ChildQuery query = ChildQuery.named("Phạm Thị Thu Hà");
    assertThat(search.find(OFFICER, query)).isEmpty();
    new KeysLoad().run(REGISTER.database.owner());
    assertThat(search.find(OFFICER, query)).hasSize(1);
  }

  @Test
  void aChildIsFoundByWhoCaresForItAlone() {
    assertThat(search.find(OFFICER, ChildQuery.named("").caredForBy("Tran Thi Lua")))
        .extracting(Found::child)
        .containsExactly(HOA);
  }

  @Test
  void aTwinIsShownAsPerhapsATwin() {
    Found found =
        search
            .find(
                OFFICER,
                ChildQuery.named("Nguyễn Thị Thúy Hằng")
                    .born(BirthDate.parse("05/03/2019").orElseThrow())
                    .caredForBy("Trần Thị Lụa"))
            .getFirst();
    assertThat(found.child()).isEqualTo(HOA);
    assertThat(found.why()).contains(Why.MAYBE_TWIN);
  }

  @Test
  void aChildElsewhereLeavesNoTraceInTheAnswer() {
    ChildQuery query = ChildQuery.named("Voòng Thị Kíu");
    List<Found> before = search.find(OFFICER, query);
    REGISTER.open(NEIGHBOUR, ELSEWHERE, "Voòng Thị Kíu", "2018", "Voòng Thị Sáu");
    assertThat(search.find(OFFICER, query)).isEqualTo(before);
    assertThat(search.find(NEIGHBOUR, query)).hasSize(1);
  }

  @Test
  void aChildWhoMovedIsFoundWhereItLivesNow() {
    UUID child = REGISTER.open(OFFICER, PLACE, "Bàn Tòn Chài", "2017", "Bàn Mùi Ghển");
    ChildQuery query = ChildQuery.named("Bàn Tòn Cài");
    done(
        REGISTER
            .the(Children.class)
            .move(
                OFFICER,
                child,
                Home.in(ELSEWHERE, "Khe Tâm"),
                Register.TODAY.minusDays(9),
                "family",
                "chuyển nhà"));
    assertThat(search.find(NEIGHBOUR, query)).extracting(Found::child).contains(child);
    assertThat(search.find(OFFICER, query)).isEmpty();
  }

  @Test
  void whoSeesAllFindsAWrongSpellingInTheCommuneGivenAndElsewhere() {
    Actor keeper = REGISTER.user(Role.REGISTER_KEEPER, Optional.empty());
    ChildQuery query = ChildQuery.named("Nguyễm Thị Thúi Hòa").born(BirthDate.year(2019));
    for (int commune : List.of(PLACE, ELSEWHERE)) {
      assertThat(search.find(keeper, query.livingIn(commune)))
          .as("asked in " + commune)
          .extracting(Found::child)
          .contains(HOA);
    }
  }

  @Test
  void theNamesOfACommuneAreToldToNobodyElse() {
    SearchRepository repository = REGISTER.the(SearchRepository.class);
    QueryPlan plan = QueryPlan.of("Nguyễn Thị Thúy Hòa", KnownWords.published());
    assertThat(told(OFFICER, () -> repository.namesWithin(repository.scopes(PLACE), plan.whole())))
        .extracting(SearchRepository.Entry::name)
        .containsExactly("Nguyễn Thị Thúy Hòa");
    assertThat(
            told(NEIGHBOUR, () -> repository.namesWithin(repository.scopes(PLACE), plan.whole())))
        .isEmpty();
  }

  @Test
  void aNameIsFoundWithinTheYearItsBearerWasBornInByWhoeverMaySeeIt() {
    UUID child = REGISTER.open(OFFICER, PLACE, "Đinh Thục Uyên", "2016", "Đinh Thị Na");
    assertThat(bornIn(OFFICER, 2016)).isEqualTo(1);
    assertThat(bornIn(NEIGHBOUR, 2016)).isZero();
    assertThat(bornIn(OFFICER, 2014)).isZero();
    done(
        REGISTER
            .the(Children.class)
            .correct(
                OFFICER,
                child,
                REGISTER.file(OFFICER, child).identity().id(),
                Register.who("Đinh Thục Uyên", "2014"),
                "document",
                "sinh năm 2014"));
    assertThat(bornIn(OFFICER, 2014)).isEqualTo(1);
    assertThat(bornIn(OFFICER, 2016)).isZero();
  }

  private static int bornIn(Actor actor, int year) {
    SearchRepository repository = REGISTER.the(SearchRepository.class);
    QueryPlan plan = QueryPlan.of("Đinh Thục Uyên", KnownWords.published());
    return told(actor, () -> repository.namesWithin(repository.scopes(PLACE), plan.whole(), year))
        .size();
  }

  private static <T> T told(Actor actor, Supplier<T> question) {
    return REGISTER.the(SignedTransaction.class).read(actor, question);
  }

  @Test
  void whoSeesNoChildrenFindsNone() {
    for (Role role :
        List.of(
            Role.PROVINCE_LEADER,
            Role.LEAD_AGENCY,
            Role.FINANCE,
            Role.COMMUNE_OFFICER,
            Role.AUDITOR,
            Role.ADMINISTRATOR)) {
      assertThat(
              search.find(
                  REGISTER.user(role, Optional.empty()), ChildQuery.named("Nguyễn Thị Thúy Hòa")))
          .as(role.name())
          .isEmpty();
    }
  }

  @Test
  void aCorrectedNameIsFoundAndTheOldOneNoMore() {
    UUID child = REGISTER.open(OFFICER, PLACE, "Đặng Văn Quyết", "2015", "Đặng Thị Na");
    IdentityRevision now = REGISTER.file(OFFICER, child).identity();
    done(
        REGISTER
            .the(Children.class)
            .correct(
                OFFICER,
                child,
                now.id(),
                Register.who("Hoàng Minh Khôi", "2015"),
                "document",
                "đổi tên"));
    assertThat(search.find(OFFICER, ChildQuery.named("Hoàng Minh Khôi")))
        .extracting(Found::child)
        .contains(child);
    assertThat(search.find(OFFICER, ChildQuery.named("Đặng Văn Quyết")))
        .extracting(Found::child)
        .doesNotContain(child);
  }

  @Test
  void aSearchTakesFewStatementsHoweverManyChildrenItFinds() {
    REGISTER.source.take();
    search.find(OFFICER, ChildQuery.named("Nguyễn Thị Thúy Hòa").caredForBy("Trần Thị Lụa"));
    assertThat(REGISTER.source.take()).hasSizeLessThanOrEqualTo(12);
  }
}
