package vn.mangnon.children.sources;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.mangnon.children.record.BirthDate;

/** How a neighbour writes a day; a month or a year alone is read in every order. */
public enum DateOrder {
  /** 05/03/2019, 5-3-2019, 03/2019, 2019, 2019-03-05. */
  DAY_FIRST,
  /** 03/05/2019. */
  MONTH_FIRST,
  /** 20190305, 201903 and 2019/03/05. */
  YEAR_FIRST;

  private static final Pattern THREE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})[/.]?(\\d{2})(?:[/.]?(\\d{2}))?");
  private static final Pattern WITH_TIME = Pattern.compile("(.*\\d)[ T]\\d{1,2}:\\d{2}.*");

  Optional<BirthDate> read(String text) {
    String day = text.strip();
    if (day.indexOf(':') >= 0) {
      Matcher time = WITH_TIME.matcher(day);
      day = time.matches() ? time.group(1).strip() : day;
    }
    return switch (this) {
      case DAY_FIRST -> BirthDate.parse(day);
      case MONTH_FIRST -> BirthDate.parse(THREE.matcher(day).replaceFirst("$2/$1/$3"));
      case YEAR_FIRST -> {
        Matcher compact = COMPACT.matcher(day);
        yield BirthDate.parse(
            !compact.matches()
                ? day
                : (compact.group(3) == null ? "" : compact.group(3) + "/")
                    + compact.group(2)
                    + "/"
                    + compact.group(1));
      }
    };
  }
}
