package vn.mangnon.protection.pages;

import vn.mangnon.protection.rules.CaseRefusal;

/**
 * Something in a form of a case that must be put right.
 *
 * @param field the field it is about; empty when it is about the whole
 */
public record Mistake(String field, String vi, String en) {
  static Mistake of(String field, FormRefusal why) {
    return new Mistake(field, why.in("vi"), why.in("en"));
  }

  static Mistake of(String field, CaseRefusal why) {
    return new Mistake(field, why.in("vi"), why.in("en"));
  }

  static Mistake tooLong(String field, int longest) {
    return new Mistake(
        field,
        "Dài quá %d ký tự. Viết ngắn lại.".formatted(longest),
        "This is longer than %d characters. Write less.".formatted(longest));
  }

  /** What is wrong and what to do, in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
