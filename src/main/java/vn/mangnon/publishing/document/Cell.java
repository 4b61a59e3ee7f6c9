package vn.mangnon.publishing.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import vn.mangnon.web.Formats;
import vn.mangnon.web.Language;

/** What stands in one cell of a table, typed so that a spreadsheet can compute with it. */
public sealed interface Cell {

  /** Words. */
  record Text(String text) implements Cell {
    public Text {
      text = Wording.clean(text);
    }

    @Override
    public String printed() {
      return text;
    }
  }

  /**
   * A number.
   *
   * @param value exact
   * @param decimals digits shown after the comma
   * @param before a sign before it, such as {@code ≥}; may be empty
   * @param after a mark behind it, such as {@code *}; may be empty
   * @param alarming the number must catch the eye, e.g. below what was required
   */
  record Number(BigDecimal value, int decimals, String before, String after, boolean alarming)
      implements Cell {
    @Override
    public String printed() {
      return (before.isEmpty() ? "" : before + "\u00a0") + FORMATS.number(value, decimals) + after;
    }

    /** The value as shown, half up. */
    public BigDecimal shown() {
      return value.setScale(decimals, RoundingMode.HALF_UP);
    }
  }

  /** A day. */
  record Day(LocalDate day) implements Cell {
    @Override
    public String printed() {
      return FORMATS.date(day);
    }
  }

  /** No value, and the reason, which may be empty. */
  record Nothing(String reason) implements Cell {
    public Nothing {
      reason = Wording.clean(reason);
    }

    @Override
    public String printed() {
      return Formats.NOTHING;
    }
  }

  /** Reports are written in Vietnamese. */
  Formats FORMATS = new Formats(Language.VI);

  /** As it is printed: {@code ≥ 98,5}. */
  String printed();

  /** Words. */
  static Cell text(String text) {
    return new Text(text);
  }

  /** A whole number. */
  static Cell count(long count) {
    return new Number(BigDecimal.valueOf(count), 0, "", "", false);
  }
}
