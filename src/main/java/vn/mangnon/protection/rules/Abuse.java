package vn.mangnon.protection.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The forms of child abuse, as the Law on Children 102/2016/QH13 names them: a closed list, each
 * from the day on which its law is in force. A case may be of several; of none that was recorded
 * means that nobody knows yet.
 */
public enum Abuse {
  VIOLENCE("Bạo lực", "Violence", "Điều 4.5, 4.6"),
  EXPLOITATION("Bóc lột", "Exploitation", "Điều 4.5, 4.7"),
  SEXUAL("Xâm hại tình dục", "Sexual abuse", "Điều 4.5, 4.8"),
  TRAFFICKING("Mua bán", "Trafficking", "Điều 4.5"),
  NEGLECT("Bỏ rơi, bỏ mặc", "Abandonment, neglect", "Điều 4.5, 4.9"),
  OTHER("Hình thức gây tổn hại khác", "Another form of harm", "Điều 4.5");

  private static final LocalDate LAW_IN_FORCE = LocalDate.of(2017, 6, 1);
  private static final String LAW = "Luật Trẻ em 102/2016/QH13, ";

  private final String vi;
  private final String en;
  private final String article;

  Abuse(String vi, String en, String article) {
    this.vi = vi;
    this.en = en;
    this.article = article;
  }

  /** The forms that the law names on a day, in its order. */
  public static List<Abuse> on(LocalDate day) {
    return Arrays.stream(values()).filter(form -> !day.isBefore(form.validFrom())).toList();
  }

  /** The first day on which the law names it. */
  public LocalDate validFrom() {
    return LAW_IN_FORCE;
  }

  /** The law and its article, as they are cited in Vietnamese. */
  public String article() {
    return LAW + article;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
