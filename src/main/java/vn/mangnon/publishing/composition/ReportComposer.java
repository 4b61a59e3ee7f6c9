package vn.mangnon.publishing.composition;

import java.util.ArrayList;
import java.util.List;
import vn.mangnon.publishing.ReportKind;
import vn.mangnon.publishing.document.Block;
import vn.mangnon.publishing.document.Block.Paragraph;
import vn.mangnon.publishing.document.Report;

/** Drafts a report from its figures. Pure: the same figures give the same report. */
public final class ReportComposer {
  private static final String SAMPLE = "SỐ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT";

  private ReportComposer() {}

  /** The whole draft: text with places left for the editor, tables and annexes. */
  public static Report compose(ReportFigures figures) {
    Framing framing = new Framing(figures);
    return new Report(
        framing.subject(),
        figures.knownOn(),
        figures.writtenOn(),
        figures.madeBy(),
        figures.sample() ? SAMPLE : "",
        source(figures),
        framing.front(),
        Headline.of(figures),
        body(figures),
        framing.closing(),
        new Annexes(figures).all(),
        new Completeness(figures).missing());
  }

  private static List<Block> body(ReportFigures figures) {
    List<Block> body = new ArrayList<>();
    body.add(opening(figures));
    body.addAll(new SituationChapter(figures).blocks());
    body.addAll(new ResultsChapter(figures).blocks());
    body.addAll(new AppraisalChapter(figures).blocks());
    body.addAll(new TasksChapter(figures).blocks());
    body.add(
        Paragraph.of(
            "Trên đây là báo cáo "
                + Texts.lower(framingWords(figures))
                + ", "
                + reporter(figures)
                + (figures.kind() == ReportKind.ANNUAL
                    ? " báo cáo " + figures.issuer().committee() + " xem xét, chỉ đạo./."
                    : " trân trọng báo cáo./.")));
    return body;
  }

  private static Paragraph opening(ReportFigures figures) {
    return Paragraph.of(
        "Thực hiện Kế hoạch số "
            + figures.plan().number()
            + " ngày "
            + Texts.day(figures.plan().issuedOn())
            + " của "
            + figures.plan().issuer()
            + " ("
            + figures.plan().title()
            + "), "
            + reporter(figures)
            + " báo cáo "
            + framingWords(figures)
            + " như sau:");
  }

  private static String framingWords(ReportFigures figures) {
    return switch (figures.kind()) {
      case ANNUAL -> "kết quả thực hiện năm " + figures.year();
      case REVIEW ->
          "kết quả sơ kết giai đoạn " + figures.plan().firstYear() + "-" + figures.year();
    };
  }

  private static String reporter(ReportFigures figures) {
    return switch (figures.kind()) {
      case ANNUAL -> figures.issuer().agency();
      case REVIEW -> figures.issuer().committee();
    };
  }

  private static String source(ReportFigures figures) {
    return "Hệ thống Măng Non; số liệu ghi nhận đến hết ngày "
        + Texts.day(figures.knownOn())
        + "; "
        + figures.madeBy()
        + " lập ngày "
        + Texts.day(figures.writtenOn())
        + ".";
  }
}
