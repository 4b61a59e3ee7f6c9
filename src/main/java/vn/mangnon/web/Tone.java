package vn.mangnon.web;

import java.util.Locale;

/**
 * How a tag or a notice is meant; each tone has its own icon, so that colour never says it alone.
 */
public enum Tone {
  /** Reached, done, as it should be. */
  OK,
  /** Look at it. */
  WARN,
  /** Not reached, late, wrong. */
  BAD,
  /** Not known. */
  NONE,
  /** A plain remark. */
  NOTE;

  /** The class of the style sheet. */
  public String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
