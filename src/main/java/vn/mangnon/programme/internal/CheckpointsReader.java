package vn.mangnon.programme.internal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.mangnon.folder.YamlSection;
import vn.mangnon.programme.Checkpoint;
import vn.mangnon.programme.Checkpoint.Comparator;
import vn.mangnon.programme.Target.Direction;

/** Reads what a target must reach; each number and year must stand in the target's own quote. */
final class CheckpointsReader {
  private static final Set<String> KEYS = Set.of("comparator", "value", "up_to");
  private final int firstYear;
  private final int lastYear;

  CheckpointsReader(int firstYear, int lastYear) {
    this.firstYear = firstYear;
    this.lastYear = lastYear;
  }

  SortedMap<Integer, Checkpoint> dated(YamlSection target, String quote, Direction direction) {
    SortedMap<Integer, Checkpoint> checkpoints = new TreeMap<>();
    Optional<YamlSection> section = target.optionalSection("checkpoints");
    if (section.isEmpty()) {
      return checkpoints;
    }
    for (String years : section.get().keys()) {
      // "2025-2030" stands for each of these years.
      if (!years.matches("\\d{4}(-\\d{4})?")) {
        section.get().problem(years, "“%s” cần là năm, ví dụ 2025 hoặc 2025-2030".formatted(years));
        continue;
      }
      int from = Integer.parseInt(years.substring(0, 4));
      int to = Integer.parseInt(years.substring(years.length() - 4));
      if (from < firstYear || to > lastYear || from > to) {
        section.get().problem(years, "năm phải trong khoảng %d–%d".formatted(firstYear, lastYear));
        continue;
      }
      Quotes.requireNumber(section.get(), years, BigDecimal.valueOf(from), quote);
      Quotes.requireNumber(section.get(), years, BigDecimal.valueOf(to), quote);
      Checkpoint checkpoint = checkpoint(section.get().section(years), quote, direction);
      for (int year = from; year <= to; year++) {
        checkpoints.put(year, checkpoint);
      }
    }
    return checkpoints;
  }

  Optional<Checkpoint> undated(YamlSection target, String quote, Direction direction) {
    return target.optionalSection("undated").map(section -> checkpoint(section, quote, direction));
  }

  private static Checkpoint checkpoint(YamlSection section, String quote, Direction direction) {
    section.knows(KEYS);
    Comparator comparator = section.choice("comparator", Comparator.class);
    Direction fits =
        switch (comparator) {
          case GE, GT, REDUCE_BY -> Direction.UP;
          case LE, LT -> Direction.DOWN;
        };
    if (fits != direction) {
      section.problem(
          "comparator", "comparator trái với direction; xem lại chỉ tiêu cần tăng hay giảm");
    }
    BigDecimal value = section.number("value");
    Quotes.requireNumber(section, "value", value, quote);
    Optional<BigDecimal> upTo =
        section.has("up_to") ? Optional.of(section.number("up_to")) : Optional.empty();
    upTo.ifPresent(upper -> Quotes.requireNumber(section, "up_to", upper, quote));
    return new Checkpoint(comparator, value, upTo);
  }
}
