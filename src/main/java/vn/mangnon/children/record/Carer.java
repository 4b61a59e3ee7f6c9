package vn.mangnon.children.record;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Somebody who cares for a child.
 *
 * @param relation a code of the list of relations
 * @param phone empty when unknown
 */
public record Carer(
    String name, String relation, Optional<Integer> birthYear, String phone, boolean livesWith) {
  public Carer {
    name = Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  /** Somebody who lives with the child, by name and relation only. */
  public static Carer of(String name, String relation) {
    return new Carer(name, relation, Optional.empty(), "", true);
  }
}
