package vn.mangnon.publishing.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import vn.mangnon.publishing.document.Paper;

/** A paper that can still be edited, in the layout of Decree 30/2020/NĐ-CP. */
public final class DocxPaperWriter implements PaperWriter {
  private static final int TABLE_TEXT = 13;

  @Override
  public void write(Paper paper, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      DocxStyles.install(document);
      DocxProperties.write(document, paper.title(), paper.madeBy(), paper.foot(), paper.madeOn());
      DocxText text = new DocxText(document);
      DocxFront frame = new DocxFront(document);
      DocxBody body = new DocxBody(document, text, TABLE_TEXT);
      text.form(paper.form());
      frame.write(paper.front());
      paper.body().forEach(body::block);
      // No signature stands alone on a page.
      document.getParagraphs().getLast().setKeepNext(true);
      frame.close(paper.closing());
      // Word wants a paragraph after a table.
      XWPFParagraph last = document.createParagraph();
      last.setStyle(DocxStyles.NOTE);
      last.setSpacingAfter(0);
      DocxPage.portrait(
          document, document.getDocument().getBody().addNewSectPr(), paper.marks(), paper.foot());
      // The library closes what it writes to; the caller's stream must stay open.
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      document.write(whole);
      whole.writeTo(out);
    }
  }
}
