package vn.mangnon.children.field;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * What one child needs now.
 *
 * @param detail what is missing, in words of a language; empty when the sentence says it
 * @param since the day it began to be so, or the day it will
 */
public record Need(NeedRule rule, RosterChild child, Detail detail, LocalDate since) {
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** A detail in both languages. */
  public record Detail(String vi, String en) {
    static final Detail NONE = new Detail("", "");
  }

  /** Why, in a language: "vi" or "en". */
  public String why(String language) {
    return rule.why()
        .in(language)
        .replace("{0}", "en".equals(language) ? detail.en() : detail.vi())
        .replace("{1}", WRITTEN.format(since));
  }
}
