package vn.mangnon.publishing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * What a reader of a Word file sees.
 *
 * @param paragraphs the running text
 * @param tables each as rows of cells, the header first
 */
record DocxText(List<String> paragraphs, List<List<List<String>>> tables) {
  static DocxText of(byte[] file) {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      return new DocxText(
          document.getParagraphs().stream().map(XWPFParagraph::getText).toList(),
          document.getTables().stream().map(DocxText::rows).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> rows(XWPFTable table) {
    return table.getRows().stream()
        .map(row -> row.getTableCells().stream().map(XWPFTableCell::getText).toList())
        .toList();
  }

  /** The first table whose header begins so. */
  List<List<String>> table(String... header) {
    return tables.stream().filter(table -> begins(table, header)).findFirst().orElseThrow();
  }

  /** Every table whose header begins so. */
  List<List<List<String>>> tablesOf(String... header) {
    return tables.stream().filter(table -> begins(table, header)).toList();
  }

  private static boolean begins(List<List<String>> table, String... header) {
    return table.getFirst().size() >= header.length
        && table.getFirst().subList(0, header.length).equals(List.of(header));
  }
}
