package vn.mangnon.protection.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.protection.cases.ProtectionWorld.risk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;

class CaseListPagesTest {
  private static final PagesWorld WORLD = new PagesWorld();
  private final ProtectionWorld people = WORLD.people;

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void casesWithinReachAreFoundByStepRiskAndCommune() {
    UUID waiting = people.open();
    UUID assessed = people.open();
    people.does(people.worker, assessed, risk(false));
    UUID closed = people.open();
    people.does(people.worker, closed, risk(false));
    people.does(
        people.chair, closed, new Payload.Closed(ClosingGround.UNFOUNDED, FreeText.of("đã hỏi")));
    NewConcern told =
        people.told(Optional.of(people.event), Optional.of(people.home), java.util.List.of());
    UUID elsewhere = people.open(people.otherWorker, people.taken(people.operator, told));

    assertThat(found(Map.of())).contains(waiting, assessed).doesNotContain(closed, elsewhere);
    assertThat(found(Map.of("step", "CLOSED"))).containsExactly(closed);
    assertThat(found(Map.of("step", "RECEIVED"))).contains(waiting).doesNotContain(assessed);
    assertThat(found(Map.of("risk", "HIGH"))).containsExactly(assessed);
    assertThat(found(Map.of("place", "" + people.event))).isEmpty();
    assertThat(WORLD.list(people.otherChair, Map.of("place", "" + people.event)).cases())
        .extracting(ListedCase::id)
        .containsExactly(elsewhere);
    assertThat(WORLD.list(people.otherChair, Map.of()).communes())
        .extracting(place -> place.id())
        .containsExactlyInAnyOrder(people.home, people.event);
    ListedCase one =
        WORLD.list(people.worker, Map.of("step", "RECEIVED")).cases().stream()
            .filter(listed -> listed.id().equals(waiting))
            .findFirst()
            .orElseThrow();
    assertThat(one.next())
        .get()
        .extracting(ListedCase.Due::kind)
        .isEqualTo(DeadlineKind.EMERGENCY_MEASURE);
  }

  @Test
  void aLongListHasPagesAndTakesThreeStatements() {
    for (int i = 0; i < CaseListPages.SIZE; i++) {
      people.open(people.colleague, people.taken(people.operator, people.told()));
    }
    people.open(people.colleague, people.taken(people.operator, people.told()));
    CaseListPage first = WORLD.list(people.colleague, Map.of());
    assertThat(first.cases()).hasSize(CaseListPages.SIZE);
    assertThat(first.rows()).isEqualTo(CaseListPages.SIZE + 1L);
    assertThat(WORLD.list(people.colleague, Map.of("trang", "2")).cases()).hasSize(1);
    assertThat(WORLD.list(people.colleague, Map.of("trang", "99")).number()).isEqualTo(2);
    assertThat(WORLD.statements(() -> WORLD.list(people.colleague, Map.of()))).isEqualTo(4);
  }

  private java.util.List<UUID> found(Map<String, String> query) {
    return WORLD.list(people.worker, query).cases().stream().map(ListedCase::id).toList();
  }
}
