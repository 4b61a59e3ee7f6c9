package vn.mangnon.programme;

import java.util.List;

/** One of the plan's specific objectives (mục tiêu cụ thể). */
public record Objective(
    String id, String letter, String titleVi, String titleEn, List<Indicator> indicators) {
  /** Its title in a language: "vi" or "en". */
  public String titleIn(String language) {
    return "en".equals(language) ? titleEn : titleVi;
  }
}
