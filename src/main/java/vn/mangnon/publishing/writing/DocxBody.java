package vn.mangnon.publishing.writing;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.mangnon.publishing.document.Block;
import vn.mangnon.publishing.document.Table;

/** The running text with its tables. */
final class DocxBody {
  private final XWPFDocument document;
  private final DocxText text;
  private final int tableSize;

  /**
   * @param tableSize of the letters in tables, in points
   */
  DocxBody(XWPFDocument document, DocxText text, int tableSize) {
    this.document = document;
    this.text = text;
    this.tableSize = tableSize;
  }

  void block(Block block) {
    switch (block) {
      case Block.Heading heading -> text.heading(heading.level(), heading.text());
      case Block.Paragraph paragraph -> text.paragraph(paragraph);
      case Block.Grid grid -> table(grid.table(), DocxPage.PORTRAIT_WIDTH);
    }
  }

  /**
   * @param width in twentieths of a point
   */
  void table(Table table, int width) {
    if (!table.caption().isEmpty()) {
      text.caption(table.caption());
    }
    new DocxTable(document, width, tableSize).write(table);
    text.note("");
  }
}
