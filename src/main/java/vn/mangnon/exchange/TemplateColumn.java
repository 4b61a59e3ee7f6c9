package vn.mangnon.exchange;

/**
 * One column of a form's template: an element, whole or by one category.
 *
 * @param element code of the element
 * @param elementId its number in statistics
 * @param category code of the category, {@code total} for the whole
 * @param categoryId its number in statistics
 */
record TemplateColumn(
    String element,
    int elementId,
    String category,
    int categoryId,
    String labelVi,
    String labelEn) {
  private static final String MARK = "#";

  /** What stands in the hidden row of codes, so that a moved column is still known. */
  String code() {
    return MARK + element + "|" + category;
  }
}
