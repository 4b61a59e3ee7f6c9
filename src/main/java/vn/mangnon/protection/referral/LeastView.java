package vn.mangnon.protection.referral;

import java.util.Optional;
import vn.mangnon.children.record.Sex;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;

/**
 * What a recipient sees of a child, as it was when the referral was sent; a part that the sender
 * did not choose is empty.
 */
public record LeastView(
    Optional<Sex> sex,
    Optional<Integer> birthYear,
    FreeText needs,
    Optional<Level> risk,
    FreeText contact,
    FreeText name) {
  /** Nothing of the child. */
  static final LeastView NOTHING =
      new LeastView(
          Optional.empty(),
          Optional.empty(),
          FreeText.NONE,
          Optional.empty(),
          FreeText.NONE,
          FreeText.NONE);
}
