package vn.mangnon.linkage;

import java.util.List;
import vn.mangnon.linkage.names.PersonName;

/** Tells in which way the names of a file are to be read. */
public final class PersonNames {
  private static final double MOST_WORDS = .6;

  private PersonNames() {}

  /** Whether a column of this kind holds names of persons. */
  public static boolean isName(FieldKind kind) {
    return kind == FieldKind.FULL_NAME
        || kind == FieldKind.SURNAME
        || kind == FieldKind.GIVEN_NAME
        || kind == FieldKind.CAREGIVER;
  }

  /** Whether most of their words are syllables of Vietnamese. */
  public static boolean vietnamese(List<String> names) {
    return PersonName.vietnameseShare(names) >= MOST_WORDS;
  }
}
