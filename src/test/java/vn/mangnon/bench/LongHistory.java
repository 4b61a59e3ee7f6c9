package vn.mangnon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Check;
import vn.mangnon.programme.DataElement;
import vn.mangnon.programme.Level;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.Period;

/**
 * Files of figures for years before the programme's own, in which its first places are said to have
 * existed already: a province's cells of one year are too few to fill a large file.
 */
final class LongHistory {
  private static final String FIRST_DAY = "1950-01-01";
  private static final int SHARED_OUT = 12;
  private final Programme programme;
  private final List<Place> communes;
  private final int lastYear;

  LongHistory(Programme programme, Places places, int lastYear) {
    this.programme = programme;
    this.lastYear = lastYear;
    this.communes = places.validOn(Period.year(lastYear).end(), PlaceLevel.COMMUNE);
    if (communes.isEmpty()) {
      throw new IllegalStateException("no commune existed in " + lastYear);
    }
  }

  /**
   * Copies a programme's folder and lets its oldest places begin earlier.
   *
   * @return the last year before its places begin in truth
   */
  static int copyWithEarlierPlaces(Path from, Path to) throws IOException {
    String first;
    try (Stream<String> units = Files.lines(from.resolve("places").resolve("units.csv"))) {
      first = units.skip(1).map(line -> line.split(",")[1]).min(String::compareTo).orElseThrow();
    }
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (from.relativize(file).startsWith("places") && file.toString().endsWith(".csv")) {
          Files.writeString(copy, Files.readString(file).replace(first, FIRST_DAY));
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return Integer.parseInt(first.substring(0, 4)) - 1;
  }

  /** A file and the years it is about. */
  record Written(Path file, long rows, int firstYear) {}

  /**
   * Writes {@code rows} figures that no rule objects to, for the years that end with {@code
   * lastYear}.
   */
  Written write(Path file, long rows) {
    List<String> cells = cells();
    long written = 0;
    int year = lastYear;
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("place,element,period,category,value\n");
      for (; written < rows; year--) {
        for (int at = 0; at < communes.size() && written < rows; at++) {
          for (int cell = 0; cell < cells.size() && written < rows; cell++, written++) {
            int unit = 40 + at % 5;
            String[] parts = cells.get(cell).split("\t");
            long value = Long.parseLong(parts[2]) * (parts[3].equals("1") ? 1 : unit);
            out.write(communes.get(at).code());
            out.append(',').append(parts[0]).append(',').append(Integer.toString(year));
            out.append(',').append(parts[1]).append(',').append(Long.toString(value)).append('\n');
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Written(file, written, year + 1);
  }

  /** Element, category, factor and whether it is a flag, of all cells of a commune's forms. */
  private List<String> cells() {
    Map<String, Integer> heights = new HashMap<>();
    List<String> cells = new ArrayList<>();
    for (DataElement element : programme.elements()) {
      if (element.reportedAt() != Level.COMMUNE) {
        continue;
      }
      if (element.valueType() == DataElement.ValueType.FLAG) {
        cells.add(element.code() + "\ttotal\t1\t1");
        continue;
      }
      int whole = SHARED_OUT * (1 + height(element.code(), heights));
      cells.add(element.code() + "\ttotal\t" + whole + "\t0");
      element
          .disaggregations()
          .forEach(dimension ->
              dimension
                  .options()
                  .forEach(option ->
                      cells.add(
                          "%s\t%s:%s\t%d\t0"
                              .formatted(
                                  element.code(),
                                  dimension.code(),
                                  option.code(),
                                  whole / dimension.options().size()))));
    }
    return cells;
  }

  /** How many elements must not be above this one, one below the other. */
  private int height(String element, Map<String, Integer> heights) {
    Integer known = heights.get(element);
    if (known != null) {
      return known;
    }
    int height =
        programme.checks().stream()
            .filter(check -> check instanceof Check.NotAbove rule && rule.limit().equals(element))
            .mapToInt(check -> 1 + height(((Check.NotAbove) check).element(), heights))
            .max()
            .orElse(0);
    heights.put(element, height);
    return height;
  }
}
