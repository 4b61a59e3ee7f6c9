package vn.mangnon.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.mangnon.publishing.document.Block;
import vn.mangnon.publishing.document.Report;
import vn.mangnon.publishing.document.Table;

/**
 * What the page of reports shows.
 *
 * @param request which report
 * @param years the years that can be chosen, newest first
 * @param midYear the only year of the review
 * @param answer the draft, or why there is none
 * @param mayWrite whether the reader may have files
 */
public record ReportPage(
    ReportRequest request,
    List<Integer> years,
    int midYear,
    ReportAnswer answer,
    boolean mayWrite) {

  /** A heading of the text with what stands under it. */
  public record Chapter(String title, List<Block> blocks) {}

  /** Rows of the table of targets that belong together. */
  public record Group(String title, List<Table.Row> rows) {}

  public ReportPage {
    years = List.copyOf(years);
  }

  /** The draft, if there is one. */
  public Optional<Report> report() {
    return answer instanceof ReportAnswer.Done(Report report)
        ? Optional.of(report)
        : Optional.empty();
  }

  /** Why there is no draft. */
  public Optional<ReportRefusal> refusal() {
    return answer instanceof ReportAnswer.Refused(ReportRefusal why)
        ? Optional.of(why)
        : Optional.empty();
  }

  /** The address of the file of a format. */
  public String file(ReportFormat format) {
    return "/bao-cao/tai?loai="
        + request.kind().code()
        + "&nam="
        + request.year()
        + "&biet-den="
        + request.knownOn().map(LocalDate::toString).orElse("")
        + (request.forPublication() ? "&cong-bo=1" : "")
        + "&dinh-dang="
        + format.extension();
  }

  /** The table of all targets: the first annex. */
  public Table targets(Report report) {
    return report.annexes().getFirst().tables().getFirst();
  }

  /** The same table, in its groups. */
  public List<Group> groups(Report report) {
    Map<String, List<Table.Row>> byTitle =
        targets(report).rows().stream()
            .collect(
                Collectors.groupingBy(Table.Row::group, LinkedHashMap::new, Collectors.toList()));
    return byTitle.entrySet().stream()
        .map(entry -> new Group(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The text in chapters; what stands before the first heading comes first, without a title. */
  public List<Chapter> chapters(Report report) {
    List<Chapter> chapters = new ArrayList<>();
    String title = "";
    List<Block> blocks = new ArrayList<>();
    for (Block block : report.body()) {
      if (block instanceof Block.Heading heading && heading.level() == 1) {
        chapters.add(new Chapter(title, List.copyOf(blocks)));
        title = heading.text();
        blocks.clear();
      } else {
        blocks.add(block);
      }
    }
    chapters.add(new Chapter(title, List.copyOf(blocks)));
    return chapters;
  }
}
