package vn.mangnon.children.counts;

import java.util.Set;

/**
 * Which children belong to a category of the programme, a row of {@code
 * children/count-categories.csv}.
 *
 * @param category its code, such as {@code sex:female}
 * @param values of the attribute; for ages not used
 * @param from years of age, included
 * @param to years of age, excluded
 */
record Group(String category, Attribute attribute, Set<String> values, int from, int to) {
  /** What of a child decides. */
  enum Attribute {
    SEX,
    AGE,
    PEOPLE,
    DISABLED
  }

  boolean has(Cell cell) {
    return switch (attribute) {
      case SEX -> values.contains(cell.sex());
      case AGE -> cell.years() >= from && cell.years() < to;
      case PEOPLE -> values.contains(cell.people());
      case DISABLED -> values.contains(cell.disabled() ? "yes" : "no");
    };
  }
}
