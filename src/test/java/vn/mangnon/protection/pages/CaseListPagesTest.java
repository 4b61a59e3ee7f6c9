package vn.mangnon.protection.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.protection.cases.ProtectionWorld.risk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.protection.cases.CaseCode;
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

  @Test
  void aCaseIsFoundByItsCodeHoweverItIsTyped() {
    UUID id = people.open();
    String code = CaseCode.of(id);
    String digits = code.substring("VV-".length());
    for (String typed :
        java.util.List.of(
            code,
            code.toLowerCase(java.util.Locale.ROOT),
            "  " + code.replace("-", "") + " ",
            code.replace("-", " - "),
            digits,
            digits.replace("-", " "),
            digits.replace('0', 'o').replace('1', 'l'))) {
      assertThat(WORLD.list.show(people.worker, Map.of("ma", typed)).getViewName())
          .as(typed)
          .isEqualTo("redirect:/protection/cases/" + id);
    }
  }

  @Test
  void aCaseOutOfReachAndOneThatDoesNotExistAreNotFoundAlike() {
    UUID id = people.open();
    CaseListPage forbidden =
        WORLD.list(people.otherWorker, Map.of("ma", CaseCode.of(id), "step", "CLOSED"));
    CaseListPage missing =
        WORLD.list(people.otherWorker, Map.of("ma", CaseCode.of(people.id()), "step", "CLOSED"));
    assertThat(forbidden.unfound()).containsExactlyElementsOf(missing.unfound());
    assertThat(forbidden.unfound())
        .extracting(one -> one.in("vi"))
        .containsExactly(FormRefusal.NO_SUCH_CASE.in("vi"));
    assertThat(forbidden.asked()).as("what was typed stays").isEqualTo(CaseCode.of(id));
    assertThat(WORLD.list(people.worker, Map.of("ma", "không nhớ")).unfound())
        .extracting(one -> one.in("vi"))
        .containsExactly(FormRefusal.CODE_UNREADABLE.in("vi"));
    assertThat(WORLD.list(people.worker, Map.of("ma", "")).unfound()).isEmpty();
  }

  @Test
  void theListAndTheCaseSayWhoseTheNextStepIsToWhomItIsNot() {
    NewConcern told =
        people.told(Optional.of(people.event), Optional.of(people.home), java.util.List.of());
    UUID id = people.open(people.worker, people.taken(people.operator, told));
    assertThat(turn(people.worker, id).others()).as("the worker's own").isFalse();
    assertThat(turn(people.chair, id).others()).isTrue();
    assertThat(turn(people.chair, id).key()).isEqualTo("cases.whose.worker");

    people.does(people.worker, id, risk(true));
    assertThat(turn(people.worker, id).key()).isEqualTo("cases.whose.chairs");
    assertThat(turn(people.chair, id).others()).isFalse();
    assertThat(turn(people.otherChair, id).others()).as("where it happened").isFalse();

    people.does(
        people.otherChair,
        id,
        new Payload.EmergencyMeasure(FreeText.of("đưa em về nhà bà"), FreeText.NONE));
    people.plan(id);
    assertThat(turn(people.worker, id).key()).isEqualTo("cases.whose.chair");
    assertThat(turn(people.worker, id).others()).isTrue();
    assertThat(turn(people.otherChair, id).others()).as("only where the child lives").isTrue();
    assertThat(turn(people.chair, id).others()).isFalse();
    CasePage page = WORLD.open(people.worker, id);
    assertThat(page.office(people.home, "vi")).matches("(phường|xã|đặc khu) .+");
  }

  /** As the list says it, which must be as the page of the case says it. */
  private Turn turn(Actor actor, UUID id) {
    Turn listed =
        WORLD.list(actor, Map.of()).cases().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow()
            .turn();
    assertThat(WORLD.open(actor, id).turn()).isEqualTo(listed);
    return listed;
  }

  private java.util.List<UUID> found(Map<String, String> query) {
    return WORLD.list(people.worker, query).cases().stream().map(ListedCase::id).toList();
  }
}
