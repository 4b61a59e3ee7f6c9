package vn.mangnon.publishing.forms;

import java.util.List;
import vn.mangnon.places.Place;
import vn.mangnon.publishing.document.Front;

/**
 * Who issues a paper.
 *
 * @param name as at the head of the paper
 * @param symbol what its numbers end in: “UBND”
 * @param town where it is signed
 * @param committee as within a sentence: “Ủy ban nhân dân phường Hà Lầm”
 */
record Office(String name, String symbol, String town, String committee) {
  private static final String COMMITTEE = "Ủy ban nhân dân ";
  private static final String SHORT = "UBND";

  /** The people's committee of a commune. */
  static Office of(Place place) {
    String kept = place.fullName().replace(' ', '\u00a0');
    return new Office(
        Words.upper(COMMITTEE + kept),
        SHORT,
        place.name(),
        COMMITTEE + Words.lower(place.fullName()));
  }

  /** Some people's committee: which one was not recorded. */
  static Office open() {
    return new Office(
        Words.upper(COMMITTEE) + Words.SHORT, SHORT, Words.SHORT, COMMITTEE + Words.SHORT);
  }

  /** An agency in its own words, or in those of the list of agencies. */
  static Office named(String words, String town) {
    return new Office(Words.upper(words), isCommittee(words) ? SHORT : "…", town, words);
  }

  /** Whether these words name a people's committee. */
  static boolean isCommittee(String words) {
    return words.regionMatches(true, 0, SHORT, 0, SHORT.length())
        || words.regionMatches(true, 0, COMMITTEE, 0, COMMITTEE.length() - 1);
  }

  /** The head of a paper whose number and day are given later. */
  Front unnumbered(String kind, int year, String type, String subject) {
    return front("Số: …/" + kind + "-" + symbol, Words.openDay(year), type, subject);
  }

  /** The head of a paper with a number, or of one that has none. */
  Front front(String numberLine, String day, String type, String subject) {
    return new Front("", name, numberLine, town + ", " + day, type, subject, List.of());
  }
}
