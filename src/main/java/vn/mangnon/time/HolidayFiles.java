package vn.mangnon.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the files {@code calendar/vn-<year>.csv} of the application, without a gap. */
final class HolidayFiles {
  private static final int FIRST_YEAR = 2021;
  private static final int COLUMNS = 5;

  private HolidayFiles() {}

  static List<SpecialDay> read() {
    List<SpecialDay> days = new ArrayList<>();
    int year = FIRST_YEAR;
    while (addYear(year, days)) {
      year++;
    }
    return days;
  }

  private static boolean addYear(int year, List<SpecialDay> days) {
    String name = "/calendar/vn-%d.csv".formatted(year);
    try (InputStream file = HolidayFiles.class.getResourceAsStream(name)) {
      if (file == null) {
        return false;
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("day,"))
          .forEach(line -> days.add(day(name, year, line)));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SpecialDay day(String file, int year, String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != COLUMNS || !cells[0].startsWith(year + "-")) {
      throw new IllegalStateException("%s: cannot read “%s”".formatted(file, line));
    }
    return new SpecialDay(
        LocalDate.parse(cells[0]),
        SpecialDay.Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)),
        cells[2],
        cells[3],
        cells[4]);
  }
}
