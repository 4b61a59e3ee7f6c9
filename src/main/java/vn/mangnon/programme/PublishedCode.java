package vn.mangnon.programme;

import java.util.Optional;

/**
 * The same or a near indicator in UNICEF's and the SDGs' lists.
 *
 * @param unicef the code of UNICEF's indicator
 * @param sdg the SDG series
 * @param match how near it is
 */
public record PublishedCode(String unicef, Optional<String> sdg, Match match) {
  /** How near the published indicator is. */
  public enum Match {
    SAME,
    PART,
    PROXY
  }
}
