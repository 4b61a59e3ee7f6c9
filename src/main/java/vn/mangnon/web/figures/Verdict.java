package vn.mangnon.web.figures;

import vn.mangnon.statistics.TargetStanding;
import vn.mangnon.web.Tone;

/** A group of targets by their pace to the last year, as it stands in the address. */
public enum Verdict {
  ALL("", Tone.NOTE),
  GOOD("tot", Tone.OK),
  WARN("tang-toc", Tone.WARN),
  BAD("cham", Tone.BAD),
  NONE("thieu", Tone.NONE);

  private final String word;
  private final Tone tone;

  Verdict(String word, Tone tone) {
    this.word = word;
    this.tone = tone;
  }

  /** Its word in the address; empty for all targets. */
  public String word() {
    return word;
  }

  /** The tone of its tag. */
  public Tone tone() {
    return tone;
  }

  /** Whether a target belongs to the group. */
  public boolean holds(TargetStanding standing) {
    return this == ALL || TargetCharts.tone(standing.assessment().pace()) == tone;
  }

  static Verdict of(String word) {
    for (Verdict verdict : values()) {
      if (verdict.word.equals(word)) {
        return verdict;
      }
    }
    return ALL;
  }
}
