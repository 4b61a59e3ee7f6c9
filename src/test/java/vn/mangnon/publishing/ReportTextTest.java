package vn.mangnon.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.mangnon.publishing.composition.ReportComposer;
import vn.mangnon.publishing.document.Block;
import vn.mangnon.publishing.document.Cell;
import vn.mangnon.publishing.document.Report;
import vn.mangnon.publishing.document.Table;

/**
 * The drafted text, compared with a golden file that a person has read. Run with {@code
 * -Dgolden.write=true} to write the files anew, then read them again.
 */
class ReportTextTest {
  @Test
  void theAnnualReportReadsAsAgreed() {
    assertGolden("annual-2025.txt", ReportComposer.compose(Figures2025.annual()));
  }

  @Test
  void theMidTermReviewReadsAsAgreed() {
    assertGolden("mid-term-2025.txt", ReportComposer.compose(Figures2025.midTerm()));
  }

  @Test
  void everyPlaceLeftForTheEditorIsListed() {
    Report report = ReportComposer.compose(Figures2025.annual());
    String text = printed(report);
    assertThat(report.gaps())
        .isNotEmpty()
        .allSatisfy(gap -> assertThat(text).contains("[" + gap + "]"));
  }

  @Test
  void whatIsMissingForACompleteReportIsNamed() {
    assertThat(ReportComposer.compose(Figures2025.annual()).missing())
        .anySatisfy(
            line -> assertThat(line).contains("2/54 đơn vị chưa nộp (Xã Ba Chẽ và Đặc khu Cô Tô)"))
        .anySatisfy(line -> assertThat(line).contains("2 biểu đã nộp chưa được duyệt"))
        .anySatisfy(line -> assertThat(line).contains("chưa có số liệu năm 2025 (CT6.a)"));
  }

  private static void assertGolden(String name, Report report) {
    Path file = Path.of("src/test/resources/publishing", name);
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.writeString(file, printed(report));
      }
      assertThat(printed(report)).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String printed(Report report) {
    Stream<String> front =
        Stream.of(
            report.front().superior(),
            report.front().issuer(),
            report.front().numberLine(),
            report.front().placeAndDate(),
            report.front().type(),
            report.front().subject(),
            String.join("; ", report.front().addressees()));
    Stream<String> body = report.body().stream().map(ReportTextTest::printed);
    Stream<String> closing =
        Stream.concat(
            report.closing().recipients().stream(),
            report.closing().signatures().stream().flatMap(one -> one.authority().stream()));
    Stream<String> annexes =
        report.annexes().stream()
            .flatMap(annex ->
                Stream.concat(
                    Stream.of("== " + annex.number() + ". " + annex.title()),
                    annex.tables().stream().map(ReportTextTest::printed)));
    return Stream.of(front, body, closing, annexes)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String printed(Block block) {
    return switch (block) {
      case Block.Heading heading -> "#".repeat(heading.level()) + " " + heading.text();
      case Block.Paragraph paragraph -> paragraph.printed();
      case Block.Grid grid -> printed(grid.table());
    };
  }

  private static String printed(Table table) {
    return Stream.concat(
            Stream.of(
                table.caption(),
                table.columns().stream()
                    .map(Table.Column::title)
                    .collect(Collectors.joining(" | "))),
            table.rows().stream()
                .map(row ->
                    row.cells().stream().map(Cell::printed).collect(Collectors.joining(" | "))))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
