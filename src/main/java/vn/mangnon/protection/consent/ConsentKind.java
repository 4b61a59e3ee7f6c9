package vn.mangnon.protection.consent;

/** What can only be done with consent; case work itself rests on statutory duty. */
public enum ConsentKind {
  /** Anything about the child becomes public: a picture, a story, a name. */
  PUBLICATION(
      "Công bố, đăng tải thông tin về em",
      "Publishing anything about the child",
      "Nghị định 56/2017/NĐ-CP Điều 36 khoản 1; Luật 91/2025/QH15 Điều 24"),
  /** Somebody without a duty by law learns of the child: a donor, a company, a club. */
  SHARING(
      "Chia sẻ tự nguyện ngoài nhiệm vụ theo luật",
      "Sharing with somebody who has no duty by law",
      "Luật Trẻ em 102/2016/QH13 Điều 6; Luật 91/2025/QH15 Điều 24");

  private final String vi;
  private final String en;
  private final String article;

  ConsentKind(String vi, String en, String article) {
    this.vi = vi;
    this.en = en;
    this.article = article;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }

  /** The articles that ask for it, in Vietnamese. */
  public String article() {
    return article;
  }
}
