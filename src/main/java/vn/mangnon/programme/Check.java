package vn.mangnon.programme;

import java.math.BigDecimal;
import java.util.List;

/** A rule that reported figures must pass. */
public sealed interface Check {
  /** Its id in the files. */
  String id();

  /** Shown to the person who enters the figure. */
  String messageVi();

  /** The same in English. */
  String messageEn();

  /** Whether it refuses the figure (hard) or asks for a comment (soft). */
  default boolean hard() {
    return switch (this) {
      case NotAbove rule -> true;
      case WholeNumber rule -> true;
      case Jump rule -> false;
      case Outlier rule -> false;
    };
  }

  /** Hard: one element is never above another of the same place and period. */
  record NotAbove(String id, String element, String limit, String messageVi, String messageEn)
      implements Check {}

  /** Hard: whole numbers from 0; an empty list means every element. */
  record WholeNumber(String id, List<String> elements, String messageVi, String messageEn)
      implements Check {}

  /**
   * Soft: more than {@code factor} times, or less than one {@code factor}th of, the previous
   * period.
   *
   * @param ignoreBelow no question is asked when both values are below this
   */
  record Jump(
      String id,
      List<String> elements,
      BigDecimal factor,
      BigDecimal ignoreBelow,
      String messageVi,
      String messageEn)
      implements Check {}

  /** Soft: more than {@code deviations} median absolute deviations from the median of its peers. */
  record Outlier(
      String id,
      List<String> elements,
      BigDecimal deviations,
      int peersAtLeast,
      String messageVi,
      String messageEn)
      implements Check {}
}
