package vn.mangnon.children.record;

/** How much harm a value of a field can do; lists, exports, prints and notices go by it. */
public enum FieldClass {
  PUBLIC,
  PERSONAL,
  /** Article 4 of Decree 356/2025 (recorded as [S2] in the law notes). */
  SENSITIVE,
  FREE_TEXT
}
