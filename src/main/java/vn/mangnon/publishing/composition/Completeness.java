package vn.mangnon.publishing.composition;

import java.util.ArrayList;
import java.util.List;
import vn.mangnon.statistics.FigureStatus;

/** What a complete report would still need, so that it can be asked for before it is sent. */
final class Completeness {
  private static final int NAMED = 8;
  private final ReportFigures report;

  Completeness(ReportFigures report) {
    this.report = report;
  }

  List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (ReportedForm form : report.forms()) {
      if (!form.missing().isEmpty()) {
        missing.add(
            form.name()
                + ": "
                + form.missing().size()
                + "/"
                + form.expected()
                + " đơn vị chưa nộp ("
                + Texts.few(form.missing(), NAMED)
                + ")");
      }
      int unread = form.received() - form.accepted();
      if (unread > 0) {
        missing.add(form.name() + ": " + unread + " biểu đã nộp chưa được duyệt");
      }
    }
    codes(
        missing,
        "chưa có số liệu năm " + report.year(),
        target -> target.figure().value().isEmpty());
    codes(
        missing,
        "số liệu năm " + report.year() + " mới là tạm tính hoặc chưa đầy đủ",
        target ->
            target.figure().value().isPresent() && target.figure().status() != FigureStatus.FINAL);
    codes(missing, "cách tính còn là đề xuất, chờ xác nhận", ReportedTarget::proposed);
    return missing;
  }

  private void codes(
      List<String> missing, String what, java.util.function.Predicate<ReportedTarget> which) {
    List<String> codes = report.targets().stream().filter(which).map(ReportedTarget::code).toList();
    if (!codes.isEmpty()) {
      missing.add(codes.size() + " mức " + what + " (" + String.join(", ", codes) + ")");
    }
  }
}
