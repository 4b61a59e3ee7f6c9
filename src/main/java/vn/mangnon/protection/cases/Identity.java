package vn.mangnon.protection.cases;

import java.util.List;
import vn.mangnon.protection.rules.FreeText;

/**
 * Who a child of a report is, or who told, as it was told; anything may be unknown. Encrypted where
 * it is kept and read one by one through {@link Identities}.
 *
 * @param born the date of birth or the estimated age, as told
 * @param parents father and mother: name, age, job
 */
public record Identity(
    FreeText name, FreeText born, FreeText address, FreeText phone, FreeText parents) {
  /** Nothing is known. */
  public static final Identity UNKNOWN = named("");

  /** Only a name is known. */
  public static Identity named(String name) {
    return new Identity(
        FreeText.of(name), FreeText.NONE, FreeText.NONE, FreeText.NONE, FreeText.NONE);
  }

  List<FreeText> texts() {
    return List.of(name, born, address, phone, parents);
  }
}
