package vn.mangnon.protection.consent;

/**
 * What is done with a child's data in the work on a case, and on what the law lets it rest. None of
 * these asks for consent; what does is a {@link ConsentKind}.
 */
public enum ProcessingStep {
  INTAKE(
      "Tiếp nhận thông tin",
      "Taking in a report",
      "Luật Trẻ em 102/2016/QH13 Điều 51; Nghị định 56/2017/NĐ-CP (Mẫu 01)"),
  ASSESSMENT("Đánh giá nguy cơ", "Assessing the risk", "Nghị định 56/2017/NĐ-CP Điều 26, 27"),
  EMERGENCY(
      "Bảo vệ khẩn cấp tính mạng, sức khỏe, nhân phẩm",
      "Protecting life, health and dignity in an emergency",
      "Luật 91/2025/QH15 Điều 19 khoản 1; Nghị định 56/2017/NĐ-CP Điều 31"),
  PLAN(
      "Lập, quyết định, thực hiện kế hoạch",
      "Planning, deciding and giving services",
      "Luật Trẻ em 102/2016/QH13 Điều 52; Nghị định 56/2017/NĐ-CP Điều 28, 29"),
  REVIEW("Rà soát, kết thúc", "Reviewing and closing", "Nghị định 56/2017/NĐ-CP Điều 30"),
  REFERRAL(
      "Chuyển thông tin cần thiết cho cơ quan có nhiệm vụ",
      "Passing what is needed to an agency with a duty",
      "Luật Trẻ em 102/2016/QH13 Điều 51; Luật 91/2025/QH15 Điều 19"),
  STATISTICS(
      "Tổng hợp số liệu không nhận ra em",
      "Counting without identifying the child",
      "Luật 91/2025/QH15 Điều 19");

  private final String vi;
  private final String en;
  private final String article;

  ProcessingStep(String vi, String en, String article) {
    this.vi = vi;
    this.en = en;
    this.article = article;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }

  /** The articles it rests on, in Vietnamese. */
  public String article() {
    return article;
  }
}
