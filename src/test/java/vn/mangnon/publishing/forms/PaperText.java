package vn.mangnon.publishing.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** What a reader sees of a paper, line by line; dots up to the end of a line are one mark. */
final class PaperText {
  private PaperText() {}

  static List<String> ofWord(byte[] file) {
    List<String> lines = new ArrayList<>();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      document
          .getBodyElements()
          .forEach(element -> {
            if (element instanceof XWPFParagraph paragraph) {
              lines.add(paragraph.getText());
            } else if (element instanceof XWPFTable table) {
              table
                  .getRows()
                  .forEach(row ->
                      lines.add(
                          row.getTableCells().stream()
                              .map(PaperText::cell)
                              .collect(Collectors.joining(" | "))));
            }
          });
      document.getFooterList().stream().limit(1).forEach(foot -> lines.add("_ " + foot.getText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines.stream().map(PaperText::plain).filter(line -> !line.isEmpty()).toList();
  }

  private static String cell(XWPFTableCell cell) {
    return cell.getParagraphs().stream()
        .map(XWPFParagraph::getText)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" / "));
  }

  static List<String> ofPdf(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper()
          .getText(document)
          .lines()
          .map(PaperText::plain)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every word of it, without dots and dashes. */
  static List<String> words(List<String> lines) {
    return lines.stream()
        .flatMap(line -> List.of(line.split("[\\s…|/_·-]+")).stream())
        .filter(word -> !word.isEmpty())
        .sorted()
        .toList();
  }

  static String plain(String text) {
    return text.replace('\t', '…')
        .replace('\u00a0', ' ')
        .replaceAll("…{3,}", "…")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
