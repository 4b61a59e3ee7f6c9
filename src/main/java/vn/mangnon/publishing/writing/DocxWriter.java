package vn.mangnon.publishing.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import vn.mangnon.publishing.document.Annex;
import vn.mangnon.publishing.document.Block;
import vn.mangnon.publishing.document.Report;
import vn.mangnon.publishing.document.Table;

/**
 * An editable document in the layout of Decree 30/2020/NĐ-CP: A4, Times New Roman, real headings,
 * the annexes on landscape pages.
 */
public final class DocxWriter implements ReportWriter {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      DocxStyles.install(document);
      properties(report, document);
      DocxText text = new DocxText(document);
      DocxFront frame = new DocxFront(document);
      frame.write(report);
      report.body().forEach(block -> block(block, text, document));
      frame.close(report.closing());
      endOfText(report, document);
      for (int i = 0; i < report.annexes().size(); i++) {
        annex(report.annexes().get(i), i > 0, text, document);
      }
      toFillIn(report, text);
      DocxPage.landscape(document.getDocument().getBody().addNewSectPr());
      // The library closes what it writes to; the caller's stream must stay open.
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      document.write(whole);
      whole.writeTo(out);
    }
  }

  private static void block(Block block, DocxText text, XWPFDocument document) {
    switch (block) {
      case Block.Heading heading -> text.heading(heading.level(), heading.text());
      case Block.Paragraph paragraph -> text.paragraph(paragraph);
      case Block.Grid grid -> table(grid.table(), DocxPage.PORTRAIT_WIDTH, text, document);
    }
  }

  private static void table(Table table, int width, DocxText text, XWPFDocument document) {
    if (!table.caption().isEmpty()) {
      text.caption(table.caption());
    }
    new DocxTable(document, width).write(table);
    text.note("");
  }

  private static void annex(Annex annex, boolean newPage, DocxText text, XWPFDocument document) {
    text.annex(annex.number() + ". " + annex.title(), newPage);
    annex.intro().forEach(text::note);
    for (Table table : annex.tables()) {
      table(table, DocxPage.LANDSCAPE_WIDTH, text, document);
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
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    core.setTitle(report.title());
    core.setCreator(report.madeBy());
    document.getProperties().getExtendedProperties().setApplication("Măng Non");
    core.setDescription(report.source());
    core.setSubjectProperty(report.marks());
    Date written = Date.from(report.writtenOn().atStartOfDay(ZONE).toInstant());
    core.setCreated(Optional.of(written));
    core.setModified(Optional.of(written));
    try {
      document.getPackage().getPackageProperties().setLanguageProperty("vi-VN");
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }
}
