package vn.mangnon.publishing.composition;

import java.math.BigDecimal;
import java.util.Optional;
import vn.mangnon.publishing.document.Cell;
import vn.mangnon.statistics.Figure;
import vn.mangnon.statistics.FigureStatus;
import vn.mangnon.statistics.NoValue;

/** A figure in a table, with the marks that say how far it may be relied on. */
final class FigureCell {
  static final String LEGEND =
      "Ký hiệu: (*) số liệu tạm tính; (**) chưa đủ đơn vị báo cáo; ≈ có phần ước tính;"
          + " — không có giá trị; chữ đậm: chưa tới mức Kế hoạch.";

  private FigureCell() {}

  static Cell of(Figure figure, int decimals, boolean alarming) {
    Optional<BigDecimal> value = figure.value();
    if (value.isEmpty()) {
      return new Cell.Nothing(figure.reason().orElse(NoValue.NOT_REPORTED).textVi());
    }
    return new Cell.Number(
        value.get(), decimals, figure.estimated() ? "≈" : "", mark(figure.status()), alarming);
  }

  private static String mark(FigureStatus status) {
    return switch (status) {
      case FINAL -> "";
      case PROVISIONAL -> "*";
      case INCOMPLETE -> "**";
    };
  }
}
