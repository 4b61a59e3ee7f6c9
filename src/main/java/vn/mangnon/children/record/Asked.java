package vn.mangnon.children.record;

import java.util.Optional;
import vn.mangnon.children.codes.CodeList;

/**
 * One thing a form asks about a fact.
 *
 * @param name of the component of the fact
 * @param list the list of a code
 */
public record Asked(String name, Asks as, Optional<CodeList> list, boolean needed) {
  /** What the answer is. */
  public enum Asks {
    CODE,
    WHOLE_NUMBER,
    DECIMAL,
    YES_NO,
    POSTURE,
    DAY,
    TEXT
  }

  static Asked code(String name, CodeList list) {
    return new Asked(name, Asks.CODE, Optional.of(list), true);
  }

  static Asked perhaps(String name, CodeList list) {
    return new Asked(name, Asks.CODE, Optional.of(list), false);
  }

  static Asked as(String name, Asks as) {
    return new Asked(name, as, Optional.empty(), false);
  }

  Asked always() {
    return new Asked(name, as, list, true);
  }
}
