package vn.mangnon.access;

/** What may be done to a resource. */
public enum Action {
  /** Read all of it, drafts and provisional values included. */
  READ("xem", "read"),
  /** Read what was accepted, and nothing before. */
  READ_ACCEPTED("xem phần đã duyệt", "read what was accepted"),
  ENTER("nhập", "enter"),
  SUBMIT("nộp", "submit"),
  /** Accept a submission, or return it with a reason. */
  ACCEPT("duyệt hoặc trả lại", "accept or return"),
  LOCK("khóa", "lock"),
  IMPORT("nạp từ tệp", "import from a file"),
  EXPORT("xuất ra tệp", "export to a file"),
  /** Make, change and end. */
  MANAGE("lập, sửa, chấm dứt", "make, change and end");

  private final String vi;
  private final String en;

  Action(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The name in Vietnamese. */
  public String vi() {
    return vi;
  }

  /** The name in English. */
  public String en() {
    return en;
  }
}
