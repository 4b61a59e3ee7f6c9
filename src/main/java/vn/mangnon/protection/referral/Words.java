package vn.mangnon.protection.referral;

import vn.mangnon.protection.rules.FreeText;

/**
 * What was said with a move, encrypted where it is kept.
 *
 * @param words a reason, an outcome or a remark; may be empty
 * @param by who answered, as they wrote it, where no account says so; else empty
 */
public record Words(FreeText words, FreeText by) {
  /** Nothing was said. */
  public static final Words NONE = of("");

  /** Words of somebody with an account. */
  public static Words of(String words) {
    return new Words(FreeText.of(words), FreeText.NONE);
  }
}
