package vn.mangnon.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.programme.Series;

/** An answer is kept only for those with the same rights, and only until figures change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptAnswersTest {
  private static final int YEAR = 2025;

  private final World world = new World();
  private int commune;

  @BeforeAll
  void figures() {
    commune = world.communes(YEAR).getFirst();
    report(9);
  }

  @AfterAll
  void close() {
    world.close();
  }

  private void report(long deaths) {
    world.record(
        SubmissionState.SUBMITTED,
        world.row("live_births", commune, YEAR, 1000),
        world.row("infant_deaths", commune, YEAR, deaths));
  }

  private Optional<BigDecimal> seenBy(Actor actor) {
    return world.figure(actor, target(), commune, YEAR, MapView.asItWas()).numerator();
  }

  private String target() {
    return world.the(Catalogue.class).headlines().values().stream()
        .filter(target ->
            target.measures().stream()
                .anyMatch(measure -> measure.numeratorElement().equals("infant_deaths")))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Actor.User officer(int place) {
    return world.user(Role.COMMUNE_OFFICER, Optional.of(place), Optional.empty());
  }

  @Test
  void askedTwiceTheSecondAnswerReadsNoFigure() {
    Actor officer = officer(commune);
    seenBy(officer);
    world.source.take();
    seenBy(officer(commune));
    assertThat(world.source.take()).singleElement().asString().contains("statistics.changes");
  }

  @Test
  void whoeverSeesEverythingIsGivenTheSame() {
    seenBy(world.user(Role.PROVINCE_LEADER, Optional.empty(), Optional.empty()));
    world.source.take();
    seenBy(world.user(Role.LEAD_AGENCY, Optional.empty(), Optional.empty()));
    assertThat(world.source.take()).singleElement().asString().contains("statistics.changes");
  }

  @Test
  void ofOtherPlacesSomebodyIsGivenOnlyWhatIsPublished() {
    Actor.User leader = world.user(Role.PROVINCE_LEADER, Optional.empty(), Optional.empty());
    assertThat(placesSeenBy(leader)).contains(commune);
    assertThat(placesSeenBy(officer(commune))).contains(commune);
    assertThat(placesSeenBy(officer(world.communes(YEAR).get(1)))).doesNotContain(commune);
    assertThat(placesSeenBy(Actor.PUBLIC)).isEmpty();
  }

  private List<Integer> placesSeenBy(Actor actor) {
    return world
        .the(Indicators.class)
        .byPlace(actor, target(), Series.ADMIN, YEAR, YEAR, MapView.asItWas(), Optional.empty())
        .stream()
        .filter(place -> place.figures().getFirst().numerator().isPresent())
        .map(PlaceFigures::place)
        .toList();
  }

  @Test
  void whoHasOtherRightsIsNotGivenIt() {
    assertThat(seenBy(officer(commune))).isPresent();
    assertThat(seenBy(officer(world.communes(YEAR).get(1)))).isEmpty();
    assertThat(seenBy(Actor.PUBLIC)).isEmpty();
  }

  @Test
  void aRightThatIsTakenAwayEndsIt() {
    Actor.User officer = officer(commune);
    assertThat(seenBy(officer)).isPresent();
    new JdbcTemplate(world.database.superuser())
        .update(
            "update access.user_grant set revoked_at = now() where account_id = ?", officer.id());
    assertThat(seenBy(officer)).isEmpty();
  }

  @Test
  void whatWasReadWhileRightsChangedIsKeptForNobody() {
    KeptAnswers kept = world.the(KeptAnswers.class);
    Actor.User officer = officer(commune);
    kept.to(
        officer,
        Sight.INDICATORS,
        "asked",
        () -> {
          new JdbcTemplate(world.database.superuser())
              .update(
                  "update access.user_grant set revoked_at = now() where account_id = ?",
                  officer.id());
          return List.of("read with other rights");
        },
        part -> 1);
    assertThat(
            kept.to(
                officer(commune), Sight.INDICATORS, "asked", () -> List.of("read anew"), part -> 1))
        .containsExactly("read anew");
  }

  @Test
  void aNewFigureIsSeenByTheNextQuestion() {
    Actor officer = officer(commune);
    report(7);
    assertThat(seenBy(officer)).hasValueSatisfying(deaths -> assertThat(deaths).isEqualTo("7"));
    report(8);
    assertThat(seenBy(officer)).hasValueSatisfying(deaths -> assertThat(deaths).isEqualTo("8"));
  }

  @Test
  void whatATransactionTakesBackIsNotKept() {
    Actor officer = officer(commune);
    report(6);
    SignedTransaction transactions = world.the(SignedTransaction.class);
    assertThatThrownBy(() ->
            transactions.write(
                World.MACHINE,
                () -> {
                  report(5);
                  assertThat(seenBy(officer).orElseThrow()).isEqualTo("5");
                  throw new IllegalStateException("taken back");
                }))
        .hasMessage("taken back");
    report(4);
    report(6);
    assertThat(seenBy(officer).orElseThrow()).isEqualTo("6");
  }

  @Test
  void eachTableOfFiguresCountsItsChanges() {
    JdbcTemplate sql = new JdbcTemplate(world.database.superuser());
    for (String change :
        List.of(
            "update statistics.observation set comment = comment",
            "delete from statistics.indicator_value where place = -1",
            "update statistics.published_value set release = release")) {
      Long before = sql.queryForObject("select statistics.changes()", Long.class);
      sql.update(change);
      assertThat(sql.queryForObject("select statistics.changes()", Long.class))
          .as(change)
          .isGreaterThan(before);
    }
  }
}
