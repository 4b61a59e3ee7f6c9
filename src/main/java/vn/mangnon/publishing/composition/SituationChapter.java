package vn.mangnon.publishing.composition;

import java.util.ArrayList;
import java.util.List;
import vn.mangnon.publishing.document.Block;
import vn.mangnon.publishing.document.Block.Heading;
import vn.mangnon.publishing.document.Block.Paragraph;
import vn.mangnon.publishing.document.Span;

/** Chapter I: what was done, and how far the figures may be relied on. */
final class SituationChapter {
  private static final int NAMED = 6;
  private final ReportFigures report;

  SituationChapter(ReportFigures report) {
    this.report = report;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, "I. TÌNH HÌNH TRIỂN KHAI THỰC HIỆN"));
    blocks.add(new Heading(2, "1. Công tác chỉ đạo, điều hành"));
    blocks.add(
        Paragraph.of(
            Span.gap(
                "nêu các văn bản chỉ đạo, kế hoạch, hội nghị, kinh phí bố trí "
                    + switch (report.kind()) {
                      case ANNUAL -> "trong năm " + report.year();
                      case REVIEW ->
                          "trong giai đoạn " + report.plan().firstYear() + "-" + report.year();
                    })));
    blocks.add(new Heading(2, "2. Công tác thu thập, báo cáo số liệu"));
    blocks.add(
        Paragraph.of(
            "Số liệu trong báo cáo này là số liệu đã được ghi nhận đến hết ngày "
                + Texts.day(report.knownOn())
                + (report.sample()
                    ? ". Đây là SỐ LIỆU MẪU do phần mềm tạo ra để chạy thử, không phản ánh tình"
                        + " hình thực tế."
                    : ".")));
    collected().forEach(blocks::add);
    blocks.add(new Heading(2, "3. Cách xét kết quả"));
    blocks.add(
        Paragraph.of(
            "Mỗi mức cần đạt được xét hai lần: có đạt mức Kế hoạch đặt ra cho năm "
                + report.plan().middleYear()
                + " hay không; và với tốc độ hiện nay có tới được mức của năm "
                + report.plan().lastYear()
                + " hay không. Quy tắc xét ghi dưới Phụ lục I."
                + proposed()));
    return blocks;
  }

  private List<Block> collected() {
    if (report.forms().isEmpty()) {
      return List.of(
          Paragraph.of(
              "Chưa có biểu số liệu nào đến hạn nộp cho năm " + report.year() + " tại ngày này."));
    }
    long expected = report.forms().stream().mapToLong(ReportedForm::expected).sum();
    long received = report.forms().stream().mapToLong(ReportedForm::received).sum();
    long late = report.forms().stream().mapToLong(ReportedForm::late).sum();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Paragraph.of(
            "Tổng số biểu phải nộp là "
                + Texts.two(expected)
                + "; đã nộp "
                + Texts.two(received)
                + " biểu"
                + (late > 0 ? ", trong đó " + Texts.two(late) + " biểu nộp sau thời hạn" : "")
                + (received < expected
                    ? "; còn " + Texts.two(expected - received) + " biểu chưa nộp:"
                    : ".")));
    for (ReportedForm form : report.forms()) {
      if (!form.missing().isEmpty()) {
        blocks.add(
            Paragraph.of(
                "- "
                    + form.name()
                    + " ("
                    + form.agency()
                    + " tổng hợp): "
                    + Texts.two(form.missing().size())
                    + "/"
                    + form.expected()
                    + " đơn vị chưa nộp, gồm "
                    + Texts.few(form.missing(), NAMED)
                    + "."));
      }
    }
    return blocks;
  }

  private String proposed() {
    long count = report.targets().stream().filter(ReportedTarget::proposed).count();
    return count == 0
        ? ""
        : " Kế hoạch không quy định cách tính; cách tính của "
            + Texts.two(count)
            + " mức hiện là đề xuất, chờ cấp có thẩm quyền xác nhận (Phụ lục V).";
  }
}
