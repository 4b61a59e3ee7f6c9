package vn.mangnon.statistics;

/**
 * A computed figure with where it belongs.
 *
 * @param leftOut places left out because nobody has classified them as urban or rural
 */
record CubeRow(int measure, int place, Figure figure, int leftOut) {}
