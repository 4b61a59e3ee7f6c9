package vn.mangnon.growth.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.mangnon.growth.GrowthIndex;

/** The prevalence tables as CSV, one row for each group of children; shares in per cent. */
public final class PrevalenceFile {
  private static final double PER_CENT = 100;

  private PrevalenceFile() {}

  /** Writes every group of {@link Domain#standard()}. */
  public static void write(PrevalenceTable table, Appendable out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(headings());
    for (Domain domain : Domain.standard()) {
      printer.printRecord(line(table.row(domain)));
    }
  }

  private static List<String> headings() {
    List<String> headings = new ArrayList<>(List.of("group"));
    for (GrowthIndex index : GrowthIndex.values()) {
      headings.addAll(three(index.code() + "_n", index.code() + "_mean"));
      headings.add(index.code() + "_sd");
      for (Condition condition : of(index)) {
        headings.addAll(
            List.of(condition.column(), condition.column() + "_low", condition.column() + "_high"));
      }
    }
    return headings;
  }

  private static List<String> three(String count, String mean) {
    return List.of(count, mean, mean + "_low", mean + "_high");
  }

  private static List<String> line(PrevalenceRow row) {
    List<String> line = new ArrayList<>(List.of(row.domain()));
    for (GrowthIndex index : GrowthIndex.values()) {
      Optional<PrevalenceRow.Mean> mean = row.mean(index);
      line.add(mean.map(m -> String.valueOf(m.count())).orElse("0"));
      line.addAll(estimate(mean.map(PrevalenceRow.Mean::mean), 1));
      line.add(mean.map(m -> number(m.deviation(), 1)).orElse(""));
      for (Condition condition : of(index)) {
        line.addAll(estimate(row.prevalence(condition), PER_CENT));
      }
    }
    return line;
  }

  private static List<String> estimate(Optional<Estimate> estimate, double factor) {
    return estimate
        .map(e ->
            List.of(
                number(OptionalDouble.of(e.value()), factor),
                number(e.low(), factor),
                number(e.high(), factor)))
        .orElse(List.of("", "", ""));
  }

  private static String number(OptionalDouble value, double factor) {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%.2f", value.getAsDouble() * factor)
        : "";
  }

  private static List<Condition> of(GrowthIndex index) {
    return java.util.Arrays.stream(Condition.values())
        .filter(condition -> condition.index() == index)
        .toList();
  }
}
