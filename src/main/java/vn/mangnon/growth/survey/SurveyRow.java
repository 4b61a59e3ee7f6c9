package vn.mangnon.growth.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;
import vn.mangnon.growth.Age;
import vn.mangnon.growth.Measurement;
import vn.mangnon.growth.Position;
import vn.mangnon.growth.Sex;
import vn.mangnon.growth.survey.SurveyColumns.Column;

/** Reads the cells of one row, gathering what is wrong with them. */
final class SurveyRow {
  private static final double OLDEST_MONTHS = 240;
  private static final double HEAVIEST_KG = 200;
  private static final double TALLEST_CM = 230;

  private final CSVRecord cells;
  private final SurveyColumns columns;
  private final long row;
  private final List<RowProblem> problems = new ArrayList<>();

  SurveyRow(CSVRecord cells, SurveyColumns columns) {
    this.cells = cells;
    this.columns = columns;
    this.row = cells.getRecordNumber() + 1;
  }

  List<RowProblem> problems() {
    return problems;
  }

  /** The measurement; empty when the row has a problem or no sex. */
  Optional<Measurement> measurement() {
    Optional<Sex> sex = sex();
    Optional<Age> age = age();
    Position position = position();
    boolean oedema = yes(Column.OEDEMA);
    OptionalDouble weight = number(Column.WEIGHT_KG, HEAVIEST_KG);
    OptionalDouble height = number(Column.LENGTH_HEIGHT_CM, TALLEST_CM);
    return problems.isEmpty()
        ? sex.map(known -> new Measurement(known, age, weight, height, position, oedema))
        : Optional.empty();
  }

  double samplingWeight() {
    return columns.heading(Column.WEIGHT).isEmpty()
        ? 1
        : number(Column.WEIGHT, Double.MAX_VALUE).orElse(0);
  }

  String text(Column column) {
    return columns.heading(column).filter(cells::isSet).map(cells::get).orElse("").strip();
  }

  private Optional<Sex> sex() {
    return switch (text(Column.SEX).toLowerCase(Locale.ROOT)) {
      case "m", "1", "male", "nam" -> Optional.of(Sex.MALE);
      case "f", "2", "female", "nữ", "nu" -> Optional.of(Sex.FEMALE);
      case "" -> Optional.empty();
      default -> {
        wrong(Column.SEX, "hãy ghi m hoặc f (nam, nữ)", "write m or f");
        yield Optional.empty();
      }
    };
  }

  private Optional<Age> age() {
    OptionalDouble days = number(Column.AGE_DAYS, OLDEST_MONTHS * 31);
    if (days.isPresent()) {
      return Optional.of(Age.ofDays((int) Math.floor(days.getAsDouble() + 0.5)));
    }
    OptionalDouble months = number(Column.AGE_MONTHS, OLDEST_MONTHS);
    return months.isPresent() ? Optional.of(Age.ofMonths(months.getAsDouble())) : Optional.empty();
  }

  private Position position() {
    return switch (text(Column.MEASURED).toLowerCase(Locale.ROOT)) {
      case "l" -> Position.LYING;
      case "h" -> Position.STANDING;
      case "" -> Position.UNKNOWN;
      default -> {
        wrong(Column.MEASURED, "hãy ghi L (nằm), H (đứng) hoặc để trống", "write L, H or nothing");
        yield Position.UNKNOWN;
      }
    };
  }

  private boolean yes(Column column) {
    return switch (text(column).toLowerCase(Locale.ROOT)) {
      case "y", "yes", "1", "có" -> true;
      case "n", "no", "0", "2", "không", "" -> false;
      default -> {
        wrong(column, "hãy ghi y hoặc n", "write y or n");
        yield false;
      }
    };
  }

  private OptionalDouble number(Column column, double most) {
    String text = text(column);
    if (text.isEmpty() || text.equalsIgnoreCase("na")) {
      return OptionalDouble.empty();
    }
    try {
      double value = Double.parseDouble(text.replace(',', '.'));
      boolean age = column == Column.AGE_DAYS || column == Column.AGE_MONTHS;
      if (Double.isFinite(value) && value <= most && (age ? value >= 0 : value > 0)) {
        return OptionalDouble.of(value);
      }
      wrong(column, "số này không thể có, hãy đo hoặc nhập lại", "this cannot be; check it");
    } catch (NumberFormatException noNumber) {
      wrong(column, "không phải số, hãy sửa thành số như 12,5", "not a number");
    }
    return OptionalDouble.empty();
  }

  private void wrong(Column column, String vi, String en) {
    problems.add(new RowProblem(row, column.heading(), text(column), vi, en));
  }
}
