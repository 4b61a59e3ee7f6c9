package vn.mangnon.sample;

/** What can be done to an invented report or in the cases it leads to. */
enum SampleMove {
  /** The child needs no case. */
  END,
  /** It tells of the same event as the report before it. */
  JOIN,
  OPEN,
  /** A worker of the commune where it happened joins the team. */
  NEIGHBOUR,
  RISK,
  GRAVE,
  MEASURE,
  SEPARATE,
  PROLONG,
  REUNITE,
  EXAMINE,
  DRAFT,
  APPROVE,
  RETURN,
  SERVE,
  REVIEW,
  WORRY,
  CLOSE,
  UNFOUND,
  REOPEN,
  PAUSE,
  RESUME,
  NOTE,
  RELATIVE,
  CARE,
  HANDOVER,
  ARREST;

  /** Whether a chair does it, not a worker. */
  boolean byChair() {
    return switch (this) {
      case MEASURE,
          SEPARATE,
          PROLONG,
          REUNITE,
          APPROVE,
          RETURN,
          CLOSE,
          UNFOUND,
          PAUSE,
          RESUME,
          CARE ->
          true;
      case END,
          JOIN,
          OPEN,
          NEIGHBOUR,
          RISK,
          GRAVE,
          EXAMINE,
          DRAFT,
          SERVE,
          REVIEW,
          WORRY,
          REOPEN,
          NOTE,
          RELATIVE,
          HANDOVER,
          ARREST ->
          false;
    };
  }

  /** Whether the chair of the commune where it happened does it. */
  boolean whereItHappened() {
    return switch (this) {
      case MEASURE, SEPARATE, PROLONG, REUNITE -> true;
      default -> false;
    };
  }
}
