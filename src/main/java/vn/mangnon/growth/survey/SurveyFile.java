package vn.mangnon.growth.survey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import vn.mangnon.growth.Assessment;
import vn.mangnon.growth.GrowthIndex;
import vn.mangnon.growth.GrowthStandards;
import vn.mangnon.growth.Measurement;
import vn.mangnon.growth.Score;
import vn.mangnon.growth.survey.SurveyColumns.Column;

/**
 * A survey file: CSV in UTF-8 with the columns sex, age_days or age_months, weight_kg,
 * length_height_cm, measured (L, H or empty), oedema (y, n) and, for the design of the sample,
 * weight, strata and cluster. Other columns are carried along.
 */
public final class SurveyFile {
  private static final int BYTE_ORDER_MARK = '\uFEFF';

  private final GrowthStandards standards;

  /** Judges by {@code standards}. */
  public SurveyFile(GrowthStandards standards) {
    this.standards = standards;
  }

  /**
   * Reads {@code file} and writes every row with its z-scores and flags to {@code out}. A row with
   * a problem is written without scores and named in the answer.
   *
   * @throws RefusedSurvey when the file is not such a table
   */
  public Answer judge(Path file, Appendable out) throws RefusedSurvey {
    try (Reader in = open(file);
        CSVParser rows = format(file).parse(in)) {
      SurveyColumns columns = SurveyColumns.of(rows.getHeaderNames());
      CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
      printer.printRecord(headings(rows.getHeaderNames()));
      List<SurveyChild> children = new ArrayList<>();
      List<RowProblem> problems = new ArrayList<>();
      long count = 0;
      for (CSVRecord cells : rows) {
        count++;
        SurveyRow row = new SurveyRow(cells, columns);
        Optional<Measurement> measurement = row.measurement();
        double weight = row.samplingWeight();
        Optional<Assessment> assessment =
            row.problems().isEmpty() ? measurement.map(standards::assess) : Optional.empty();
        problems.addAll(row.problems());
        printer.printRecord(line(cells, assessment));
        if (measurement.isPresent() && assessment.isPresent() && weight > 0) {
          children.add(child(row, measurement.get(), assessment.get(), weight));
        }
      }
      return new Answer(count, children, problems);
    } catch (IOException | UncheckedIOException unreadable) {
      throw new RefusedSurvey(
          "Không đọc được tệp như bảng CSV mã UTF-8: hãy lưu lại dạng \"CSV UTF-8\".",
          "the file cannot be read as CSV in UTF-8");
    } catch (IllegalArgumentException twice) {
      throw new RefusedSurvey(
          "Dòng đầu của tệp có tên cột trống hoặc trùng: hãy đặt mỗi cột một tên.",
          "the first line has an empty or repeated column name");
    }
  }

  /**
   * What came of a file.
   *
   * @param rows rows of data in it
   * @param children those that could be judged
   * @param problems cells that must be mended
   */
  public record Answer(long rows, List<SurveyChild> children, List<RowProblem> problems) {
    /** Keeps copies. */
    public Answer {
      children = List.copyOf(children);
      problems = List.copyOf(problems);
    }
  }

  private static SurveyChild child(
      SurveyRow row, Measurement measurement, Assessment assessment, double weight) {
    return new SurveyChild(
        measurement.sex(),
        measurement.age(),
        measurement.oedema(),
        assessment,
        weight,
        row.text(Column.STRATA),
        row.text(Column.CLUSTER));
  }

  private static Reader open(Path file) throws IOException {
    BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    in.mark(1);
    if (in.read() != BYTE_ORDER_MARK) {
      in.reset();
    }
    return in;
  }

  private static CSVFormat format(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String first = Optional.ofNullable(in.readLine()).orElse("");
      char separator = first.contains(";") ? ';' : first.contains("\t") ? '\t' : ',';
      return CSVFormat.RFC4180
          .builder()
          .setDelimiter(separator)
          .setHeader()
          .setSkipHeaderRecord(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .get();
    }
  }

  private static List<String> headings(List<String> given) {
    List<String> headings = new ArrayList<>(given);
    for (GrowthIndex index : GrowthIndex.values()) {
      headings.add(index.code());
      headings.add(index.code() + "_flag");
    }
    headings.add("note");
    return headings;
  }

  private static List<String> line(CSVRecord cells, Optional<Assessment> assessment) {
    List<String> line = new ArrayList<>();
    cells.forEach(cell -> line.add(harmless(cell)));
    for (GrowthIndex index : GrowthIndex.values()) {
      Optional<Score> score = assessment.flatMap(found -> found.score(index));
      line.add(score.map(s -> String.format(Locale.ROOT, "%.2f", s.z())).orElse(""));
      line.add(score.map(s -> s.implausible() ? "1" : "0").orElse(""));
    }
    line.add(
        assessment.filter(Assessment::standingIgnored).map(s -> "standing ignored").orElse(""));
    return line;
  }

  /** A cell that a spreadsheet would run is made text; numbers stay numbers. */
  private static String harmless(String cell) {
    String start = cell.stripLeading();
    boolean risky = !start.isEmpty() && "=+-@".indexOf(start.charAt(0)) >= 0;
    return risky && !start.matches("[+-]?[0-9]+([.,][0-9]+)?") ? "'" + cell : cell;
  }
}
