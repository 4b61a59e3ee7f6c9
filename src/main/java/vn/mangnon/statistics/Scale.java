package vn.mangnon.statistics;

/** The scale on which a series is taken to move in a straight line. */
enum Scale {
  PLAIN {
    @Override
    double to(double value) {
      return value;
    }

    @Override
    double from(double scaled) {
      return scaled;
    }
  },
  LOG {
    @Override
    double to(double value) {
      return Math.log(Math.max(value, SMALLEST));
    }

    @Override
    double from(double scaled) {
      return Math.exp(scaled);
    }
  },
  LOGIT {
    @Override
    double to(double value) {
      double share = Math.clamp(value / 100, NEAR_EDGE, 1 - NEAR_EDGE);
      return Math.log(share / (1 - share));
    }

    @Override
    double from(double scaled) {
      return 100 / (1 + Math.exp(-scaled));
    }
  };

  // A reported 0 % or 100 % has no logit: half of the finest difference that the plan itself uses.
  private static final double NEAR_EDGE = 0.00005;
  private static final double SMALLEST = 1e-6;

  static Scale of(Aim aim) {
    if (aim.compound()) {
      return LOG;
    }
    return aim.percent() && !aim.everyYear() ? LOGIT : PLAIN;
  }

  abstract double to(double value);

  abstract double from(double scaled);
}
