package vn.mangnon.linkage;

/** What is done with a pair. */
public enum Decision {
  /** One person; linked without asking. */
  LINK,
  /** A person decides. */
  REVIEW,
  /** Two persons. */
  APART;

  static Decision of(double probability, Caution caution, Thresholds thresholds) {
    if (probability < thresholds.review()) {
      return APART;
    }
    return probability >= thresholds.automatic() && caution == Caution.NONE ? LINK : REVIEW;
  }
}
