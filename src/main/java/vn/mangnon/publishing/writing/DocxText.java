package vn.mangnon.publishing.writing;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHighlightColor;
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
    paragraph.setStyle(
        switch (text.role()) {
          case BODY -> DocxStyles.BODY;
          case NOTE -> DocxStyles.NOTE;
        });
    text.spans().forEach(span -> write(span, paragraph));
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
    run.setText(span.printed());
    switch (span.look()) {
      case PLAIN -> {}
      case BOLD -> run.setBold(true);
      case ITALIC -> run.setItalic(true);
      case GAP -> {
        run.setItalic(true);
        run.setTextHighlightColor(STHighlightColor.YELLOW.toString());
      }
    }
  }
}
