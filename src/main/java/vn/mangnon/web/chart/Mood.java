package vn.mangnon.web.chart;

import java.util.Locale;

/** The colour of a line or bar, taken from the verdict; a word always stands beside it. */
public enum Mood {
  OK,
  WARN,
  BAD,
  NONE;

  String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
