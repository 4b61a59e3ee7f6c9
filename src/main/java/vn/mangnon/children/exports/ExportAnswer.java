package vn.mangnon.children.exports;

import java.util.UUID;

/** What became of asking for a list, deciding about it, or taking it out. */
public sealed interface ExportAnswer {
  /** It is done. */
  record Done(UUID export) implements ExportAnswer {}

  /** Here it is. */
  record Released(ListFile file) implements ExportAnswer {}

  /** It is not done, and why. */
  record Refused(Reason why) implements ExportAnswer {}

  /** There is no such list within the actor's reach. */
  record Absent() implements ExportAnswer {}

  /** Why it is not done, and the way out. */
  enum Reason {
    REASON_MISSING(
        "Ghi rõ lý do, ít nhất 10 ký tự: dùng vào việc gì, giao cho ai.",
        "Give the reason in at least 10 characters: what for, and for whom."),
    PLACE_UNKNOWN("Chọn xã, phường hoặc đặc khu.", "Choose a commune, ward or special zone."),
    SAME_PERSON(
        "Người xin xuất không được tự duyệt. Hãy nhờ người thứ hai có quyền xuất ở địa bàn này.",
        "Whoever asks may not approve. Ask a second person with the right for this place."),
    DECIDED("Danh sách này đã có quyết định.", "This list has been decided about."),
    WAITING(
        "Danh sách đang chờ người thứ hai duyệt.", "The list waits for a second person to approve it."),
    NOT_YOURS(
        "Chỉ người xin xuất được tải danh sách này.", "Only who asked for this list may take it out."),
    OVER(
        "Đã quá 24 giờ từ khi được phép tải. Hãy xin lại.",
        "More than 24 hours have passed since it was released. Ask again."),
    GROWN(
        "Danh sách nay dài hơn số đã được duyệt. Hãy xin lại.",
        "The list is now longer than what was approved. Ask again.");

    private final String vi;
    private final String en;

    Reason(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }

    /** What is wrong and what to do, in a language: "vi" or "en". */
    public String in(String language) {
      return "en".equals(language) ? en : vi;
    }
  }
}
