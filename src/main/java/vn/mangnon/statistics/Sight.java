package vn.mangnon.statistics;

/** Which rights an answer about figures rests on. */
enum Sight {
  /** To see indicators; what is published everybody sees. */
  INDICATORS,
  /** To see indicators and the reported figures behind them. */
  FIGURES
}
