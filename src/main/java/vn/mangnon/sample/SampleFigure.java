package vn.mangnon.sample;

/**
 * One made-up value.
 *
 * @param category {@code total}, or {@code dimension:option}
 * @param comment empty for none
 */
record SampleFigure(
    String element, int place, int year, String category, long value, String comment) {
  static final String TOTAL = "total";

  SampleFigure minus(long amount) {
    return new SampleFigure(element, place, year, category, value - amount, comment);
  }
}
