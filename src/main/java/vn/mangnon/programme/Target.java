package vn.mangnon.programme;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What an indicator must reach (mức cần đạt).
 *
 * @param quote the plan's own words in which its numbers stand
 * @param factor what numerator ÷ denominator is multiplied by (100 for per cent)
 * @param checkpoints the required value per year; a year the plan leaves out is not there
 * @param undated a required value for which the plan names no year
 * @param subpopulation the children it is about
 * @param pathShape how the required path runs between two checkpoints
 * @param decimals digits after the decimal sign that must be shown, 0 to 4
 * @param measures how it is computed, the headline series first
 * @param notes what a reader must know
 * @param published the same indicator elsewhere (UNICEF, SDG), if any
 */
public record Target(
    String id,
    String indicatorId,
    String nameVi,
    String nameEn,
    String quote,
    Unit unit,
    int factor,
    Direction direction,
    SortedMap<Integer, Checkpoint> checkpoints,
    Optional<Checkpoint> undated,
    Subpopulation subpopulation,
    PathShape pathShape,
    int decimals,
    Definition definition,
    List<Measure> measures,
    List<Note> notes,
    Optional<PublishedCode> published) {
  /** Its name in a language: "vi" or "en". */
  public String nameIn(String language) {
    return "en".equals(language) ? nameEn : nameVi;
  }

  /** What is required in that year: the year's own checkpoint, else the one without a year. */
  public Optional<Checkpoint> checkpointIn(int year) {
    return Optional.ofNullable(checkpoints.get(year)).or(() -> undated);
  }

  /** The measure of a series, if the target has it. */
  public Optional<Measure> measure(Series series) {
    return measures.stream().filter(measure -> measure.series() == series).findFirst();
  }

  /** The measure shown first. */
  public Measure headline() {
    return measures.getFirst();
  }

  /** Which way the value should move. */
  public enum Direction {
    /** More is better. */
    UP,
    /** Less is better. */
    DOWN
  }

  /** The children a target is about. */
  public enum Subpopulation {
    ALL,
    RURAL,
    URBAN
  }

  /** How the required path runs from one checkpoint to the next. */
  public enum PathShape {
    /** The same number of units each year. */
    LINEAR,
    /** The same percentage each year; for mortality. */
    COMPOUND
  }
}
