package vn.mangnon.protection.referral;

/**
 * On what a sender may tell a recipient about a child. Case work rests on the duties of state
 * agencies, not on consent; consent is for publication and voluntary sharing.
 */
public enum LegalBasis {
  PLAN(
      "Thực hiện kế hoạch hỗ trợ, can thiệp đã được phê duyệt",
      "To carry out an approved plan",
      "Luật Trẻ em 102/2016/QH13, Điều 52; Nghị định 56/2017/NĐ-CP, Điều 28, 29"),
  SUPPORT(
      "Biện pháp hỗ trợ, can thiệp cho trẻ em",
      "Measures of support and intervention",
      "Luật Trẻ em 102/2016/QH13, Điều 49, 50"),
  URGENT(
      "Bảo vệ tính mạng, sức khỏe, danh dự trong trường hợp khẩn cấp",
      "To protect life, health or dignity in an emergency",
      "Luật 91/2025/QH15, Điều 19.1; Nghị định 56/2017/NĐ-CP, Điều 26, 31, 32"),
  DUTY(
      "Nhiệm vụ theo luật của cơ quan nhà nước",
      "A state agency's duty by law",
      "Luật 91/2025/QH15, Điều 19.1, 19.2"),
  REPORT(
      "Thông báo cho cơ quan có trách nhiệm bảo vệ trẻ em",
      "To notify an agency that must protect the child",
      "Luật Trẻ em 102/2016/QH13, Điều 51"),
  PROCEEDINGS(
      "Người dưới 18 tuổi là bị hại, người làm chứng trong tố tụng",
      "A victim or witness under 18 in proceedings",
      "Luật Tư pháp người chưa thành niên 59/2024/QH15");

  private final String vi;
  private final String en;
  private final String articles;

  LegalBasis(String vi, String en, String articles) {
    this.vi = vi;
    this.en = en;
    this.articles = articles;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }

  /** The articles of the law, as they are cited in Vietnamese. */
  public String articles() {
    return articles;
  }
}
