package vn.mangnon.children.sources;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file holds, laid beside the register, or what became of it.
 *
 * @param rows below the headings
 * @param children in the good rows, each once
 * @param opened records that are new
 * @param review of these, records that may be of a child already known: a person looks
 * @param amended records to which something is added
 * @param unchanged children of whom all was known
 * @param fields how often each field is written into records that were there, by the names of
 *     trust.yaml
 * @param conflicts values not taken because the register's own are trusted as much or more
 * @param refused rows that are not good and were left out
 * @param problems the first of them, at most 1,000
 * @param fault why the whole file was not read
 */
public record ImportReport(
    long rows,
    long children,
    long opened,
    long review,
    long amended,
    long unchanged,
    Map<String, Integer> fields,
    long conflicts,
    long refused,
    List<RowProblem> problems,
    Optional<Fault> fault) {
  /** Problems kept with the report. */
  static final int MOST_PROBLEMS = 1_000;

  public ImportReport {
    fields = Map.copyOf(fields);
    problems = List.copyOf(problems);
  }

  /** Why a whole file was not read, and what its sender can do. */
  public record Fault(String vi, String en) {
    /** The same in a language: "vi" or "en". */
    public String in(String language) {
      return "en".equals(language) ? en : vi;
    }
  }

  static ImportReport unreadable(UnreadableFile file) {
    return new ImportReport(
        0, 0, 0, 0, 0, 0, Map.of(), 0, 0, List.of(), Optional.of(new Fault(file.vi(), file.en())));
  }

  /** Whether there is anything to write. */
  public boolean changes() {
    return opened + amended + conflicts > 0;
  }
}
