package vn.mangnon.linkage;

import java.util.Locale;

/**
 * What one field says about a pair.
 *
 * @param field its name
 * @param level what the two values have in common
 * @param bits how far it speaks for one person (above 0) or against; logarithm to base 2
 */
public record FieldWeight(String field, String level, double bits) {
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s: %s (%+.1f)", field, level, bits);
  }
}
