package vn.mangnon.publishing.writing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Makes a tagged PDF of a page of our own with fonts of our own; reads no net. */
final class PdfPress {
  private static final String FONT = "Liberation Serif";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  private PdfPress() {}

  /** The stream stays open. */
  static void print(String page, OutputStream out) throws IOException {
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    font(builder, "Regular", NORMAL, FontStyle.NORMAL);
    font(builder, "Bold", BOLD, FontStyle.NORMAL);
    font(builder, "Italic", NORMAL, FontStyle.ITALIC);
    font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
    builder.usePdfUaAccessibility(true);
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.withProducer("Măng Non");
    builder.withHtmlContent(page, null);
    builder.toStream(out);
    builder.run();
  }

  private static void font(PdfRendererBuilder builder, String style, int weight, FontStyle slant) {
    builder.useFont(
        () -> resource("/fonts/LiberationSerif-" + style + ".ttf"), FONT, weight, slant, true);
  }

  static String stylesheet() {
    StringBuilder widths = new StringBuilder();
    for (int percent = 1; percent < 100; percent++) {
      widths.append(".w%d{width:%d%%}".formatted(percent, percent));
    }
    try (InputStream file = resource("/publishing/report.css")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8) + widths;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String path) {
    return Objects.requireNonNull(PdfPress.class.getResourceAsStream(path), path);
  }
}
