package vn.mangnon.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.mangnon.sheets.CellText;
import vn.mangnon.sheets.FileRefusal;
import vn.mangnon.sheets.RefusedFile;
import vn.mangnon.sheets.SheetColumn;
import vn.mangnon.sheets.WorkbookGuard;

/** Reads a template that somebody filled in; computed values are not believed. */
final class TemplateFigures implements FigureFile {
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_COLUMNS = 2_000;
  private static final int LONGEST = 300;

  private final Path file;
  private final Function<String, Optional<FormTemplate>> templates;

  /**
   * @param templates today's template of a form, by the form's code
   */
  TemplateFigures(Path file, Function<String, Optional<FormTemplate>> templates) {
    this.file = file;
    this.templates = templates;
  }

  @Override
  public void read(EntrySink sink) throws RefusedFile {
    WorkbookGuard.inspect(file);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true))) {
      Map<String, String> meta = meta(workbook);
      String period = required(meta, "period");
      FormTemplate template =
          templates
              .apply(required(meta, "form"))
              .orElseThrow(() -> new RefusedFile(FileRefusal.OLD_TEMPLATE));
      if (!template.version().equals(meta.get(TemplateWriter.META_KEY))) {
        throw new RefusedFile(FileRefusal.OLD_TEMPLATE);
      }
      Sheet sheet =
          workbook
              .findSheet(TemplateWriter.DATA_SHEET)
              .orElseThrow(() -> new RefusedFile(FileRefusal.NOT_OUR_TEMPLATE));
      List<MergedCells.Area> merged = MergedCells.of(file, sheet.getId());
      try (Stream<Row> rows = sheet.openStream()) {
        read(rows.iterator(), template, period, merged, sink);
      }
    } catch (IOException | RuntimeException damaged) {
      // The library answers damaged parts with exceptions of many kinds; the file is at fault.
      throw new RefusedFile(FileRefusal.DAMAGED, damaged);
    }
  }

  private static Map<String, String> meta(ReadableWorkbook workbook)
      throws IOException, RefusedFile {
    Sheet sheet =
        workbook
            .findSheet(TemplateWriter.META_SHEET)
            .orElseThrow(() -> new RefusedFile(FileRefusal.NOT_OUR_TEMPLATE));
    Map<String, String> meta = new HashMap<>();
    try (Stream<Row> rows = sheet.openStream()) {
      rows.limit(50).forEach(row -> meta.put(text(row, 0), text(row, 1)));
    }
    return meta;
  }

  private static String required(Map<String, String> meta, String key) throws RefusedFile {
    String value = meta.getOrDefault(key, "");
    if (value.isEmpty() || !meta.containsKey(TemplateWriter.META_KEY)) {
      throw new RefusedFile(FileRefusal.NOT_OUR_TEMPLATE);
    }
    return value;
  }

  private static void read(
      Iterator<Row> rows,
      FormTemplate template,
      String period,
      List<MergedCells.Area> merged,
      EntrySink sink)
      throws RefusedFile {
    Optional<TemplateLayout> layout = Optional.empty();
    int seen = 0;
    while (rows.hasNext()) {
      Row row = rows.next();
      if (++seen > MOST_ROWS || row.getCellCount() > MOST_COLUMNS) {
        throw new RefusedFile(FileRefusal.TOO_MANY_ROWS);
      }
      if (layout.isEmpty()) {
        layout = TemplateLayout.of(row, template);
        if (layout.isPresent()) {
          layout.get().merged(merged, row.getRowNum() + 1, sink);
        }
      } else if (row.getRowNum() > layout.get().codeRow() + 1) {
        read(row, layout.get(), period, sink);
      }
    }
    if (layout.isEmpty()) {
      throw new RefusedFile(FileRefusal.NOT_OUR_TEMPLATE);
    }
  }

  private static void read(Row row, TemplateLayout layout, String period, EntrySink sink) {
    String code = CellText.unguarded(text(row, layout.place()));
    String name = CellText.unguarded(text(row, layout.placeName()));
    String parent = CellText.unguarded(text(row, layout.parent()));
    String comment = CellText.unguarded(text(row, layout.comment()));
    layout
        .columns()
        .forEach((position, column) -> {
          Cell cell = position < row.getCellCount() ? row.getCell(position) : null;
          if (cell == null || (isBlank(cell) && !isFormula(cell))) {
            return;
          }
          String at = SheetColumn.letters(position);
          boolean typed = cell.getType() == CellType.NUMBER;
          Entry entry =
              new Entry(
                  row.getRowNum(),
                  at,
                  code.isEmpty() ? name : code,
                  code.isEmpty() ? "" : name,
                  parent,
                  column.element(),
                  period,
                  column.category(),
                  typed ? plain(cell) : text(row, position),
                  typed,
                  comment);
          problemOf(cell, entry).ifPresentOrElse(sink::problem, () -> sink.figure(entry));
        });
  }

  private static Optional<Problem> problemOf(Cell cell, Entry entry) {
    if (isFormula(cell)) {
      return Optional.of(
          Problem.hard(
              entry,
              ProblemCode.FORMULA,
              "là công thức nên không dùng được. Hãy sao chép ô rồi Dán đặc biệt → Giá trị.",
              "is a formula, which is not believed. Copy the cell and paste it as a value."));
    }
    if (cell.getType() == CellType.ERROR) {
      return Optional.of(
          Problem.hard(
              entry,
              ProblemCode.ERROR_CELL,
              "là ô lỗi của Excel. Hãy gõ lại số.",
              "is an Excel error. Type the number again."));
    }
    return Optional.empty();
  }

  private static boolean isFormula(Cell cell) {
    return cell.getType() == CellType.FORMULA || cell.getFormula() != null;
  }

  private static boolean isBlank(Cell cell) {
    return cell.getType() == CellType.EMPTY
        || (cell.getType() == CellType.STRING && cell.getText().isBlank());
  }

  private static String plain(Cell cell) {
    return Optional.ofNullable(cell.asNumber())
        .map(number -> number.stripTrailingZeros().toPlainString())
        .filter(number -> number.length() <= LONGEST)
        .orElse("");
  }

  static String text(Row row, int column) {
    if (column < 0 || column >= row.getCellCount()) {
      return "";
    }
    Cell cell = row.getCell(column);
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    String text =
        cell.getType() == CellType.NUMBER
            ? plain(cell)
            : Optional.ofNullable(cell.getText()).orElse("");
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text.strip();
  }
}
