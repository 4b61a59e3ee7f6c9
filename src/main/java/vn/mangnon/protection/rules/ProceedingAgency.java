package vn.mangnon.protection.rules;

/** Which kind of agency conducts a proceeding. */
public enum ProceedingAgency {
  POLICE("Công an", "Police"),
  PROCURACY("Viện kiểm sát", "Procuracy"),
  COURT("Tòa án", "Court"),
  COMMUNE("Ủy ban nhân dân cấp xã", "People’s committee of the commune"),
  PROVINCE("Cơ quan cấp tỉnh", "Agency of the province"),
  OTHER("Cơ quan khác", "Another agency");

  private final String vi;
  private final String en;

  ProceedingAgency(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
