package vn.mangnon.children.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.mangnon.children.codes.CodeList;
import vn.mangnon.children.sources.ImportFile;
import vn.mangnon.children.sources.Imports;
import vn.mangnon.children.sources.RowProblem;

/**
 * One file of a neighbour.
 *
 * @param source its name in both languages
 * @param conflicts values that were not taken
 * @param step why the last step was not done
 */
public record ImportPage(
    ImportFile file,
    Name source,
    List<Imports.Difference> conflicts,
    Optional<Imports.Step> step,
    Lists lists,
    Instant now) {
  private static final int SHOWN = 100;

  /** A name in both languages. */
  public record Name(String vi, String en) {}

  public ImportPage {
    conflicts = List.copyOf(conflicts);
  }

  /** The first problems. */
  public List<RowProblem> problems() {
    return file.report().stream()
        .flatMap(report -> report.problems().stream())
        .limit(SHOWN)
        .toList();
  }

  /** How many problems are not shown. */
  public int more() {
    return Math.max(0, file.report().map(report -> report.problems().size()).orElse(0) - SHOWN);
  }

  /** The word for a source of the register. */
  public String held(String source, String language) {
    return source.isEmpty() ? "" : lists.text(CodeList.SOURCE, source, language);
  }
}
