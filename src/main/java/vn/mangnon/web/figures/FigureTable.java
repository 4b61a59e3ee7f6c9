package vn.mangnon.web.figures;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Measure;
import vn.mangnon.programme.Target;
import vn.mangnon.statistics.Figure;
import vn.mangnon.statistics.NoValue;
import vn.mangnon.statistics.PlaceFigures;

/**
 * Figures as comma-separated values for people and programs: UTF-8 with a mark that spreadsheets
 * know, numbers with a point, one line for each target, place and year.
 */
final class FigureTable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String HEADER =
      "target,name_vi,series,place_code,place_from,place,year,value,unit,numerator,denominator,"
          + "reported,expected,status,estimated,reason,sample\r\n";

  private final Places places;
  private final boolean sample;
  private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK).append(HEADER);

  FigureTable(Places places, boolean sample) {
    this.places = places;
    this.sample = sample;
  }

  void add(Target target, Measure measure, PlaceFigures ofPlace) {
    Place place = places.place(ofPlace.place());
    for (Figure figure : ofPlace.figures()) {
      line(
          List.of(
              target.id(),
              target.nameVi(),
              measure.series().name(),
              place.code(),
              place.validFrom().toString(),
              place.fullName(),
              Integer.toString(figure.year()),
              figure
                  .value()
                  .map(BigDecimal::stripTrailingZeros)
                  .map(BigDecimal::toPlainString)
                  .orElse(""),
              target.unit().vi(),
              plain(figure.numerator()),
              plain(figure.denominator()),
              Integer.toString(figure.reported()),
              Integer.toString(figure.expected()),
              figure.status().name(),
              Boolean.toString(figure.estimated()),
              figure.reason().map(NoValue::name).orElse(""),
              sample ? "SỐ LIỆU MẪU" : ""));
    }
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String plain(Optional<BigDecimal> value) {
    return value.map(number -> number.stripTrailingZeros().toPlainString()).orElse("");
  }

  private void line(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    text.append("\r\n");
  }

  /** A spreadsheet must read a text as text: what could begin a formula gets an apostrophe. */
  private static String cell(String value) {
    String safe =
        !value.isEmpty()
                && "=+@\t\r"
                        .indexOf(
                            value.stripLeading().isEmpty() ? ' ' : value.stripLeading().charAt(0))
                    >= 0
            ? "'" + value
            : value;
    return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
