package vn.mangnon.statistics;

/** The life of a submission. Only figures of locked submissions are final. */
public enum SubmissionState {
  DRAFT("đang nhập", "draft"),
  SUBMITTED("đã nộp", "submitted"),
  ACCEPTED("đã duyệt", "accepted"),
  RETURNED("trả lại để sửa", "returned"),
  LOCKED("đã khóa", "locked"),
  /** A later correction took its place. */
  SUPERSEDED("đã được thay thế", "superseded");

  private final String textVi;
  private final String textEn;

  SubmissionState(String textVi, String textEn) {
    this.textVi = textVi;
    this.textEn = textEn;
  }

  /** The words shown in Vietnamese. */
  public String textVi() {
    return textVi;
  }

  /** The words shown in English. */
  public String textEn() {
    return textEn;
  }

  /** Whether its values may still be typed over. */
  public boolean open() {
    return this == DRAFT || this == RETURNED;
  }
}
