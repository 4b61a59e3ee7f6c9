package vn.mangnon.publishing.forms;

import java.util.Arrays;
import java.util.Optional;

/** What somebody prints a paper for; it stands in the audit trail. */
public enum PrintReason {
  SIGNATURE("Trình ký", "To be signed"),
  MEETING("Dùng trong cuộc họp", "For a meeting"),
  FILE("Lưu hồ sơ giấy", "For the file on paper"),
  COOPERATION("Gửi cơ quan phối hợp", "For an agency that takes part"),
  DEMANDED("Theo yêu cầu của cơ quan có thẩm quyền", "Demanded by a competent authority");

  private final String vi;
  private final String en;

  PrintReason(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The one of that name. */
  public static Optional<PrintReason> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
