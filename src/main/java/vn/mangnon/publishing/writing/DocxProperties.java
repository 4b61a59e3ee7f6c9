package vn.mangnon.publishing.writing;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What a document says of itself. */
final class DocxProperties {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private DocxProperties() {}

  static void write(
      XWPFDocument document, String title, String creator, String description, LocalDate day)
      throws IOException {
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    core.setTitle(title);
    core.setCreator(creator);
    document.getProperties().getExtendedProperties().setApplication("Măng Non");
    core.setDescription(description);
    Date written = Date.from(day.atStartOfDay(ZONE).toInstant());
    core.setCreated(Optional.of(written));
    core.setModified(Optional.of(written));
    try {
      document.getPackage().getPackageProperties().setLanguageProperty("vi-VN");
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }
}
