package vn.mangnon.statistics.entry;

import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.mangnon.statistics.Period;

/** The words of a reminder. They are fixed, so that no reminder can ever speak of a child. */
final class ReminderText {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private ReminderText() {}

  static String of(Period period, List<FormLine> lines) {
    return lines.isEmpty()
        ? ""
        : ("Đề nghị hoàn thành số liệu %s (hạn nộp %s). Mở mục “Việc của tôi” để nhập và nộp; "
                + "nếu có vướng mắc, hãy gọi cơ quan thu biểu.")
            .formatted(
                period.nameVi().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                    + period.nameVi().substring(1),
                DAY.format(lines.getFirst().expected().dueOn()));
  }
}
