package vn.mangnon.publishing.writing;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHighlightColor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import vn.mangnon.publishing.document.Block.Paragraph;
import vn.mangnon.publishing.document.Span;

/** Running text, notes and headings. */
final class DocxText {
  private final XWPFDocument document;

  DocxText(XWPFDocument document) {
    this.document = document;
  }

  XWPFParagraph heading(int level, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(DocxStyles.heading(level));
    paragraph.createRun().setText(text);
    return paragraph;
  }

  /** A heading over annexes: centred, on the left edge. */
  XWPFParagraph annex(String text, boolean newPage) {
    XWPFParagraph paragraph = heading(1, text);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setIndentationFirstLine(0);
    paragraph.setPageBreak(newPage);
    return paragraph;
  }

  void paragraph(Paragraph text) {
    XWPFParagraph paragraph = document.createParagraph();
    switch (text.role()) {
      case BODY -> paragraph.setStyle(DocxStyles.BODY);
      case NOTE -> paragraph.setStyle(DocxStyles.NOTE);
      case FIELD -> onTheEdge(paragraph, ParagraphAlignment.LEFT);
      case CENTRED -> onTheEdge(paragraph, ParagraphAlignment.CENTER);
    }
    if (text.open()) {
      dottedToTheEnd(paragraph);
    }
    text.spans().forEach(span -> write(span, paragraph));
  }

  /** Which form it is, on the right above everything. */
  void form(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(DocxStyles.NOTE);
    paragraph.setAlignment(ParagraphAlignment.RIGHT);
    XWPFRun run = paragraph.createRun();
    run.setBold(true);
    run.setText(text);
  }

  private static void onTheEdge(XWPFParagraph paragraph, ParagraphAlignment alignment) {
    paragraph.setStyle(DocxStyles.BODY);
    paragraph.setAlignment(alignment);
    paragraph.setIndentationFirstLine(0);
    paragraph.setSpacingAfter(60);
  }

  private static void dottedToTheEnd(XWPFParagraph paragraph) {
    CTTabStop stop = paragraph.getCTPPr().addNewTabs().addNewTab();
    stop.setVal(STTabJc.RIGHT);
    stop.setLeader(STTabTlc.DOT);
    stop.setPos(BigInteger.valueOf(DocxPage.PORTRAIT_WIDTH));
  }

  void note(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(DocxStyles.NOTE);
    paragraph.createRun().setText(text);
  }

  void caption(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(DocxStyles.NOTE);
    paragraph.setKeepNext(true);
    XWPFRun run = paragraph.createRun();
    run.setItalic(true);
    run.setText(text);
  }

  private static void write(Span span, XWPFParagraph paragraph) {
    XWPFRun run = paragraph.createRun();
    if (span.look() == Span.Look.BLANK) {
      run.addTab();
      return;
    }
    run.setText(span.printed());
    switch (span.look()) {
      case PLAIN, BLANK -> {}
      case BOLD -> run.setBold(true);
      case ITALIC -> run.setItalic(true);
      case GAP -> {
        run.setItalic(true);
        run.setTextHighlightColor(STHighlightColor.YELLOW.toString());
      }
    }
  }
}
