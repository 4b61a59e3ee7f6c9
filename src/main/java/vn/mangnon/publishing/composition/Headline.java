package vn.mangnon.publishing.composition;

import java.util.List;
import vn.mangnon.statistics.CheckpointVerdict;
import vn.mangnon.statistics.Pace;

/** The result in two or three sentences, for a reader with one minute. */
final class Headline {
  private Headline() {}

  static String of(ReportFigures report) {
    List<ReportedTarget> targets = report.targets();
    Tally tally = new Tally(targets);
    int middle = report.plan().middleYear();
    StringBuilder text = new StringBuilder("Kế hoạch đặt ra ");
    text.append(Texts.two(tally.targets())).append(" mức cần đạt. ");
    if (report.year() >= middle) {
      text.append("Xét mức của năm ").append(middle).append(": ");
      text.append(tally.checkpointWords(middle)).append(". ");
    }
    text.append("Xét tiến độ tới năm ").append(report.plan().lastYear()).append(": ");
    text.append(tally.paceWords()).append('.');
    if (tally.of(CheckpointVerdict.INSUFFICIENT) == tally.targets()
        && tally.of(Pace.INSUFFICIENT) == tally.targets()) {
      text.append(" Chưa có số liệu để đánh giá; báo cáo này mới là khung.");
    }
    return text.toString();
  }
}
