package vn.mangnon.children.record;

/**
 * Something in what was sent that must be put right.
 *
 * @param field the name of the field in lower case with hyphens, or of a fact's attribute
 */
public record Mistake(String field, Refusal why) {
  static Mistake in(IdentityField field, Refusal why) {
    return new Mistake(field.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), why);
  }
}
