package vn.mangnon.children.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.children.record.FactKind;
import vn.mangnon.children.record.FieldConflict;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.IdentityField;
import vn.mangnon.children.record.Refusal;

/** What devices send, once or many times, in any order. */
class FieldSyncTest {
  private static final OperationAnswer APPLIED = new OperationAnswer.Applied();
  private static final OperationAnswer ALREADY = new OperationAnswer.AlreadyApplied();
  private static final Fieldwork FIELD = new Fieldwork();
  private static final String VILLAGE = "Khe Lánh";

  @BeforeAll
  static void assign() {
    FIELD.follows(FIELD.hoa, VILLAGE);
  }

  @AfterAll
  static void stop() {
    FIELD.close();
  }

  @Test
  void anOperationSentAgainIsDoneOnce() {
    UUID child = FIELD.child(VILLAGE, "Bàn Thị Một", "2019");
    Operation visit = FIELD.visit(child, "20/11/2026");
    assertThat(apply(visit)).isEqualTo(APPLIED);
    assertThat(apply(visit)).isEqualTo(ALREADY);
    assertThat(visits(child)).isEqualTo(1);
  }

  @Test
  void aLossyScheduleInAnyOrderLosesAndDoublesNothing() {
    UUID child = FIELD.register.id();
    Operation open = open(child, "Bàn Thị Mới");
    List<Operation> queue = new ArrayList<>(List.of(open));
    for (int day = 1; day <= 9; day++) {
      queue.add(FIELD.visit(child, "0" + day + "/11/2026"));
    }
    Random random = new Random(7);
    List<Operation> left = new ArrayList<>(queue);
    for (int round = 0; !left.isEmpty() && round < 100; round++) {
      Collections.shuffle(left, random);
      for (Operation operation : List.copyOf(left)) {
        boolean requestLost = random.nextInt(3) == 0;
        boolean answerLost = random.nextInt(3) == 0;
        if (requestLost) {
          continue;
        }
        OperationAnswer answer = apply(operation);
        if (!answerLost && (answer.equals(APPLIED) || answer.equals(ALREADY))) {
          left.remove(operation);
        }
      }
    }
    assertThat(left).isEmpty();
    assertThat(visits(child)).isEqualTo(9);
    assertThat(names("Bàn Thị Mới")).isEqualTo(1);
  }

  @Test
  void theSameOperationFromTwoConnectionsAtOnceIsDoneOnce() throws Exception {
    UUID child = FIELD.child(VILLAGE, "Bàn Thị Hai", "2019");
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 5; i++) {
        Operation visit = FIELD.visit(child, "20/11/2026");
        List<Future<OperationAnswer>> answers = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
          answers.add(threads.submit(() -> apply(visit)));
        }
        List<OperationAnswer> said = new ArrayList<>();
        for (Future<OperationAnswer> answer : answers) {
          said.add(answer.get());
        }
        assertThat(said).containsOnlyOnce(APPLIED).containsOnly(APPLIED, ALREADY);
      }
    }
    assertThat(visits(child)).isEqualTo(5);
  }

  @Test
  void twoCollaboratorsWhoChangeDifferentFieldsBothGetTheirWay() {
    UUID child = FIELD.child(VILLAGE, "Bàn Thị Ba", "2019");
    UUID basis = revision(child);
    assertThat(apply(correct(child, basis, Map.of("birth", "05/03/2019")))).isEqualTo(APPLIED);
    assertThat(apply(FIELD.lan, correct(child, basis, Map.of("phone", "0912 345 678"))))
        .isEqualTo(APPLIED);
    var now = FIELD.register.file(FIELD.officer, child).identity().identity();
    assertThat(now.birth().orElseThrow().written()).isEqualTo("05/03/2019");
    assertThat(now.contact().phone()).isEqualTo("0912345678");
  }

  @Test
  void theSameFieldIsAConflictWithBothValuesAndIsDoneOnceChosen() {
    UUID child = FIELD.child(VILLAGE, "Bàn Thị Bốn", "2019");
    UUID basis = revision(child);
    assertThat(apply(FIELD.lan, correct(child, basis, Map.of("birth", "05/03/2019"))))
        .isEqualTo(APPLIED);
    Operation mine = correct(child, basis, Map.of("birth", "06/03/2019", "phone", "0912345678"));
    OperationAnswer answer = apply(mine);
    assertThat(answer).isInstanceOf(OperationAnswer.Conflict.class);
    OperationAnswer.Conflict conflict = (OperationAnswer.Conflict) answer;
    assertThat(conflict.fields())
        .containsExactly(new FieldConflict(IdentityField.BIRTH, "06/03/2019", "05/03/2019"));
    assertThat(FIELD.register.file(FIELD.officer, child).identity().identity().contact().phone())
        .as("nothing of a conflict is written")
        .isEmpty();

    Operation chosen =
        new Operation(
            mine.id(),
            child,
            new Operation.Work.Correct(
                conflict.now(), Map.of("birth", "06/03/2019", "phone", "0912345678")));
    assertThat(apply(chosen)).isEqualTo(APPLIED);
    assertThat(apply(chosen)).isEqualTo(ALREADY);
    assertThat(FIELD.register.file(FIELD.officer, child).identity().identity().birth())
        .map(birth -> birth.written())
        .contains("06/03/2019");
  }

  @Test
  void whatCannotBeDoneSaysTheFieldAndCanBePutRightUnderTheSameKey() {
    UUID child = FIELD.child(VILLAGE, "Bàn Thị Năm", "2019");
    Operation wrong =
        new Operation(
            FIELD.register.id(),
            child,
            new Operation.Work.Happened(
                FactKind.GROWTH, Map.of("from", "20/11/2026", "weightKg", "12,5o")));
    assertThat(apply(wrong))
        .isInstanceOfSatisfying(
            OperationAnswer.Refused.class,
            refused ->
                assertThat(refused.mistakes())
                    .singleElement()
                    .satisfies(mistake -> {
                      assertThat(mistake.field()).isEqualTo("weightKg");
                      assertThat(mistake.why()).isEqualTo(Refusal.NUMBER_OUT_OF_RANGE);
                    }));
    Operation right =
        new Operation(
            wrong.id(),
            child,
            new Operation.Work.Happened(
                FactKind.GROWTH, Map.of("from", "20/11/2026", "weightKg", "12,5")));
    assertThat(apply(right)).isEqualTo(APPLIED);
  }

  @Test
  void aChildOutOfReachAndOneThatDoesNotExistAreTheSameAnswer() {
    UUID child = FIELD.child(VILLAGE, "Bàn Thị Sáu", "2019");
    OperationAnswer stranger = apply(FIELD.stranger, FIELD.visit(child, "20/11/2026"));
    assertThat(stranger)
        .isEqualTo(apply(FIELD.stranger, FIELD.visit(FIELD.register.id(), "20/11/2026")))
        .isInstanceOf(OperationAnswer.Refused.class);
    assertThat(visits(child)).isZero();
    assertThat(apply(FIELD.stranger, open(FIELD.register.id(), "Bàn Thị Lạ")))
        .isInstanceOf(OperationAnswer.Refused.class);
    assertThat(names("Bàn Thị Lạ")).isZero();
  }

  @Test
  void whatWasDoneIsAnsweredSoEvenAfterTheChildMovedAway() {
    UUID child = FIELD.child(VILLAGE, "Bàn Thị Bảy", "2019");
    Operation visit = FIELD.visit(child, "20/11/2026");
    assertThat(apply(visit)).isEqualTo(APPLIED);
    FIELD
        .register
        .the(vn.mangnon.children.record.Children.class)
        .move(
            FIELD.officer,
            child,
            Home.in(FIELD.elsewhere, "Thôn 1"),
            LocalDate.of(2026, 11, 21),
            "family",
            "");
    assertThat(apply(visit)).isEqualTo(ALREADY);
    assertThat(apply(FIELD.visit(child, "22/11/2026"))).isInstanceOf(OperationAnswer.Refused.class);
  }

  private static Operation open(UUID child, String name) {
    return new Operation(
        FIELD.register.id(),
        child,
        new Operation.Work.Open(
            Map.of(
                "name",
                name,
                "birth",
                "2025",
                "sex",
                "FEMALE",
                "place",
                Integer.toString(FIELD.place),
                "village",
                VILLAGE,
                "carer",
                "Bàn Thị Mẹ",
                "relation",
                "mother")));
  }

  private static Operation correct(UUID child, UUID basis, Map<String, String> values) {
    return new Operation(FIELD.register.id(), child, new Operation.Work.Correct(basis, values));
  }

  private static UUID revision(UUID child) {
    return FIELD.register.file(FIELD.officer, child).identity().id();
  }

  private static OperationAnswer apply(Operation operation) {
    return apply(FIELD.hoa, operation);
  }

  private static OperationAnswer apply(Actor.User actor, Operation operation) {
    return FIELD.sync().apply(actor, operation);
  }

  private static long visits(UUID child) {
    return count("select count(*) from children.fact where kind = 'VISIT' and child = ?", child);
  }

  private static long names(String name) {
    return count("select count(*) from children.identity where name = ?", name);
  }

  private static long count(String query, Object argument) {
    Long found = FIELD.register.superuser().queryForObject(query, Long.class, argument);
    return found == null ? 0 : found;
  }
}
