package vn.mangnon.publishing.writing;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.mangnon.publishing.document.Closing;
import vn.mangnon.publishing.document.Front;
import vn.mangnon.publishing.document.Signature;

/**
 * The head and the foot of an administrative document (Decree 30/2020, annex I, part II): issuing
 * body left, name and motto of the country right, both underlined; recipients left, signature
 * right.
 */
final class DocxFront {
  private static final int LEFT = DocxPage.PORTRAIT_WIDTH * 42 / 100;
  private static final int RIGHT = DocxPage.PORTRAIT_WIDTH - LEFT;

  /** In twentieths of a point. */
  private static final int ROOM_TO_SIGN = 1300;

  private static final int CLEAR_OF_TEXT = 50;

  private final XWPFDocument document;

  DocxFront(XWPFDocument document) {
    this.document = document;
  }

  void write(Front front) {
    XWPFTable table = invisible();
    XWPFTableCell left = table.getRow(0).getCell(0);
    XWPFTableCell right = table.getRow(0).getCell(1);
    if (!front.superior().isEmpty()) {
      line(left, front.superior(), 12, false, false);
    }
    if (!front.issuer().isEmpty()) {
      line(left, front.issuer(), 12, true, false);
      rule(left, LEFT * 36 / 100);
    }
    if (!front.numberLine().isEmpty()) {
      line(left, front.numberLine(), 13, false, false);
    }
    line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true, false);
    line(right, "Độc lập - Tự do - Hạnh phúc", 13, true, false);
    rule(right, RIGHT * 23 / 100);
    line(right, front.placeAndDate(), 13, false, true);
    titled("", DocxStyles.TEXT, 0);
    titled(front.type(), 15, 0);
    titled(front.subject(), DocxStyles.TEXT, 0);
    underline();
    for (String addressee : front.addressees()) {
      XWPFParagraph to = centred();
      to.setSpacingAfter(200);
      to.createRun().setText("Kính gửi: " + addressee + ".");
    }
  }

  void close(Closing closing) {
    XWPFTable table = invisible();
    table.getRow(0).setCantSplitRow(true);
    XWPFTableCell left = table.getRow(0).getCell(0);
    if (closing.twoSign()) {
      sign(left, closing.signatures().getFirst());
    } else {
      recipients(left, closing.recipients());
    }
    sign(table.getRow(0).getCell(1), closing.signatures().getLast());
  }

  private static void sign(XWPFTableCell cell, Signature signature) {
    signature.authority().forEach(line -> line(cell, line, DocxStyles.TEXT, true, false));
    if (!signature.hint().isEmpty()) {
      line(cell, signature.hint(), 13, false, true);
    }
    if (!signature.name().isEmpty()) {
      line(cell, signature.name(), DocxStyles.TEXT, true, false).setSpacingBefore(ROOM_TO_SIGN);
    }
  }

  private static void recipients(XWPFTableCell left, List<String> recipients) {
    XWPFRun run = first(left).createRun();
    run.setBold(true);
    run.setItalic(true);
    run.setFontSize(12);
    run.setText("Nơi nhận:");
    for (String recipient : recipients) {
      XWPFParagraph paragraph = tight(left);
      paragraph.setAlignment(ParagraphAlignment.LEFT);
      XWPFRun text = paragraph.createRun();
      text.setFontSize(11);
      text.setText(recipient);
    }
  }

  private XWPFTable invisible() {
    XWPFTable table = document.createTable(1, 2);
    table.removeBorders();
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(DocxPage.PORTRAIT_WIDTH);
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setCellMargins(0, 0, 0, 0);
    CTTblGrid grid = table.getCTTbl().addNewTblGrid();
    int[] widths = {LEFT, RIGHT};
    for (int i = 0; i < widths.length; i++) {
      XWPFTableCell cell = table.getRow(0).getCell(i);
      cell.setWidthType(TableWidthType.DXA);
      cell.setWidth(Integer.toString(widths[i]));
      grid.addNewGridCol().setW(BigInteger.valueOf(widths[i]));
    }
    return table;
  }

  private static XWPFParagraph line(
      XWPFTableCell cell, String text, int size, boolean bold, boolean italic) {
    XWPFParagraph paragraph = first(cell);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    XWPFRun run = paragraph.createRun();
    run.setFontSize(size);
    run.setBold(bold);
    run.setItalic(italic);
    run.setText(text);
    return paragraph;
  }

  /** A line under the text above, so many twentieths of a point in from each side. */
  private static void rule(XWPFTableCell cell, int inset) {
    XWPFParagraph paragraph = tight(cell);
    bordered(paragraph, inset);
  }

  private void underline() {
    XWPFParagraph paragraph = centred();
    bordered(paragraph, DocxPage.PORTRAIT_WIDTH * 39 / 100);
    paragraph.setSpacingAfter(200);
  }

  private static void bordered(XWPFParagraph paragraph, int inset) {
    paragraph.setSpacingBefore(CLEAR_OF_TEXT);
    CTPPr properties = paragraph.getCTPPr();
    CTBorder line = properties.addNewPBdr().addNewTop();
    line.setVal(STBorder.SINGLE);
    line.setSz(BigInteger.valueOf(6));
    line.setSpace(BigInteger.ONE);
    CTInd indent = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    indent.setLeft(BigInteger.valueOf(inset));
    indent.setRight(BigInteger.valueOf(inset));
    indent.setFirstLine(BigInteger.ZERO);
    XWPFRun run = paragraph.createRun();
    run.setFontSize(4);
    run.setText(" ");
  }

  private void titled(String text, int size, int after) {
    XWPFParagraph paragraph = centred();
    paragraph.setSpacingAfter(after);
    XWPFRun run = paragraph.createRun();
    run.setBold(true);
    run.setFontSize(size);
    run.setText(text);
  }

  private XWPFParagraph centred() {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(DocxStyles.NOTE);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingBefore(0);
    return paragraph;
  }

  private static XWPFParagraph first(XWPFTableCell cell) {
    XWPFParagraph existing = cell.getParagraphs().getFirst();
    return existing.getRuns().isEmpty() ? styled(existing) : tight(cell);
  }

  private static XWPFParagraph tight(XWPFTableCell cell) {
    return styled(cell.addParagraph());
  }

  private static XWPFParagraph styled(XWPFParagraph paragraph) {
    paragraph.setStyle(DocxStyles.NOTE);
    paragraph.setSpacingBefore(0);
    paragraph.setSpacingAfter(0);
    return paragraph;
  }
}
