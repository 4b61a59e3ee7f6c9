package vn.mangnon.publishing.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import vn.mangnon.publishing.document.Annex;
import vn.mangnon.publishing.document.Report;
import vn.mangnon.publishing.document.Table;

/**
 * An editable document in the layout of Decree 30/2020/NĐ-CP: A4, Times New Roman, real headings,
 * the annexes on landscape pages.
 */
public final class DocxWriter implements ReportWriter {
  @Override
  public void write(Report report, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      DocxStyles.install(document);
      properties(report, document);
      DocxText text = new DocxText(document);
      DocxFront frame = new DocxFront(document);
      DocxBody body = new DocxBody(document, text, DocxStyles.SMALL);
      frame.write(report.front());
      report.body().forEach(body::block);
      frame.close(report.closing());
      endOfText(report, document);
      for (int i = 0; i < report.annexes().size(); i++) {
        annex(report.annexes().get(i), i > 0, text, body);
      }
      toFillIn(report, text);
      DocxPage.landscape(document.getDocument().getBody().addNewSectPr());
      // The library closes what it writes to; the caller's stream must stay open.
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      document.write(whole);
      whole.writeTo(out);
    }
  }

  private static void annex(Annex annex, boolean newPage, DocxText text, DocxBody body) {
    text.annex(annex.number() + ". " + annex.title(), newPage);
    annex.intro().forEach(text::note);
    for (Table table : annex.tables()) {
      body.table(table, DocxPage.LANDSCAPE_WIDTH);
    }
    annex.notes().forEach(text::note);
  }

  private static void toFillIn(Report report, DocxText text) {
    text.annex("Những chỗ cần bổ sung (xóa trang này trước khi ban hành)", true);
    int number = 1;
    for (String gap : report.gaps()) {
      text.note(number++ + ". " + gap);
    }
    if (!report.missing().isEmpty()) {
      text.heading(2, "Số liệu còn thiếu để báo cáo đầy đủ");
      report.missing().forEach(missing -> text.note("- " + missing));
    }
    text.note(report.source());
  }

  private static void endOfText(Report report, XWPFDocument document) {
    XWPFParagraph last = document.createParagraph();
    last.setStyle(DocxStyles.NOTE);
    last.setSpacingAfter(0);
    DocxPage.portrait(document, last.getCTPPr().addNewSectPr(), report.marks());
  }

  private static void properties(Report report, XWPFDocument document) throws IOException {
    DocxProperties.write(
        document, report.title(), report.madeBy(), report.source(), report.writtenOn());
    document.getProperties().getCoreProperties().setSubjectProperty(report.marks());
  }
}
