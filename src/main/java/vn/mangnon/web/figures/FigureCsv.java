package vn.mangnon.web.figures;

import java.math.BigDecimal;
import java.util.List;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Target;
import vn.mangnon.statistics.Figure;
import vn.mangnon.statistics.PlaceFigures;

/**
 * Figures as comma-separated values (RFC 4180), with points as decimal signs and a byte order mark.
 */
final class FigureCsv {
  private static final String HEAD =
      "target,place_code,place_name,year,value,numerator,denominator,reported,expected,status,reason,sample\r\n";

  private FigureCsv() {}

  static String of(Target target, List<PlaceFigures> figures, Places places, boolean sample) {
    StringBuilder csv = new StringBuilder("\uFEFF").append(HEAD);
    for (PlaceFigures one : figures) {
      Place place = places.place(one.place());
      one.figures().forEach(figure -> row(csv, target, place, figure, sample));
    }
    return csv.toString();
  }

  private static void row(
      StringBuilder csv, Target target, Place place, Figure figure, boolean sample) {
    csv.append(target.id()).append(',').append(place.code()).append(",\"");
    csv.append(place.fullName().replace("\"", "\"\"")).append("\",");
    csv.append(figure.year()).append(',');
    csv.append(figure.value().map(BigDecimal::toPlainString).orElse("")).append(',');
    csv.append(figure.numerator().map(BigDecimal::toPlainString).orElse("")).append(',');
    csv.append(figure.denominator().map(BigDecimal::toPlainString).orElse("")).append(',');
    csv.append(figure.reported()).append(',').append(figure.expected()).append(',');
    csv.append(figure.status()).append(',');
    csv.append(figure.reason().map(Enum::name).orElse("")).append(',');
    csv.append(sample).append("\r\n");
  }
}
