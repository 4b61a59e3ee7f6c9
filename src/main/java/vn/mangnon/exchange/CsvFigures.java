package vn.mangnon.exchange;

import static vn.mangnon.exchange.CsvHeader.Column.CATEGORY;
import static vn.mangnon.exchange.CsvHeader.Column.COMMENT;
import static vn.mangnon.exchange.CsvHeader.Column.ELEMENT;
import static vn.mangnon.exchange.CsvHeader.Column.PARENT;
import static vn.mangnon.exchange.CsvHeader.Column.PERIOD;
import static vn.mangnon.exchange.CsvHeader.Column.PLACE;
import static vn.mangnon.exchange.CsvHeader.Column.PLACE_NAME;
import static vn.mangnon.exchange.CsvHeader.Column.VALUE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.mangnon.sheets.CellText;
import vn.mangnon.sheets.CsvRecords;
import vn.mangnon.sheets.FileRefusal;
import vn.mangnon.sheets.RefusedFile;

/** Figures in long form, a line each; separated by semicolons, commas or tabs. */
final class CsvFigures implements FigureFile {
  private static final int SAMPLE = 4096;
  private final Path file;

  CsvFigures(Path file) {
    this.file = file;
  }

  @Override
  public void read(EntrySink sink) throws RefusedFile {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      Charset charset = charset(in);
      in.mark(SAMPLE);
      char separator = separator(new String(in.readNBytes(SAMPLE), charset));
      in.reset();
      read(
          new CsvRecords(
              new InputStreamReader(
                  in, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)),
              separator),
          separator,
          sink);
    } catch (IOException broken) {
      throw new RefusedFile(FileRefusal.DAMAGED, broken);
    }
  }

  private static void read(CsvRecords records, char separator, EntrySink sink) throws RefusedFile {
    List<String> first = records.next().orElseThrow(() -> new RefusedFile(FileRefusal.EMPTY));
    CsvHeader header =
        CsvHeader.of(first).orElseThrow(() -> new RefusedFile(FileRefusal.NO_HEADER));
    Optional<List<String>> cells = records.next();
    for (; cells.isPresent(); cells = records.next()) {
      List<String> record = cells.get();
      if (record.size() == 1 && record.getFirst().isBlank()) {
        continue;
      }
      if (record.size() > header.width()
          && (separator == ','
              || record.subList(header.width(), record.size()).stream()
                  .anyMatch(cell -> !cell.isBlank()))) {
        // With commas even an empty cell too many says that a number brought a comma of its own.
        sink.problem(wrongShape(records.line(), record.size(), header.width(), separator));
      } else {
        sink.figure(entry(header, records.line(), record));
      }
    }
  }

  private static Entry entry(CsvHeader header, int line, List<String> record) {
    return new Entry(
        line,
        "",
        CellText.unguarded(header.text(record, PLACE)),
        header.text(record, PLACE_NAME),
        header.text(record, PARENT),
        header.text(record, ELEMENT),
        header.text(record, PERIOD),
        header.text(record, CATEGORY),
        header.text(record, VALUE),
        false,
        CellText.unguarded(header.text(record, COMMENT)));
  }

  private static Problem wrongShape(int line, int found, int wanted, char separator) {
    String wayOutVi =
        separator == ','
            ? "Số có dấu phẩy phải đặt trong ngoặc kép (\"6,5\"), hoặc ngăn cột bằng dấu chấm phẩy."
            : "Hãy xem lại dấu ngăn cột và dấu ngoặc kép.";
    String wayOutEn =
        separator == ','
            ? "Put a number with a comma in quotes (\"6,5\"), or separate columns by semicolons."
            : "Check separators and quotes.";
    return new Problem(
        line,
        "",
        ProblemCode.ROW_SHAPE,
        true,
        "có %d ô, dòng đầu chỉ có %d cột. %s".formatted(found, wanted, wayOutVi),
        "has %d cells, the first line names %d columns. %s".formatted(found, wanted, wayOutEn));
  }

  private static Charset charset(InputStream in) throws IOException {
    in.mark(3);
    int first = in.read();
    int second = in.read();
    int third = in.read();
    in.reset();
    if (first == 0xEF && second == 0xBB && third == 0xBF) {
      in.skipNBytes(3);
    } else if (first == 0xFF && second == 0xFE) {
      in.skipNBytes(2);
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  private static char separator(String sample) {
    int lineEnd = sample.indexOf('\n');
    String line = lineEnd < 0 ? sample : sample.substring(0, lineEnd);
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
