package vn.mangnon.children.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whoever opens a record without signal learns afterwards that there may be one already. */
class LookalikesTest {
  private static final Fieldwork FIELD = new Fieldwork();
  private static final String VILLAGE = "Khe Lánh";
  private final Lookalikes lookalikes = FIELD.register.the(Lookalikes.class);

  @AfterAll
  static void stop() {
    FIELD.close();
  }

  @Test
  void aRecordThatWasThereIsToldByInitialsAndYearOnlyAndNotTheNewOneItself() {
    UUID known = FIELD.child(VILLAGE, "Bàn Thị Trùng", "05/03/2019");
    FIELD.child(VILLAGE, "Đặng Văn Khác", "07/08/2016");
    Operation open = open("Ban Thi Trung", "05/03/2019");
    assertThat(FIELD.sync().apply(FIELD.hoa, open)).isEqualTo(new OperationAnswer.Applied());
    List<Lookalike> expected = List.of(new Lookalike(known, "B.T.T.", Optional.of(2019)));
    assertThat(lookalikes.of(FIELD.hoa, open)).isEqualTo(expected);
    assertThat(FIELD.sync().apply(FIELD.hoa, open)).isEqualTo(new OperationAnswer.AlreadyApplied());
    assertThat(lookalikes.of(FIELD.hoa, open)).as("when the answer was lost").isEqualTo(expected);
    assertThat(listed(known)).isPositive();
  }

  @Test
  void aRecordElsewhereIsNotTold() {
    FIELD.register.open(
        FIELD.register.officer(FIELD.elsewhere), FIELD.elsewhere, "Lỷ Sáng Xa", "05/03/2019");
    Operation open = open("Lỷ Sáng Xa", "05/03/2019");
    FIELD.sync().apply(FIELD.hoa, open);
    assertThat(lookalikes.of(FIELD.hoa, open)).isEmpty();
  }

  @Test
  void otherOperationsAreComparedWithNothing() {
    UUID child = FIELD.child(VILLAGE, "Bàn Thị Thăm", "2018");
    assertThat(lookalikes.of(FIELD.hoa, FIELD.visit(child, "20/11/2026"))).isEmpty();
  }

  private static Operation open(String name, String birth) {
    return new Operation(
        FIELD.register.id(),
        FIELD.register.id(),
        new Operation.Work.Open(
            Map.of(
                "name",
                name,
                "birth",
                birth,
                "sex",
                "FEMALE",
                "place",
                Integer.toString(FIELD.place),
                "village",
                VILLAGE,
                "carer",
                "")));
  }

  private static long listed(UUID child) {
    return FIELD
        .register
        .superuser()
        .queryForList(
            "select event from audit.entry where event = 'child.listed' and subject = ?",
            String.class,
            child.toString())
        .size();
  }
}
