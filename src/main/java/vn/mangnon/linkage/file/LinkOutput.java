package vn.mangnon.linkage.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.mangnon.linkage.Decision;
import vn.mangnon.linkage.FieldWeight;
import vn.mangnon.linkage.LinkageResult;
import vn.mangnon.linkage.LinkedPair;

/** Writes what a run found. */
final class LinkOutput {
  private final LinkOrder order;
  private final Rows rows;
  private final LinkageResult result;
  private final int[] clusters;
  private long links;
  private long review;

  LinkOutput(LinkOrder order, Rows rows, LinkageResult result) {
    this.order = order;
    this.rows = rows;
    this.result = result;
    this.clusters = result.clusters();
  }

  /** Writes beside the target first and moves the finished file into its place. */
  LinkAnswer.Done write(int unreadable, List<Problem> warnings) {
    Path out = order.out().toAbsolutePath();
    Path unfinished = out.resolveSibling(out.getFileName() + ".unfinished");
    try {
      try (BufferedWriter writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8);
          CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
        if (order.perRecord()) {
          writeRecords(printer);
          result.forEach(this::count);
        } else {
          writePairs(printer);
        }
      }
      Files.move(
          unfinished, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      discard(unfinished);
      throw new UncheckedIOException(e);
    }
    return new LinkAnswer.Done(
        rows.size(),
        links,
        review,
        clustersOfSeveral(),
        unreadable,
        List.copyOf(warnings),
        result.thresholds());
  }

  private static void discard(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeRecords(CSVPrinter printer) throws IOException {
    printer.printRecord("file", "line", "id", "cluster");
    for (int record = 0; record < clusters.length; record++) {
      printer.printRecord(
          rows.file(record), rows.line(record), rows.id(record), clusters[record] + 1);
    }
  }

  private void writePairs(CSVPrinter printer) throws IOException {
    printer.printRecord(
        "file_1",
        "line_1",
        "id_1",
        "file_2",
        "line_2",
        "id_2",
        "score",
        "probability",
        "decision",
        "caution",
        "same_cluster",
        "cluster_1",
        "cluster_2",
        "explanation");
    result.forEach(pair -> {
      count(pair);
      try {
        write(printer, pair);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private void write(CSVPrinter printer, LinkedPair pair) throws IOException {
    int one = clusters[pair.one()];
    int other = clusters[pair.other()];
    printer.printRecord(
        rows.file(pair.one()),
        rows.line(pair.one()),
        rows.id(pair.one()),
        rows.file(pair.other()),
        rows.line(pair.other()),
        rows.id(pair.other()),
        String.format(Locale.ROOT, "%.2f", pair.score()),
        String.format(Locale.ROOT, "%.4f", pair.probability()),
        word(pair.decision()),
        word(pair.caution()),
        one == other ? "yes" : "no",
        one + 1,
        other + 1,
        pair.explanation().stream().map(FieldWeight::toString).collect(Collectors.joining("; ")));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void count(LinkedPair pair) {
    links += pair.decision() == Decision.LINK ? 1 : 0;
    review += pair.decision() == Decision.REVIEW ? 1 : 0;
  }

  private long clustersOfSeveral() {
    boolean[] several = new boolean[clusters.length];
    long count = 0;
    for (int record = 0; record < clusters.length; record++) {
      int name = clusters[record];
      if (name != record && !several[name]) {
        several[name] = true;
        count++;
      }
    }
    return count;
  }
}
