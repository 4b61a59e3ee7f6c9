package vn.mangnon.children.sources;

import vn.mangnon.sheets.RefusedFile;

/** The whole file cannot be taken; the texts say what its sender can do. */
final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;
  private final String vi;
  private final String en;

  UnreadableFile(String vi, String en) {
    super("unreadable", null, false, false);
    this.vi = vi;
    this.en = en;
  }

  static UnreadableFile of(RefusedFile refused) {
    return new UnreadableFile(refused.refusal().textVi(), refused.refusal().textEn());
  }

  String vi() {
    return vi;
  }

  String en() {
    return en;
  }
}
