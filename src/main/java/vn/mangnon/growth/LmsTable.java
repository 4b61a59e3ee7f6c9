package vn.mangnon.growth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One published table: for each sex a distribution at each step of age or length. */
final class LmsTable {
  private final Map<Sex, TreeMap<Integer, Lms>> rows = new EnumMap<>(Sex.class);
  private final double stepsInUnit;

  private LmsTable(double stepsInUnit) {
    this.stepsInUnit = stepsInUnit;
    for (Sex sex : Sex.values()) {
      rows.put(sex, new TreeMap<>());
    }
  }

  /**
   * Reads a table of the class path.
   *
   * @param stepsInUnit rows for one unit of its second column: 1 for days and months, 10 for tenths
   *     of a centimetre
   */
  static LmsTable read(String file, double stepsInUnit) {
    LmsTable table = new LmsTable(stepsInUnit);
    try (InputStream in = LmsTable.class.getResourceAsStream("/growth/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks the table " + file);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.lines().skip(1).map(line -> line.split("\t", -1)).forEach(table::add);
      return table;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void add(String[] cells) {
    Sex sex = cells[0].equals("1") ? Sex.MALE : Sex.FEMALE;
    int step = (int) Math.rint(Double.parseDouble(cells[1]) * stepsInUnit);
    of(sex)
        .put(
            step,
            new Lms(
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4])));
  }

  /** The distribution at {@code position}, between two rows by linear interpolation. */
  Optional<Lms> at(Sex sex, double position) {
    double exact = position * stepsInUnit;
    int step = (int) Math.floor(exact);
    Lms below = of(sex).get(step);
    if (below == null) {
      return Optional.empty();
    }
    double share = exact - step;
    Lms above = share == 0 ? below : of(sex).getOrDefault(step + 1, below);
    return Optional.of(below.towards(above, share));
  }

  private TreeMap<Integer, Lms> of(Sex sex) {
    return rows.computeIfAbsent(sex, none -> new TreeMap<>());
  }
}
