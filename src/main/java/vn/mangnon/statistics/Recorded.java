package vn.mangnon.statistics;

import java.util.List;
import java.util.UUID;

/**
 * What recording a batch did.
 *
 * @param batch its id, for undo
 * @param received rows read
 * @param added values that were not known before
 * @param corrected values that took the place of another
 * @param unchanged values that were already known; nothing was written for them
 * @param rejected rows that were not recorded, and why; the others were
 */
public record Recorded(
    UUID batch,
    long received,
    long added,
    long corrected,
    long unchanged,
    List<Rejected> rejected) {
  public Recorded {
    rejected = List.copyOf(rejected);
  }

  /** A row that was not recorded. */
  public record Rejected(int row, Why why) {}

  /** Why a row was not recorded. */
  public enum Why {
    UNKNOWN_ELEMENT("Không có số liệu gốc này trong chương trình.", "No such data element."),
    UNKNOWN_CATEGORY("Số liệu này không phân tổ như vậy.", "This element has no such category."),
    PLACE_NOT_IN_FORCE(
        "Địa bàn không tồn tại ở cuối kỳ báo cáo.", "The place did not exist at the period's end."),
    OUTSIDE_SCOPE("Địa bàn hoặc ngành ngoài phạm vi của bạn.", "Outside your places or agencies."),
    NOT_ON_A_FORM_OF_THE_LEVEL(
        "Cấp của địa bàn không nộp số liệu này.", "This level does not report this element."),
    DUPLICATE("Trùng với một dòng phía trên.", "The same cell as a row above."),
    NOT_A_COUNT("Phải là số nguyên không âm.", "Must be a whole number from 0.");

    private final String textVi;
    private final String textEn;

    Why(String textVi, String textEn) {
      this.textVi = textVi;
      this.textEn = textEn;
    }

    /** The reason in Vietnamese. */
    public String textVi() {
      return textVi;
    }

    /** The reason in English. */
    public String textEn() {
      return textEn;
    }
  }
}
