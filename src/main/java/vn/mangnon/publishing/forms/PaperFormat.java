package vn.mangnon.publishing.forms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A file format in which a paper can be had. */
public enum PaperFormat {
  /** Can still be edited. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  /** For printing as it is. */
  PDF("application/pdf");

  private final String mediaType;

  PaperFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The one of that name. */
  public static Optional<PaperFormat> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }

  /** The media type of the file. */
  public String mediaType() {
    return mediaType;
  }

  /** The end of the file's name, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
