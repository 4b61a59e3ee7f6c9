package vn.mangnon.children.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Account;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.Refusal;

/** One collaborator for each village, from day to day. */
class AssignmentsTest {
  private static final Fieldwork FIELD = new Fieldwork();
  private static final Optional<LocalDate> MONDAY = Optional.of(LocalDate.of(2026, 11, 23));

  @AfterAll
  static void stop() {
    FIELD.close();
  }

  @Test
  void aVillageWithChildrenAndNoCollaboratorIsListedAsSuch() {
    FIELD.child("Khe Lánh", "Triệu Thị Mùi", "2/3/2020");
    FIELD.child("Khe Lánh", "Triệu Văn Sơn", "2/3/2022");
    assertThat(village("Khe Lánh").children()).isEqualTo(2);
    assertThat(village("Khe Lánh").assignments()).isEmpty();
    assertThat(FIELD.assignments().villages(FIELD.stranger, FIELD.place)).isEmpty();
  }

  @Test
  void aVillageHasOneCollaboratorAtATime() {
    Village village = new Village(FIELD.place, "Pắc Cương");
    FIELD.follows(FIELD.hoa, "Pắc Cương");
    assertThat(FIELD.assignments().assign(FIELD.officer, village, FIELD.lan.id(), MONDAY))
        .isEqualTo(refused("village", Refusal.VILLAGE_TAKEN));

    Assignment old = village("Pắc Cương").assignments().getFirst();
    assertThat(
            FIELD.assignments().end(FIELD.officer, old.id(), Optional.of(old.from().minusDays(1))))
        .isEqualTo(refused("to", Refusal.DATES_BACKWARDS));
    assertThat(FIELD.assignments().end(FIELD.officer, old.id(), MONDAY))
        .isEqualTo(new AssignmentAnswer.Done());
    assertThat(
            FIELD
                .assignments()
                .assign(
                    FIELD.officer, village, FIELD.lan.id(), Optional.of(MONDAY.get().plusDays(1))))
        .isEqualTo(new AssignmentAnswer.Done());
    assertThat(village("Pắc Cương").assignments())
        .extracting(Assignment::collaborator)
        .containsExactly(FIELD.hoa.id(), FIELD.lan.id());
    assertThat(FIELD.assignments().own(FIELD.hoa)).contains(village);
    assertThat(FIELD.assignments().own(FIELD.lan)).doesNotContain(village);
  }

  @Test
  void whatWasKnownBeforeAnAssignmentEndedIsKept() {
    FIELD.follows(FIELD.hoa, "Nà Bắp");
    Assignment old = village("Nà Bắp").assignments().getFirst();
    FIELD.assignments().end(FIELD.officer, old.id(), MONDAY);
    assertThat(
            FIELD
                .register
                .superuser()
                .queryForList(
                    """
                    select ends_on::text || ' ' || (known_to is null)
                    from children.village_assignment where episode = ? order by known_from
                    """,
                    String.class,
                    old.episode()))
        .containsExactly((String) null, "2026-11-23 true");
    assertThat(FIELD.assignments().end(FIELD.officer, old.id(), MONDAY))
        .isEqualTo(new AssignmentAnswer.Absent());
  }

  @Test
  void onlyCollaboratorsOfTheCommuneAreOfferedAndTaken() {
    assertThat(FIELD.assignments().collaborators(FIELD.officer, FIELD.place))
        .extracting(Account::id)
        .containsExactlyInAnyOrder(FIELD.hoa.id(), FIELD.lan.id());
    assertThat(
            FIELD
                .assignments()
                .assign(
                    FIELD.officer,
                    new Village(FIELD.place, "Khe Tâm"),
                    FIELD.stranger.id(),
                    MONDAY))
        .isEqualTo(refused("collaborator", Refusal.NOT_A_COLLABORATOR));
  }

  @Test
  void nobodyAssignsVillagesElsewhereAndNoCollaboratorAssignsAny() {
    Village theirs = new Village(FIELD.elsewhere, "Thôn 1");
    Village own = new Village(FIELD.place, "Thôn 9");
    assertThat(FIELD.assignments().assign(FIELD.officer, theirs, FIELD.stranger.id(), MONDAY))
        .isEqualTo(new AssignmentAnswer.Absent());
    assertThat(FIELD.assignments().assign(FIELD.hoa, own, FIELD.hoa.id(), MONDAY))
        .isEqualTo(new AssignmentAnswer.Absent());
    assertThat(FIELD.assignments().collaborators(FIELD.hoa, FIELD.place)).isEqualTo(List.of());
  }

  private static FollowedVillage village(String name) {
    return FIELD.assignments().villages(FIELD.officer, FIELD.place).stream()
        .filter(one -> one.village().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static AssignmentAnswer refused(String field, Refusal why) {
    return new AssignmentAnswer.Refused(new Mistake(field, why));
  }
}
