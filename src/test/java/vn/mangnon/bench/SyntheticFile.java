package vn.mangnon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import vn.mangnon.linkage.synthetic.SyntheticChild;
import vn.mangnon.places.Place;

/** Invented children as a neighbour's list of vaccinations, one child and one dose a line. */
final class SyntheticFile {
  private static final double CHILDREN_A_HOUSEHOLD = 1.72;
  private static final String HEADING =
      "Mã đối tượng;Họ và tên;Ngày sinh;Giới tính;Số định danh cá nhân;Mã xã;Thôn;Họ tên mẹ;"
          + "Điện thoại mẹ;Vắc xin;Mũi;Ngày tiêm\n";

  private SyntheticFile() {}

  /** How many households have about that many children, second records included. */
  static long households(long records, double duplicates) {
    return Math.max(1, Math.round(records / (CHILDREN_A_HOUSEHOLD * (1 + duplicates))));
  }

  /** The commune of an invented child: its "Xã mẫu 7" is the seventh of the province. */
  static Place commune(SyntheticChild child, List<Place> communes) {
    int number = Integer.parseInt(child.commune().replaceAll("\\D", ""));
    return communes.get((number - 1) % communes.size());
  }

  /**
   * Writes the next children to a file, each with a personal number of its own, as it is in truth;
   * how many there were.
   */
  static int write(Path file, Iterator<SyntheticChild> children, int most, List<Place> communes) {
    int rows = 0;
    Set<String> numbers = new HashSet<>();
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(HEADING);
      while (rows < most && children.hasNext()) {
        SyntheticChild child = children.next();
        if (child.number().isEmpty() || numbers.add(child.number())) {
          out.write(line(child, communes));
          rows++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static String line(SyntheticChild child, List<Place> communes) {
    LocalDate born = LocalDate.parse(child.born());
    return String.join(
            ";",
            "TC" + child.person(),
            child.name(),
            written(born),
            child.female() ? "Nữ" : "Nam",
            child.number(),
            commune(child, communes).code(),
            child.village(),
            child.mother(),
            child.phone(),
            "BCG",
            "1",
            written(born.plusDays(1)))
        + "\n";
  }

  private static String written(LocalDate day) {
    return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
