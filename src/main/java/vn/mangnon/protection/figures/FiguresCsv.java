package vn.mangnon.protection.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import vn.mangnon.places.Place;

/** Every number of the page as a list that a spreadsheet opens: UTF-8 with its mark. */
final class FiguresCsv {
  private static final String MARK = "\ufeff";
  private static final String HEAD = "ky,bang,dong,so_lieu,gia_tri\r\n";
  private static final String LEFT_OUT = "khong_hien_thi";

  private final List<String> lines = new ArrayList<>();
  private final String period;

  private FiguresCsv(String period) {
    this.period = period;
  }

  static String of(FiguresPage page) {
    FiguresCsv csv = new FiguresCsv(page.figures().period().code());
    csv.durations(page.figures());
    csv.places(page);
    csv.workload(page.figures().workload());
    return MARK + HEAD + String.join("", csv.lines);
  }

  private void durations(FigureSet figures) {
    for (Measure measure : Measure.values()) {
      Spread spread = figures.of(measure);
      String row = measure.name();
      add("thoi_gian", row, "tong", spread.total());
      add("thoi_gian", row, "da_xong", spread.done());
      add("thoi_gian", row, "con_chay", spread.running());
      add("thoi_gian", row, "ket_thuc_khong_co", spread.missing());
      add("thoi_gian", row, "chua_ro", spread.unsure());
      if (measure.limited()) {
        add("thoi_gian", row, "dung_han", spread.inTime());
        add("thoi_gian", row, "tre_han", spread.late());
        add("thoi_gian", row, "dang_qua_han", spread.overdue());
      }
      times("thoi_gian", row, measure, spread);
    }
  }

  private void times(String table, String row, Measure measure, Spread spread) {
    String unit = measure.unit() == Measure.Unit.HOURS ? "_gio" : "_ngay_lam_viec";
    add(table, row, "trung_vi" + unit, spread.median());
    add(table, row, "p90" + unit, spread.p90());
    if (measure.limited()) {
      add(table, row, "ty_le_dung_han", spread.share());
    }
  }

  private void places(FiguresPage page) {
    page.byPlace()
        .ifPresent(table -> {
          for (PlaceTable.Line line : table.lines()) {
            String place = page.place(line).map(Place::code).orElse("chua_ro");
            line.children()
                .ifPresentOrElse(
                    count -> add("dia_ban", place, "so_em", count),
                    () -> add("dia_ban", place, "so_em", LEFT_OUT));
            for (Measure measure : Measure.values()) {
              times("dia_ban", place + " " + measure, measure, line.of(measure));
            }
          }
          if (table.rest()) {
            add("dia_ban", "con_lai", "so_em", LEFT_OUT);
          }
        });
  }

  private void workload(Workload work) {
    work.received()
        .forEach(line -> {
          add("tiep_nhan", line.channel().name(), "cho_xem_xet", line.waiting());
          add("tiep_nhan", line.channel().name(), "co_vu_viec", line.cases());
          add("tiep_nhan", line.channel().name(), "ket_thuc", line.ended());
          add("tiep_nhan", line.channel().name(), "trung", line.same());
        });
    work.open()
        .forEach(line -> {
          String risk = line.risk().map(Enum::name).orElse("TONG");
          add("dang_mo", risk, "vu_viec", line.cases());
          add("dang_mo", risk, "nguoi_phu_trach", line.workers());
          add("dang_mo", risk, "binh_quan", line.each());
          add("dang_mo", risk, "nhieu_nhat", line.most());
          add("dang_mo", risk, "chua_co_nguoi", line.unled());
        });
    work.reviews()
        .forEach(line -> {
          add("ra_soat", line.risk().name(), "dung_han", line.inTime());
          add("ra_soat", line.risk().name(), "tre_han", line.late());
          add("ra_soat", line.risk().name(), "dang_qua_han", line.overdue());
          add("ra_soat", line.risk().name(), "con_chay", line.running());
          add("ra_soat", line.risk().name(), "khong_con_phai_lam", line.lapsed());
        });
    Workload.Again again = work.again();
    add("bao_lai", "", "da_du_12_thang_bi_bao_lai", again.again());
    add("bao_lai", "", "da_du_12_thang_khong_bao_lai", again.notAgain());
    add("bao_lai", "", "chua_du_12_thang_bi_bao_lai", again.againEarly());
    add("bao_lai", "", "chua_du_12_thang", again.notYet());
    add("bao_lai", "", "chua_gan_ho_so", again.unknown());
    add("bao_lai", "", "khong_con_theo_doi", again.left());
  }

  private void add(String table, String row, String name, long value) {
    add(table, row, name, Long.toString(value));
  }

  private void add(String table, String row, String name, OptionalDouble value) {
    if (value.isPresent()) {
      add(
          table,
          row,
          name,
          BigDecimal.valueOf(value.getAsDouble())
              .setScale(3, RoundingMode.HALF_UP)
              .toPlainString());
    }
  }

  /** Codes and numbers only: nothing needs quotes. */
  private void add(String table, String row, String name, String value) {
    lines.add(
        List.of(period, table, row, name, value).stream()
            .collect(Collectors.joining(",", "", "\r\n")));
  }
}
