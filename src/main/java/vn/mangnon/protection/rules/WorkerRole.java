package vn.mangnon.protection.rules;

/** What the social worker does in a proceeding (Law on juvenile justice 59/2024/QH15). */
public enum WorkerRole {
  UNKNOWN("Chưa rõ", "Not known yet"),
  NONE("Không tham gia", "Takes no part"),
  VICTIM("Hỗ trợ em là bị hại", "Supports the child as a victim"),
  WITNESS("Hỗ trợ em là người làm chứng", "Supports the child as a witness"),
  ACCUSED("Hỗ trợ em bị buộc tội, xử lý chuyển hướng", "Supports the child accused, or diverted"),
  FAMILY("Hỗ trợ em khi người thân bị xử lý", "Supports the child of whoever is proceeded against");

  private final String vi;
  private final String en;

  WorkerRole(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
