package vn.mangnon.statistics;

/** How figures came into the system. */
public enum Origin {
  /** Typed into a form. */
  ENTRY,
  /** Read from a file. */
  IMPORT,
  /** Made by the sample generator; not real. */
  SAMPLE,
  /** Published by the press or an agency, kept with its source. */
  PUBLISHED,
  /** Counted from a register of this system; the batch names the counting. */
  REGISTER
}
