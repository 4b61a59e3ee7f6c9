package vn.mangnon.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.statistics.Period;

/** Writes the workbook in which a form is filled in: a row a place, a column a count. */
final class TemplateWriter {
  static final String DATA_SHEET = "Số liệu";
  static final String META_SHEET = "_mangnon";
  static final String META_KEY = "mangnon-template";
  static final int CODE_ROW = 2;
  static final int HEADER_ROW = 3;
  static final int FIRST_ROW = 4;
  static final String PLACE = "#place";
  static final String PLACE_NAME = "#place_name";
  static final String PARENT = "#parent";
  static final String COMMENT = "#comment";

  // Not a secret: it keeps people from overwriting headers by accident, nothing else.
  private static final String AGAINST_ACCIDENTS = "mangnon";

  private final Places places;
  private final Clock clock;

  TemplateWriter(Places places, Clock clock) {
    this.places = places;
    this.clock = clock;
  }

  /** A value of the period before, by place and column. */
  record Before(int place, int element, int category) {}

  /**
   * Writes it.
   *
   * @param sample the figures beside are made up
   */
  void write(
      OutputStream out,
      FormTemplate template,
      Period period,
      List<Place> rows,
      Map<Before, BigDecimal> before,
      boolean sample)
      throws IOException {
    try (Workbook workbook = new Workbook(out, "MangNon", "1.0")) {
      SafeSheet sheet = new SafeSheet(workbook.newWorksheet(DATA_SHEET));
      heading(sheet, template, period, sample);
      List<TemplateColumn> columns = template.columns();
      int comment = 3 + columns.size() * 2;
      int line = FIRST_ROW;
      for (Place place : rows) {
        sheet.text(line, 0, place.code());
        sheet.text(line, 1, place.fullName());
        OptionalInt parent = place.parentOn(period.end());
        sheet.text(line, 2, parent.isPresent() ? places.place(parent.getAsInt()).fullName() : "");
        for (int index = 0; index < columns.size(); index++) {
          TemplateColumn column = columns.get(index);
          sheet.open(line, 3 + 2 * index, "#,##0.##");
          BigDecimal value =
              before.get(new Before(place.id(), column.elementId(), column.categoryId()));
          if (value != null) {
            sheet.grey(line, 4 + 2 * index, value);
          }
        }
        sheet.open(line, comment, "@");
        line++;
      }
      finish(sheet.sheet(), columns.size());
      instructions(new SafeSheet(workbook.newWorksheet("Hướng dẫn")), period, sample);
      meta(workbook.newWorksheet(META_SHEET), template, period);
    }
  }

  private static void heading(
      SafeSheet sheet, FormTemplate template, Period period, boolean sample) {
    sheet.title(0, "Biểu " + template.form().code() + " – " + period.nameVi());
    if (sample) {
      sheet.warn(1, 0, "SỐ LIỆU MẪU – không phải số thật. Sample data, not real.");
    } else {
      sheet.text(
          1, 0, "Điền vào ô trắng. Ô chưa có số liệu thì để trống; không có em nào thì ghi 0.");
    }
    code(sheet, 0, PLACE, "Mã địa bàn");
    code(sheet, 1, PLACE_NAME, "Tên địa bàn");
    code(sheet, 2, PARENT, "Thuộc");
    List<TemplateColumn> columns = template.columns();
    for (int index = 0; index < columns.size(); index++) {
      code(sheet, 3 + 2 * index, columns.get(index).code(), columns.get(index).labelVi());
      code(sheet, 4 + 2 * index, "#before", "Kỳ trước (" + period.previous().nameVi() + ")");
    }
    code(sheet, 3 + 2 * columns.size(), COMMENT, "Ghi chú (lý do khi số liệu khác thường)");
  }

  private static void code(SafeSheet sheet, int column, String code, String label) {
    sheet.text(CODE_ROW, column, code);
    sheet.header(HEADER_ROW, column, label);
  }

  private static void finish(Worksheet sheet, int columns) {
    sheet.hideRow(CODE_ROW);
    sheet.rowHeight(HEADER_ROW, 90);
    sheet.width(0, 12);
    sheet.width(1, 26);
    sheet.width(2, 22);
    for (int column = 3; column < 3 + 2 * columns; column++) {
      sheet.width(column, 15);
    }
    sheet.width(3 + 2 * columns, 40);
    sheet.freezePane(2, FIRST_ROW);
    sheet.protect(
        AGAINST_ACCIDENTS,
        SheetProtectionOption.SHEET,
        SheetProtectionOption.DELETE_COLUMNS,
        SheetProtectionOption.INSERT_COLUMNS,
        SheetProtectionOption.INSERT_ROWS,
        SheetProtectionOption.SORT);
  }

  private static void instructions(SafeSheet sheet, Period period, boolean sample) {
    List<String> lines =
        List.of(
            "1. Điền số vào các ô trắng của trang “" + DATA_SHEET + "”, mỗi dòng một địa bàn.",
            "2. Chưa có số liệu thì để trống. Số 0 nghĩa là đã thống kê và không có em nào.",
            "3. Chỉ nhập số nguyên không âm. Viết 1234 hoặc 1.234; không ghi chữ, đơn vị hay dấu hỏi.",
            "4. Không dùng công thức: sao chép rồi Dán đặc biệt → Giá trị (Paste values).",
            "5. Không gộp ô, không đổi tên trang, không xoá dòng mã ẩn phía trên tiêu đề.",
            "6. Địa bàn là đơn vị có hiệu lực ngày "
                + date(period.end())
                + ". Mã địa bàn được ưu tiên; nếu không có mã, ghi tên và đơn vị cấp trên.",
            "7. Số khác hẳn kỳ trước thì ghi lý do ở cột “Ghi chú” cuối dòng.",
            "8. Lưu tệp .xlsx rồi gửi ở mục Nhập số liệu → Từ tệp. Hệ thống kiểm tra trước, chưa ghi gì.",
            "9. Gửi lại cùng một tệp không làm số liệu bị nhân đôi. Có thể hoàn tác trong 24 giờ.");
    sheet.title(0, "Hướng dẫn điền mẫu");
    for (int index = 0; index < lines.size(); index++) {
      sheet.text(index + 2, 0, lines.get(index));
    }
    if (sample) {
      sheet.warn(1, 0, "SỐ LIỆU MẪU – Sample data");
    }
    sheet.sheet().width(0, 110);
    sheet.sheet().protect(AGAINST_ACCIDENTS);
  }

  private void meta(Worksheet meta, FormTemplate template, Period period) {
    SafeSheet sheet = new SafeSheet(meta);
    UUID id = UuidV7.next(clock);
    List<List<String>> lines =
        List.of(
            List.of(META_KEY, template.version()),
            List.of("form", template.form().code()),
            List.of("period", period.code()),
            List.of("id", id.toString()),
            List.of("made", LocalDate.now(clock).toString()));
    for (int index = 0; index < lines.size(); index++) {
      sheet.text(index, 0, lines.get(index).getFirst());
      sheet.text(index, 1, lines.get(index).getLast());
    }
    meta.setVisibilityState(VisibilityState.HIDDEN);
    meta.protect(AGAINST_ACCIDENTS);
  }

  private static String date(LocalDate day) {
    return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
