package vn.mangnon.publishing;

import java.util.Locale;
import java.util.Optional;

/** A file format in which a report can be had. */
public enum ReportFormat {
  /** An editable document. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  /** The tables, with numbers as numbers. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** For reading and printing. */
  PDF("application/pdf");

  private final String mediaType;

  ReportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type of the file. */
  public String mediaType() {
    return mediaType;
  }

  /** The end of the file's name, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format whose files end so. */
  public static Optional<ReportFormat> of(String extension) {
    for (ReportFormat format : values()) {
      if (format.extension().equals(extension.toLowerCase(Locale.ROOT))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
