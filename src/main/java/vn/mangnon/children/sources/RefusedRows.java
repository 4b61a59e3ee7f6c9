package vn.mangnon.children.sources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.mangnon.sheets.CellText;
import vn.mangnon.sheets.RefusedFile;
import vn.mangnon.sheets.TableRows;

/**
 * The rows of a file that were not taken, with their bad cells coloured and what to do beside them;
 * mended, it can be sent as it is.
 */
final class RefusedRows {
  private static final String ROSE = "FBE3E4";
  private static final String BRAND = "0B5A63";

  private RefusedRows() {}

  static Optional<byte[]> workbook(byte[] content, Source source, List<RowProblem> problems) {
    Map<Integer, List<RowProblem>> byRow =
        problems.stream()
            .collect(
                Collectors.groupingBy(RowProblem::row, LinkedHashMap::new, Collectors.toList()));
    Path copy = ImportWork.temporary();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "MangNon", "1.0")) {
      Files.write(copy, content);
      Writing writing = new Writing(workbook.newWorksheet("Dòng chưa nhận"), source, byRow);
      TableRows.read(copy, FileReading.MOST_ROWS, writing::take);
    } catch (RefusedFile unreadable) {
      return Optional.empty();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    } finally {
      ImportWork.delete(copy);
    }
    return Optional.of(out.toByteArray());
  }

  private static final class Writing {
    private final Worksheet sheet;
    private final Source source;
    private final Map<Integer, List<RowProblem>> byRow;
    private Optional<Heading> heading = Optional.empty();
    private int line = 1;

    Writing(Worksheet sheet, Source source, Map<Integer, List<RowProblem>> byRow) {
      this.sheet = sheet;
      this.source = source;
      this.byRow = byRow;
    }

    void take(int number, List<String> cells) {
      if (heading.isEmpty()) {
        heading = Heading.of(cells, source);
        heading.ifPresent(found -> head(found.cells()));
        return;
      }
      List<RowProblem> found = byRow.get(number);
      if (found != null) {
        write(number, cells, found, heading.get());
      }
    }

    private void head(List<String> cells) {
      for (int column = 0; column < cells.size(); column++) {
        header(column, cells.get(column));
      }
      header(cells.size(), "Dòng trong tệp gốc");
      header(cells.size() + 1, "Lỗi và cách sửa");
      sheet.width(cells.size() + 1, 90);
      sheet.freezePane(0, 1);
    }

    private void header(int column, String text) {
      sheet.value(0, column, CellText.safe(text));
      sheet.style(0, column).bold().fontColor("FFFFFF").fillColor(BRAND).set();
    }

    private void write(int number, List<String> cells, List<RowProblem> found, Heading heading) {
      int width = heading.cells().size();
      for (int column = 0; column < width; column++) {
        sheet.value(line, column, CellText.safe(column < cells.size() ? cells.get(column) : ""));
        String name = heading.cells().get(column);
        if (found.stream().anyMatch(one -> !name.isEmpty() && one.column().equals(name))) {
          sheet.style(line, column).fillColor(ROSE).bold().set();
        }
      }
      sheet.value(line, width, number);
      sheet.value(
          line,
          width + 1,
          CellText.safe(
              found.stream()
                  .map(one -> one.column().isEmpty() ? one.vi() : one.column() + ": " + one.vi())
                  .distinct()
                  .collect(Collectors.joining("\n"))));
      sheet.style(line, width + 1).wrapText(true).fontColor("A4262C").set();
      line++;
    }
  }
}
