package vn.mangnon.protection.cases;

import java.util.List;
import vn.mangnon.protection.rules.FreeText;

/**
 * What form 01 asks about an event, each in the words of whoever told it; anything may be unknown.
 *
 * @param event what happened
 * @param where the spot, as told
 * @param state how the child is now
 * @param harm what may happen without help
 * @param family the family's situation
 * @param carer who is with the child now
 * @param done what was done already
 */
public record Told(
    FreeText event,
    FreeText where,
    FreeText state,
    FreeText harm,
    FreeText family,
    FreeText carer,
    FreeText done) {
  /** Only what happened is known. */
  public static Told of(String event) {
    return new Told(
        FreeText.of(event),
        FreeText.NONE,
        FreeText.NONE,
        FreeText.NONE,
        FreeText.NONE,
        FreeText.NONE,
        FreeText.NONE);
  }

  List<FreeText> texts() {
    return List.of(event, where, state, harm, family, carer, done);
  }
}
