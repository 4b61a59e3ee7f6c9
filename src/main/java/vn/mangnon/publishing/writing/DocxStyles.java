package vn.mangnon.publishing.writing;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The document's styles: Times New Roman throughout, headings that Word can navigate by. */
final class DocxStyles {
  static final String FONT = "Times New Roman";
  static final String BODY = "Normal";
  static final String NOTE = "Note";
  static final String CELL = "TableText";

  /** Size of the running text in points. */
  static final int TEXT = 14;

  /** Size of the text in tables of reports. */
  static final int SMALL = 11;

  private static final int FIRST_LINE = 567;

  private DocxStyles() {}

  static void install(XWPFDocument document) {
    XWPFStyles styles = document.createStyles();
    CTStyles empty = CTStyles.Factory.newInstance();
    defaults(empty.addNewDocDefaults());
    styles.setStyles(empty);
    add(styles, BODY, "Normal", "", normal(), text(TEXT, false, false), -1).setDefault(true);
    add(styles, NOTE, "Note", BODY, tight(60), text(12, false, false), -1);
    add(styles, CELL, "Table Text", BODY, tight(20), text(SMALL, false, false), -1);
    add(styles, heading(1), "heading 1", BODY, titled(240), text(TEXT, true, false), 0);
    add(styles, heading(2), "heading 2", BODY, titled(120), text(TEXT, true, false), 1);
    add(styles, heading(3), "heading 3", BODY, titled(120), text(TEXT, true, true), 2);
  }

  /** The style of a heading of that level. */
  static String heading(int level) {
    return "Heading" + level;
  }

  private static void defaults(CTDocDefaults defaults) {
    CTRPr run = defaults.addNewRPrDefault().addNewRPr();
    CTFonts fonts = run.addNewRFonts();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    fonts.setEastAsia(FONT);
    run.addNewSz().setVal(BigInteger.valueOf(2L * TEXT));
    CTLanguage language = run.addNewLang();
    language.setVal("vi-VN");
    language.setEastAsia("vi-VN");
    defaults.addNewPPrDefault().addNewPPr();
  }

  private static CTStyle add(
      XWPFStyles styles,
      String id,
      String name,
      String basedOn,
      CTPPrGeneral paragraph,
      CTRPr run,
      int outline) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    if (!basedOn.isEmpty()) {
      style.addNewBasedOn().setVal(basedOn);
    }
    style.addNewQFormat();
    if (outline >= 0) {
      style.addNewNext().setVal(BODY);
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
      paragraph.addNewKeepNext();
    }
    style.setPPr(paragraph);
    style.setRPr(run);
    XWPFStyle added = new XWPFStyle(style, styles);
    styles.addStyle(added);
    return added.getCTStyle();
  }

  private static CTPPrGeneral normal() {
    CTPPrGeneral paragraph = CTPPrGeneral.Factory.newInstance();
    spacing(paragraph, 0, 120, 276);
    paragraph.addNewJc().setVal(STJc.BOTH);
    paragraph.addNewInd().setFirstLine(BigInteger.valueOf(FIRST_LINE));
    return paragraph;
  }

  private static CTPPrGeneral titled(int before) {
    CTPPrGeneral paragraph = CTPPrGeneral.Factory.newInstance();
    spacing(paragraph, before, 120, 276);
    paragraph.addNewJc().setVal(STJc.LEFT);
    return paragraph;
  }

  private static CTPPrGeneral tight(int around) {
    CTPPrGeneral paragraph = CTPPrGeneral.Factory.newInstance();
    spacing(paragraph, around, around, 240);
    paragraph.addNewJc().setVal(STJc.LEFT);
    paragraph.addNewInd().setFirstLine(BigInteger.ZERO);
    return paragraph;
  }

  private static void spacing(CTPPrGeneral paragraph, int before, int after, int line) {
    CTSpacing spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(before));
    spacing.setAfter(BigInteger.valueOf(after));
    spacing.setLine(BigInteger.valueOf(line));
    // LibreOffice takes a line without a rule for an exact height.
    spacing.setLineRule(STLineSpacingRule.AUTO);
  }

  private static CTRPr text(int size, boolean bold, boolean italic) {
    CTRPr run = CTRPr.Factory.newInstance();
    if (bold) {
      run.addNewB();
    }
    if (italic) {
      run.addNewI();
    }
    run.addNewSz().setVal(BigInteger.valueOf(2L * size));
    return run;
  }
}
