package vn.mangnon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.exchange.ImportOptions.Mode;
import vn.mangnon.exchange.ImportReport.Outcome;
import vn.mangnon.statistics.FigureRow;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.SubmissionState;
import vn.mangnon.statistics.World;

/** Rows as they should not be, each named with the way out, whatever the format. */
class BadRowsTest {
  private static Desk desk;

  @BeforeAll
  static void open() {
    desk = new Desk();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static String row(String place, String element, String period, String value) {
    return "%s,%s,%s,total,%s,".formatted(place, element, period, value);
  }

  private static Problem only(Actor actor, String... lines) {
    long before = desk.standing();
    ImportReport report = desk.run(actor, Desk.csv(lines), Mode.ALL_OR_NOTHING);
    assertThat(report.outcome()).isEqualTo(Outcome.NOTHING_WRITTEN);
    assertThat(report.exitCode()).isEqualTo(2);
    assertThat(report.problems()).hasSize(1);
    assertThat(desk.standing()).isEqualTo(before);
    return report.problems().getFirst();
  }

  @Test
  void anUnknownPlaceIsNamedByItsLine() {
    Problem problem = only(desk.office, row("99999", Desk.CHILDREN, "2025", "5"));
    assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_PLACE);
    assertThat(problem.textVi()).startsWith("Dòng 2: không tìm thấy địa bàn");
  }

  @Test
  void aPlaceThatEndedBeforeThePeriodIsAnsweredWithItsSuccessor() {
    Problem problem = only(desk.office, row("07003", Desk.CHILDREN, "2025", "5"));
    assertThat(problem.code()).isEqualTo(ProblemCode.PLACE_NOT_IN_FORCE);
    assertThat(problem.messageVi()).contains("không còn vào ngày 31/12/2025");
  }

  @Test
  void aPlaceOfThatTimeIsTakenForThatTime() {
    ImportReport report = desk.check(Desk.csv(row("07003", Desk.CHILDREN, "2023", "5")));
    assertThat(report.problems()).isEmpty();
    assertThat(report.added()).isEqualTo(1);
  }

  @Test
  void bothCodesOfBaCheMeanTheSamePlaceAndAreADuplicateTogether() {
    assertThat(desk.check(Desk.csv(row("06978", Desk.CHILDREN, "2025", "5"))).problems()).isEmpty();
    Problem problem =
        only(
            desk.office,
            row("06970", Desk.CHILDREN, "2025", "5"),
            row("06978", Desk.CHILDREN, "2025", "6"));
    assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE);
    assertThat(problem.textVi()).startsWith("Dòng 3").contains("trùng với dòng 2");
  }

  @Test
  void moreServedChildrenThanChildrenAreRefused() {
    String place = desk.commune(0).code();
    ImportReport report =
        desk.check(
            Desk.csv(
                row(place, Desk.CHILDREN, "2025", "10"), row(place, Desk.SERVED, "2025", "11")));
    assertThat(Desk.codes(report)).containsExactly(ProblemCode.RULE);
    assertThat(report.problems().getFirst().messageVi()).contains("không được lớn hơn");
  }

  @Test
  void aPeriodThatHasNotBegunHasNoFigures() {
    Problem problem = only(desk.office, row(desk.commune(1).code(), Desk.CHILDREN, "2027", "5"));
    assertThat(problem.code()).isEqualTo(ProblemCode.FUTURE_PERIOD);
    assertThat(problem.messageVi()).contains("“Năm 2027” chưa bắt đầu");
  }

  @Test
  void aDecimalCommaOutsideQuotesIsAnsweredWithTheWayOut() {
    Problem problem =
        only(desk.office, "%s,%s,2025,total,6,5,".formatted(desk.commune(1).code(), Desk.CHILDREN));
    assertThat(problem.code()).isEqualTo(ProblemCode.ROW_SHAPE);
    assertThat(problem.messageVi()).contains("ngoặc kép");
  }

  @Test
  void aPlaceOfSomebodyElseIsAnsweredLikeOneThatDoesNotExist() {
    Actor.User officer =
        desk.world.user(Role.COMMUNE_OFFICER, Optional.of(desk.commune(2).id()), Optional.empty());
    Problem foreign = only(officer, row(desk.commune(3).code(), Desk.CHILDREN, "2025", "5"));
    Problem unknown = only(officer, row("99999", Desk.CHILDREN, "2025", "5"));
    assertThat(foreign).isEqualTo(unknown);
    ImportReport own =
        desk.run(
            officer,
            Desk.csv(row(desk.commune(2).code(), Desk.CHILDREN, "2025", "5")),
            Mode.GOOD_ROWS);
    assertThat(own.added()).isEqualTo(1);
  }

  @Test
  void aLockedFormKeepsItsFiguresAndTheSameFiguresAreNoChange() {
    int place = desk.commune(4).id();
    FigureRow locked = desk.world.row(Desk.CHILDREN, place, 2025, 40);
    desk.world.record(World.MACHINE, SubmissionState.LOCKED, List.of(locked));
    String code = desk.commune(4).code();
    Problem problem = only(desk.office, row(code, Desk.CHILDREN, "2025", "41"));
    assertThat(problem.code()).isEqualTo(ProblemCode.LOCKED);
    assertThat(problem.messageVi()).contains("đã khóa").contains("Đính chính");
    assertThat(desk.good(Desk.csv(row(code, Desk.CHILDREN, "2025", "40"))).outcome())
        .isEqualTo(Outcome.NOTHING_CHANGED);
  }

  @Test
  void goodRowsAreTakenAndTheOthersNamed() {
    String place = desk.commune(5).code();
    ImportReport report =
        desk.good(
            Desk.csv(
                row(place, Desk.CHILDREN, "2025", "50"), row(place, Desk.SERVED, "2025", "nhiều")));
    assertThat(report.outcome()).isEqualTo(Outcome.PARTLY);
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.problems().getFirst().textVi())
        .isEqualTo(
            "Dòng 3: 'nhiều' không phải số. Hãy ghi số nguyên (ví dụ 1234); để trống nếu chưa có số"
                + " liệu.");
  }

  @Test
  void anUnusualFigureWaitsForAReasonAndKeepsItTheSecondTime() {
    String place = desk.commune(6).code();
    desk.good(Desk.csv(row(place, Desk.CHILDREN, "2025", "100")));
    byte[] jump =
        Desk.edited(
            desk.template(Period.year(2026)),
            sheet -> Desk.cell(sheet, 6, Desk.CHILDREN).setCellValue(900));
    ImportReport asked = desk.check(jump);
    assertThat(Desk.codes(asked)).containsExactly(ProblemCode.NEEDS_COMMENT);
    ImportService imports = desk.world.the(ImportService.class);
    ImportOptions explained =
        ImportOptions.of("tep.xlsx").explainedBy("Nhập thêm xã cũ").in(Mode.ALL_OR_NOTHING);
    ImportReport taken =
        imports.run(desk.office, new java.io.ByteArrayInputStream(jump), explained);
    assertThat(taken.outcome()).isEqualTo(Outcome.ACCEPTED);
    ImportReport again = desk.good(jump);
    assertThat(again.outcome()).isEqualTo(Outcome.NOTHING_CHANGED);
    assertThat(
            desk.world.rows(
                "select comment from statistics.observation where comment is not null and known_to = 'infinity'"))
        .hasSize(1)
        .first()
        .satisfies(found -> assertThat(found).containsEntry("comment", "Nhập thêm xã cũ"));
  }
}
