package vn.mangnon.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.mangnon.sheets.FileKind;
import vn.mangnon.sheets.RefusedFile;
import vn.mangnon.sheets.SheetColumn;
import vn.mangnon.sheets.WorkbookGuard;

/**
 * Gives a sent workbook back with its bad cells coloured and a note in each; it can be mended and
 * sent again as it is.
 */
final class MarkedWorkbook {
  /** The object model takes many times the size of the unpacked parts in memory. */
  private static final long LARGEST_UNPACKED = 12L << 20;

  private static final String AUTHOR = "Măng Non";
  private static final int NOTE_WIDTH = 4;
  private static final int NOTE_HEIGHT = 5;

  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;
  private final Map<Integer, XSSFCellStyle> wrong = new HashMap<>();
  private final Map<Integer, XSSFCellStyle> doubtful = new HashMap<>();

  private MarkedWorkbook(XSSFWorkbook workbook, XSSFSheet sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
  }

  /**
   * The workbook with its problems marked; empty when it is no workbook, or too large to be marked.
   *
   * @param content of a file that was read before, and is looked at again here
   */
  static Optional<byte[]> of(byte[] content, List<Problem> problems) {
    try {
      if (!unpacksWithin(content)) {
        return Optional.empty();
      }
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
        XSSFSheet sheet = workbook.getSheet(TemplateWriter.DATA_SHEET);
        if (sheet == null) {
          return Optional.empty();
        }
        new MarkedWorkbook(workbook, sheet).mark(problems);
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 8192);
        workbook.write(out);
        return Optional.of(out.toByteArray());
      }
    } catch (IOException | RuntimeException damaged) {
      // What the reader of figures forgave, the object model may not; the list of errors remains.
      return Optional.empty();
    }
  }

  private static boolean unpacksWithin(byte[] content) throws IOException {
    Path copy = ImportService.temporary();
    try {
      Files.write(copy, content);
      return FileKind.of(copy) == FileKind.WORKBOOK
          && WorkbookGuard.inspect(copy) <= LARGEST_UNPACKED;
    } catch (RefusedFile refused) {
      return false;
    } finally {
      ImportService.delete(copy);
    }
  }

  private void mark(List<Problem> problems) {
    Map<String, List<Problem>> byCell =
        problems.stream()
            .collect(
                Collectors.groupingBy(
                    problem ->
                        (problem.column().isEmpty() ? "A" : problem.column()) + problem.row(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    byCell.values().forEach(found -> mark(found, drawing));
    workbook.setActiveSheet(workbook.getSheetIndex(sheet));
  }

  private void mark(List<Problem> found, XSSFDrawing drawing) {
    Problem first = found.getFirst();
    int rowIndex = first.row() - 1;
    int column = first.column().isEmpty() ? 0 : SheetColumn.index(first.column());
    XSSFRow row = sheet.getRow(rowIndex);
    if (row == null) {
      row = sheet.createRow(rowIndex);
    }
    XSSFCell cell = row.getCell(column);
    if (cell == null) {
      cell = row.createCell(column);
    }
    boolean hard = found.stream().anyMatch(Problem::hard);
    cell.setCellStyle(style(cell.getCellStyle(), hard));
    cell.removeCellComment();
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(
            0, 0, 0, 0, column + 1, rowIndex, column + 1 + NOTE_WIDTH, rowIndex + NOTE_HEIGHT);
    XSSFComment note = drawing.createCellComment(anchor);
    note.setString(
        found.stream().map(Problem::messageVi).distinct().collect(Collectors.joining("\n")));
    note.setAuthor(AUTHOR);
    cell.setCellComment(note);
  }

  private XSSFCellStyle style(XSSFCellStyle before, boolean hard) {
    return (hard ? wrong : doubtful)
        .computeIfAbsent(
            (int) before.getIndex(),
            index -> {
              XSSFCellStyle style = workbook.createCellStyle();
              style.cloneStyleFrom(before);
              style.setFillForegroundColor(
                  hard ? IndexedColors.ROSE.getIndex() : IndexedColors.LIGHT_YELLOW.getIndex());
              style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
              return style;
            });
  }
}
