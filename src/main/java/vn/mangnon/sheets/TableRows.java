package vn.mangnon.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of delimited text, or of the first sheet of a workbook, as texts; days of a workbook
 * read as 05/03/2019, computed values as they were last computed.
 */
public final class TableRows {
  private static final int MOST_COLUMNS = 200;
  private static final int LONGEST = 1_000;
  private static final int SAMPLE = 4096;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private TableRows() {}

  /** Takes the rows as they come. */
  public interface Sink {
    /**
     * One row that is not blank.
     *
     * @param number as a spreadsheet program counts it, from 1; for text the line it begins on
     */
    void row(int number, List<String> cells) throws RefusedFile;
  }

  /**
   * Reads a file.
   *
   * @param mostRows more than these refuse the file
   */
  public static void read(Path file, int mostRows, Sink sink) throws RefusedFile {
    switch (FileKind.of(file)) {
      case WORKBOOK -> readWorkbook(file, mostRows, sink);
      case CSV -> readText(file, mostRows, sink);
      case JSON -> throw new RefusedFile(FileRefusal.UNKNOWN_FORMAT);
    }
  }

  private static void readText(Path file, int mostRows, Sink sink) throws RefusedFile {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      Charset charset = charset(in);
      in.mark(SAMPLE);
      char separator = separator(new String(in.readNBytes(SAMPLE), charset));
      in.reset();
      CsvRecords records =
          new CsvRecords(
              new InputStreamReader(
                  in, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)),
              separator);
      int rows = 0;
      for (Optional<List<String>> cells = records.next();
          cells.isPresent();
          cells = records.next()) {
        if (++rows > mostRows) {
          throw new RefusedFile(FileRefusal.TOO_MANY_ROWS);
        }
        if (cells.get().stream().anyMatch(cell -> !cell.isBlank())) {
          sink.row(records.line(), cells.get().stream().map(TableRows::clean).toList());
        }
      }
    } catch (IOException broken) {
      throw new RefusedFile(FileRefusal.DAMAGED, broken);
    }
  }

  private static void readWorkbook(Path file, int mostRows, Sink sink) throws RefusedFile {
    WorkbookGuard.inspect(file);
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      int seen = 0;
      for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
        Row row = all.next();
        if (++seen > mostRows || row.getCellCount() > MOST_COLUMNS) {
          throw new RefusedFile(FileRefusal.TOO_MANY_ROWS);
        }
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
          cells.add(clean(text(row.getCell(column))));
        }
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          sink.row(row.getRowNum(), cells);
        }
      }
    } catch (IOException | RuntimeException damaged) {
      // The library answers damaged parts with exceptions of many kinds; the file is at fault.
      throw new RefusedFile(FileRefusal.DAMAGED, damaged);
    }
  }

  private static String text(@org.jspecify.annotations.Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      return isDay(cell)
          ? Optional.ofNullable(cell.asDate())
              .map(LocalDateTime::toLocalDate)
              .map(DAY::format)
              .orElse("")
          : Optional.ofNullable(cell.asNumber())
              .map(BigDecimal::stripTrailingZeros)
              .map(BigDecimal::toPlainString)
              .orElse("");
    }
    return Optional.ofNullable(cell.getText()).orElse("");
  }

  private static boolean isDay(Cell cell) {
    return Optional.ofNullable(cell.getDataFormatString())
        .map(format -> format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", ""))
        .filter(format -> format.matches("(?i).*[dy].*"))
        .isPresent();
  }

  private static String clean(String cell) {
    String text = CellText.unguarded(cell).strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static Charset charset(InputStream in) throws IOException {
    in.mark(3);
    byte[] start = in.readNBytes(3);
    in.reset();
    if (start.length == 3
        && (start[0] & 0xFF) == 0xEF
        && (start[1] & 0xFF) == 0xBB
        && (start[2] & 0xFF) == 0xBF) {
      in.skipNBytes(3);
    } else if (start.length > 1 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
      in.skipNBytes(2);
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  private static char separator(String sample) {
    int end = sample.indexOf('\n');
    String line = end < 0 ? sample : sample.substring(0, end);
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(line, candidate) > count(line, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(letter -> letter == wanted).count();
  }
}
