package vn.mangnon.publishing.writing;

import java.math.BigInteger;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * Paper, margins, page numbers and the mark each page carries (Decree 30/2020, annex I, part I).
 */
final class DocxPage {
  private static final double LONG_SIDE = 297;
  private static final double SHORT_SIDE = 210;
  private static final double EDGE = 20;
  private static final double BINDING = 30;
  private static final double RIGHT = 15;

  /** Width between the margins in twentieths of a point. */
  static final int PORTRAIT_WIDTH = twips(SHORT_SIDE - BINDING - RIGHT).intValueExact();

  /** The same on a landscape page, where the binding is above. */
  static final int LANDSCAPE_WIDTH = twips(LONG_SIDE - 2 * EDGE).intValueExact();

  private DocxPage() {}

  /** The text: the page number is hidden on page 1. */
  static void portrait(XWPFDocument document, CTSectPr section, String marks) {
    size(section, SHORT_SIDE, LONG_SIDE);
    margins(section, EDGE, BINDING, RIGHT);
    section.addNewTitlePg();
    XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(document, section);
    XWPFHeader numbered = policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT);
    XWPFParagraph line = numbered.createParagraph();
    line.setAlignment(ParagraphAlignment.CENTER);
    line.getCTP().addNewFldSimple().setInstr("PAGE");
    line.getCTP().getFldSimpleArray(0).addNewR().addNewT().setStringValue("2");
    mark(numbered, marks);
    XWPFHeader first = policy.createHeader(XWPFHeaderFooterPolicy.FIRST);
    if (marks.isEmpty()) {
      first.createParagraph();
    }
    mark(first, marks);
  }

  /** A paper of one section: the same, with a line at the foot of every page. */
  static void portrait(XWPFDocument document, CTSectPr section, String marks, String foot) {
    portrait(document, section, marks);
    XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(document, section);
    foot(policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT), foot);
    foot(policy.createFooter(XWPFHeaderFooterPolicy.FIRST), foot);
  }

  private static void foot(XWPFFooter footer, String text) {
    XWPFParagraph line = footer.createParagraph();
    line.setStyle(DocxStyles.NOTE);
    line.setAlignment(ParagraphAlignment.CENTER);
    XWPFRun run = line.createRun();
    run.setFontSize(9);
    run.setText(text);
  }

  /** The annexes: they inherit the header, so that their pages are numbered on. */
  static void landscape(CTSectPr section) {
    size(section, LONG_SIDE, SHORT_SIDE);
    section.getPgSz().setOrient(STPageOrientation.LANDSCAPE);
    margins(section, EDGE, EDGE, EDGE);
  }

  private static void size(CTSectPr section, double width, double height) {
    CTPageSz size = section.addNewPgSz();
    size.setW(twips(width));
    size.setH(twips(height));
  }

  private static void margins(CTSectPr section, double edge, double left, double right) {
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(twips(edge));
    margins.setBottom(twips(edge));
    margins.setLeft(twips(left));
    margins.setRight(twips(right));
    margins.setHeader(twips(edge / 2));
    margins.setFooter(twips(edge / 2));
    margins.setGutter(BigInteger.ZERO);
  }

  private static void mark(XWPFHeader header, String marks) {
    if (!marks.isEmpty()) {
      XWPFParagraph line = header.createParagraph();
      line.setAlignment(ParagraphAlignment.CENTER);
      XWPFRun run = line.createRun();
      run.setBold(true);
      run.setFontSize(10);
      run.setColor("A4262C");
      run.setText(marks);
    }
  }

  /** Twentieths of a point, the unit of the format. */
  private static BigInteger twips(double millimetres) {
    return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
  }
}
