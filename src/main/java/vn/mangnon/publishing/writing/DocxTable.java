package vn.mangnon.publishing.writing;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.mangnon.publishing.document.Cell;
import vn.mangnon.publishing.document.Table;
import vn.mangnon.publishing.document.Table.Side;

/** A real table: fixed columns, a header row that repeats on each page, rows that do not break. */
final class DocxTable {
  private static final int MANY_COLUMNS = 9;
  private static final int SMALLEST = 10;
  private final XWPFDocument document;
  private final int width;
  private final int size;

  /**
   * @param width in twentieths of a point
   * @param size of its letters, in points; many columns take smaller ones
   */
  DocxTable(XWPFDocument document, int width, int size) {
    this.document = document;
    this.width = width;
    this.size = size;
  }

  void write(Table table) {
    int columns = table.columns().size();
    XWPFTable written = document.createTable(1, columns);
    written.setTableAlignment(TableRowAlign.CENTER);
    written.setWidthType(TableWidthType.DXA);
    written.setWidth(width);
    written.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    written.setCellMargins(20, 60, 20, 60);
    grid(written, table);
    XWPFTableRow header = written.getRow(0);
    header.setRepeatHeader(true);
    header.setCantSplitRow(true);
    for (int i = 0; i < columns; i++) {
      XWPFTableCell cell = cell(header, i, table);
      cell.setColor("E3F1F2");
      cell.setVerticalAlignment(XWPFVertAlign.CENTER);
      put(cell, table.columns().get(i).title(), Side.CENTRE, true, table);
    }
    for (int i = 0; i < table.rows().size(); i++) {
      if (table.beginsGroup(i)) {
        group(written, table, table.rows().get(i).group());
      }
      row(written.createRow(), table, table.rows().get(i));
    }
  }

  private void grid(XWPFTable written, Table table) {
    CTTblGrid grid =
        written.getCTTbl().getTblGrid() == null
            ? written.getCTTbl().addNewTblGrid()
            : written.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int i = 0; i < table.columns().size(); i++) {
      grid.addNewGridCol().setW(BigInteger.valueOf(widthOf(i, table)));
    }
  }

  private void row(XWPFTableRow row, Table table, Table.Row content) {
    row.setCantSplitRow(true);
    for (int i = 0; i < content.cells().size(); i++) {
      Cell cell = content.cells().get(i);
      boolean bold = content.total() || (cell instanceof Cell.Number number && number.alarming());
      put(cell(row, i, table), cell.printed(), table.columns().get(i).side(), bold, table);
    }
  }

  private void group(XWPFTable written, Table table, String name) {
    XWPFTableRow row = written.createRow();
    row.setCantSplitRow(true);
    while (row.getTableCells().size() > 1) {
      row.removeCell(row.getTableCells().size() - 1);
    }
    XWPFTableCell cell = row.getCell(0);
    cell.getCTTc().addNewTcPr().addNewTcW().setW(BigInteger.valueOf(width));
    cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(table.columns().size()));
    put(cell, name, Side.LEFT, true, table);
    cell.getParagraphs().getFirst().setKeepNext(true);
  }

  private XWPFTableCell cell(XWPFTableRow row, int column, Table table) {
    XWPFTableCell cell = row.getCell(column);
    if (cell == null) {
      cell = row.createCell();
    }
    cell.setWidthType(TableWidthType.DXA);
    cell.setWidth(Integer.toString(widthOf(column, table)));
    return cell;
  }

  private int widthOf(int column, Table table) {
    return width * table.columns().get(column).share() / table.width();
  }

  private void put(XWPFTableCell cell, String text, Side side, boolean bold, Table table) {
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setStyle(DocxStyles.CELL);
    paragraph.setAlignment(
        switch (side) {
          case LEFT -> ParagraphAlignment.LEFT;
          case CENTRE -> ParagraphAlignment.CENTER;
          case RIGHT -> ParagraphAlignment.RIGHT;
        });
    XWPFRun run = paragraph.createRun();
    run.setBold(bold);
    run.setFontSize(table.columns().size() >= MANY_COLUMNS ? SMALLEST : size);
    run.setText(text);
  }
}
