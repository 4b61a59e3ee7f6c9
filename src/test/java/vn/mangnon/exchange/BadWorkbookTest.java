package vn.mangnon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.exchange.ImportReport.Outcome;
import vn.mangnon.sheets.CellText;
import vn.mangnon.sheets.FileRefusal;

/** Workbooks as they should not be; each gets a clear answer and nothing of it is kept. */
class BadWorkbookTest {
  private static Desk desk;

  @BeforeAll
  static void open() {
    desk = new Desk();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @AfterEach
  void nothingIsKept() {
    assertThat(desk.standing()).isZero();
  }

  private static void refused(byte[] file, FileRefusal why) {
    ImportReport report = desk.good(file);
    assertThat(report.outcome()).isEqualTo(Outcome.FILE_REFUSED);
    assertThat(report.exitCode()).isEqualTo(2);
    assertThat(report.refusal()).contains(why);
    assertThat(report.headline()).isEqualTo(why.textVi());
  }

  private static Problem onlyProblem(byte[] file) {
    ImportReport report = desk.check(file);
    assertThat(report.problems()).hasSize(1);
    return report.problems().getFirst();
  }

  private static byte[] withCell(java.util.function.Consumer<Cell> work) {
    return Desk.edited(desk.template(), sheet -> work.accept(Desk.cell(sheet, 0, Desk.CHILDREN)));
  }

  @Test
  void aWorkbookOfSomethingElseIsNotOurTemplate() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("Bảng lương").createRow(0).createCell(0).setCellValue(1);
      workbook.write(out);
    }
    refused(out.toByteArray(), FileRefusal.NOT_OUR_TEMPLATE);
  }

  @Test
  void aTemplateOfAFormThatChangedSinceIsOld() {
    byte[] old =
        Desk.edited(
            desk.template(),
            sheet ->
                sheet
                    .getWorkbook()
                    .getSheet(TemplateWriter.META_SHEET)
                    .getRow(0)
                    .getCell(1)
                    .setCellValue("0-abc"));
    refused(old, FileRefusal.OLD_TEMPLATE);
  }

  @Test
  void anEmptyTemplateHoldsNoFigures() {
    refused(desk.template(), FileRefusal.EMPTY);
    refused(new byte[0], FileRefusal.EMPTY);
  }

  @Test
  void aCellThatIsNoNumberIsNamedByRowAndColumn() {
    Problem problem = onlyProblem(withCell(cell -> cell.setCellValue("12,5o")));
    assertThat(problem.code()).isEqualTo(ProblemCode.NOT_A_NUMBER);
    assertThat(problem.textVi()).startsWith("Dòng 5, cột ").contains("'12,5o' không phải số");
  }

  @Test
  void aDecimalCommaIsReadAsOneAndACountHasNoDecimals() {
    Problem problem = onlyProblem(withCell(cell -> cell.setCellValue("12,5")));
    assertThat(problem.code()).isEqualTo(ProblemCode.NOT_A_COUNT);
    assertThat(problem.messageVi()).contains("'12,5' phải là số nguyên");
  }

  @Test
  void aNumberTypedAsTextWithGroupsIsRead() {
    ImportReport report = desk.check(withCell(cell -> cell.setCellValue("1.234")));
    assertThat(report.problems()).isEmpty();
    assertThat(report.added()).isEqualTo(1);
  }

  @Test
  void aFormulaIsNotBelieved() {
    Problem problem = onlyProblem(withCell(cell -> cell.setCellFormula("1+1")));
    assertThat(problem.code()).isEqualTo(ProblemCode.FORMULA);
    assertThat(problem.messageVi()).contains("Dán đặc biệt");
  }

  @Test
  void aMergedCellBelongsToNobody() {
    ImportReport report =
        desk.check(
            Desk.edited(
                desk.template(),
                sheet -> {
                  int column = Desk.column(sheet, "#" + Desk.CHILDREN + "|total");
                  Desk.cell(sheet, 0, Desk.CHILDREN).setCellValue(10);
                  sheet.addMergedRegion(
                      new CellRangeAddress(
                          TemplateWriter.FIRST_ROW, TemplateWriter.FIRST_ROW + 2, column, column));
                }));
    assertThat(Desk.codes(report)).containsExactly(ProblemCode.MERGED);
    assertThat(report.problems()).hasSize(3);
    assertThat(report.added()).isZero();
  }

  @Test
  void aMovedColumnIsStillKnownByItsCode() {
    byte[] moved =
        Desk.edited(
            desk.template(),
            sheet -> {
              int from = Desk.column(sheet, "#" + Desk.CHILDREN + "|total");
              int to = sheet.getRow(TemplateWriter.CODE_ROW).getLastCellNum() + 1;
              String code =
                  sheet.getRow(TemplateWriter.CODE_ROW).getCell(from).getStringCellValue();
              sheet.getRow(TemplateWriter.CODE_ROW).getCell(from).setCellValue("");
              sheet.getRow(TemplateWriter.CODE_ROW).createCell(to).setCellValue(code);
              row(sheet, 0).createCell(to).setCellValue(77);
            });
    assertThat(desk.check(moved).added()).isEqualTo(1);
  }

  private static Row row(Sheet sheet, int place) {
    return sheet.getRow(TemplateWriter.FIRST_ROW + place);
  }

  @Test
  void aZipBombIsStopped() throws IOException {
    byte[] million = new byte[1 << 20];
    refused(
        rezipped(
            desk.template(),
            "xl/media/image1.bin",
            zip -> {
              try {
                for (int i = 0; i < 300; i++) {
                  zip.write(million);
                }
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            }),
        FileRefusal.BOMB);
  }

  @Test
  void entitiesThatWouldGrowWithoutEndAreNotEvenRead() throws IOException {
    refused(
        withSheetXml(xml ->
            xml.replaceFirst(
                "<worksheet",
                "<!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
                    + " \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet")),
        FileRefusal.FORBIDDEN_XML);
  }

  @Test
  void anEntityThatWouldReadAFileOfTheServerIsNotEvenRead() throws IOException {
    refused(
        withSheetXml(xml ->
            xml.replaceFirst(
                "<worksheet",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet")),
        FileRefusal.FORBIDDEN_XML);
  }

  @Test
  void macrosAndOtherKindsOfFilesAreTurnedAway() throws IOException {
    refused(rezipped(desk.template(), "xl/vbaProject.bin", zip -> {}), FileRefusal.MACROS);
    refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), FileRefusal.UNKNOWN_FORMAT);
    refused("<html>".getBytes(StandardCharsets.UTF_8), FileRefusal.UNKNOWN_FORMAT);
    byte[] half = desk.template();
    refused(java.util.Arrays.copyOf(half, half.length / 2), FileRefusal.DAMAGED);
  }

  @Test
  void moreThanTwentyMegabytesAreRefusedWithoutReadingOn() {
    Endless endless = new Endless();
    ImportReport report =
        desk.world.the(ImportService.class).run(desk.office, endless, ImportOptions.of("lon.xlsx"));
    assertThat(report.refusal()).contains(FileRefusal.TOO_LARGE);
    assertThat(endless.given).isLessThan(ImportService.LARGEST + (1 << 20));
  }

  /** A file that never ends. */
  private static final class Endless extends java.io.InputStream {
    private long given;

    @Override
    public int read() {
      given++;
      return 'x';
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      given += length;
      return length;
    }
  }

  @Test
  void aNameThatWouldBeAFormulaComesBackAsText() throws IOException {
    byte[] file =
        Desk.edited(
            desk.template(),
            sheet -> {
              Row row = row(sheet, 0);
              row.getCell(0).setCellValue("=HYPERLINK(\"http://x\")");
              Desk.cell(sheet, 0, Desk.CHILDREN).setCellValue(5);
            });
    SentFile sent = desk.sent(desk.office, file);
    ImportReport report = sent.report().orElseThrow();
    assertThat(Desk.codes(report)).containsExactly(ProblemCode.UNKNOWN_PLACE);
    byte[] list = desk.world.the(SentFiles.class).problems(sent).orElseThrow();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(list))) {
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          assertThat(cell.getCellType()).isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA);
          assertThat(cell.toString()).doesNotStartWith("=");
        }
      }
    }
    assertThat(CellText.safe("=1+1")).isEqualTo("'=1+1");
    assertThat(CellText.safe("  @SUM(A1)")).startsWith("'");
  }

  @Test
  void theMarkedWorkbookShowsEachBadCellAndCanBeMendedAndSentAgain() throws IOException {
    SentFile sent = desk.sent(desk.office, withCell(cell -> cell.setCellValue("12,5o")));
    byte[] marked = desk.world.the(SentFiles.class).marked(desk.office, sent).orElseThrow();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
      Cell cell = Desk.cell(workbook.getSheet(TemplateWriter.DATA_SHEET), 0, Desk.CHILDREN);
      assertThat(cell.getStringCellValue()).isEqualTo("12,5o");
      assertThat(cell.getCellComment().getString().getString()).contains("không phải số");
      assertThat(cell.getCellStyle().getFillForegroundColor())
          .isEqualTo(org.apache.poi.ss.usermodel.IndexedColors.ROSE.getIndex());
    }
    byte[] mended =
        Desk.edited(marked, sheet -> Desk.cell(sheet, 0, Desk.CHILDREN).setCellValue(125));
    ImportReport report = desk.check(mended);
    assertThat(report.problems()).isEmpty();
    assertThat(report.added()).isEqualTo(1);
  }

  private static byte[] withSheetXml(UnaryOperator<String> change) throws IOException {
    return rezipped(desk.template(), "xl/worksheets/sheet1.xml", change);
  }

  private static byte[] rezipped(byte[] workbook, String part, UnaryOperator<String> change)
      throws IOException {
    return zipped(
        workbook,
        (name, bytes) ->
            name.equals(part)
                ? change
                    .apply(new String(bytes, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : bytes,
        zip -> {});
  }

  private static byte[] rezipped(byte[] workbook, String added, Consumer<ZipOutputStream> content)
      throws IOException {
    return zipped(
        workbook,
        (name, bytes) -> bytes,
        zip -> {
          try {
            zip.putNextEntry(new ZipEntry(added));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          content.accept(zip);
        });
  }

  private static byte[] zipped(
      byte[] workbook, BiFunction<String, byte[], byte[]> change, Consumer<ZipOutputStream> more)
      throws IOException {
    Path copy = Files.createTempFile("workbook", ".xlsx");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Files.write(copy, workbook);
    try (ZipFile in = new ZipFile(copy.toFile());
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(change.apply(entry.getName(), in.getInputStream(entry).readAllBytes()));
      }
      more.accept(zip);
    } finally {
      Files.delete(copy);
    }
    return out.toByteArray();
  }
}
