package vn.mangnon.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What is in a file, without the moment at which it was packed: the parts of a workbook or a
 * document but its properties, the text of a PDF, and anything else as it is.
 */
final class Unpacked {
  private Unpacked() {}

  static boolean isPacked(byte[] file) {
    return begins(file, "PK") || begins(file, "%PDF-");
  }

  static String text(byte[] file) {
    try {
      if (begins(file, "PK")) {
        return parts(file);
      }
      return begins(file, "%PDF-") ? pages(file) : new String(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean begins(byte[] file, String mark) {
    return new String(file, 0, Math.min(file.length, mark.length()), StandardCharsets.ISO_8859_1)
        .equals(mark);
  }

  private static String parts(byte[] file) throws IOException {
    StringBuilder text = new StringBuilder();
    // Read from the directory at the end: the entries themselves do not tell their length.
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        if (!part.getName().startsWith("docProps/")) {
          text.append(part.getName()).append('\n');
          byte[] content = zip.getInputStream(part).readAllBytes();
          text.append(new String(content, StandardCharsets.UTF_8)).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String pages(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
