package vn.mangnon.folder;

/** How well a fact of the files is known; shown beside it. */
public enum Confidence {
  /** Checked in at least two independent sources, one of them an official text. */
  A,
  /** One source. */
  B,
  /** From memory or doubtful: to be confirmed by the province. */
  C
}
