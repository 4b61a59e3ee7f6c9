package vn.mangnon.protection.rules;

/** What kind of proceeding goes on beside a case. */
public enum ProceedingKind {
  CRIMINAL_REPORT("Giải quyết tố giác, tin báo về tội phạm", "Report of a crime"),
  INVESTIGATION("Khởi tố, điều tra", "Criminal investigation"),
  PROSECUTION("Truy tố", "Prosecution"),
  TRIAL("Xét xử", "Trial"),
  DIVERSION("Xử lý chuyển hướng người chưa thành niên", "Diversion of a juvenile"),
  PARENTAL_RIGHTS(
      "Hạn chế quyền của cha mẹ, thay đổi người giám hộ", "Rights of the parents, guardianship"),
  DOSSIER("Hồ sơ thủ tục hành chính", "Dossier of an administrative procedure");

  private final String vi;
  private final String en;

  ProceedingKind(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
