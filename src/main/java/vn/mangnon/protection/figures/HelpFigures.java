package vn.mangnon.protection.figures;

import java.util.List;
import java.util.Map;
import vn.mangnon.statistics.Period;

/**
 * How many children of cases were cared for or helped in a period: by a service of the plan, a
 * referral that was done, a measure, a separation, or alternative care. Each child once in each
 * number.
 *
 * @param outward whether the reader counts communes of others: then small counts are left out
 */
public record HelpFigures(Period period, boolean outward, Map<Key, Long> counts) {
  public HelpFigures {
    counts = Map.copyOf(counts);
  }

  /** By what the children are parted. */
  public enum Split {
    /** Not at all. */
    ALL,
    SEX,
    AGE,
    /** The commune that was responsible when the period ended. */
    PLACE,
    /** Who cared or helped; a child may have got something from several. */
    GIVER
  }

  /**
   * What one number counts.
   *
   * @param part of the split; empty of none
   */
  public record Key(Split split, String part) {}

  /** All of them. */
  public long children() {
    return number(Split.ALL, "");
  }

  /** Whether there are none. */
  public boolean empty() {
    return counts.isEmpty();
  }

  /**
   * The parts of a split that the reader is told of; communes and givers that are left out are not
   * named either.
   */
  public List<Part> parts(Split split) {
    return split == Split.PLACE || split == Split.GIVER ? Part.told(all(split)) : all(split);
  }

  /** Whether communes or givers are left out without being named. */
  public boolean unnamed(Split split) {
    return (split == Split.PLACE || split == Split.GIVER) && Part.leftOut(all(split));
  }

  private List<Part> all(Split split) {
    List<String> names =
        switch (split) {
          case ALL -> List.of("");
          case SEX -> Part.SEXES;
          case AGE -> Part.AGES;
          case PLACE, GIVER ->
              counts.keySet().stream()
                  .filter(key -> key.split() == split)
                  .map(Key::part)
                  .sorted()
                  .toList();
        };
    return Part.all(names, name -> number(split, name), outward);
  }

  /** The numbers that the programme's data elements ask for. */
  List<CaseReturn.Answer> answers(CaseElements elements) {
    return elements.helped().stream()
        .map(element ->
            new CaseReturn.Answer(element, children(), parts(Split.AGE), parts(Split.SEX)))
        .toList();
  }

  private long number(Split split, String part) {
    return counts.getOrDefault(new Key(split, part), 0L);
  }
}
