package vn.mangnon.publishing.forms;

import java.util.Optional;
import vn.mangnon.children.record.Sex;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.rules.FreeText;

/**
 * The child of a paper, as far as the paper may say who it is.
 *
 * @param code of the case or of the report, instead of a name
 * @param known who it is; empty in a print without identity
 * @param caller who told; empty in a print without identity, or when they stayed anonymous
 */
record Subject(
    String code,
    Sex sex,
    Optional<Integer> birthYear,
    Optional<Identity> known,
    Optional<Identity> caller) {
  Identity identity() {
    return known.orElse(Identity.UNKNOWN);
  }

  /** What may only be said where the child is named, such as where it is. */
  FreeText close(FreeText text) {
    return known.isPresent() ? text : FreeText.NONE;
  }

  /** As told, or the year alone; empty when neither is known. */
  String born() {
    String told = identity().born().text();
    return told.isEmpty() ? birthYear.map(year -> "năm " + year).orElse("") : told;
  }

  String sexWord() {
    return switch (sex) {
      case MALE, FEMALE -> sex.in("vi");
      case UNKNOWN -> "Không biết";
    };
  }

  /** The child within a sentence: the name, or room for it, and the code. */
  String inSentence() {
    String name = identity().name().text();
    String born = known.isPresent() ? born() : "";
    return "trẻ em "
        + (name.isEmpty() ? Words.LONG : name)
        + (born.isEmpty() ? "" : ", sinh " + born)
        + " (mã vụ việc "
        + code
        + ")";
  }
}
