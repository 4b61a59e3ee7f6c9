package vn.mangnon.statistics;

import java.util.List;

/** A submission with its cells, in the order of the form, and what the rules say about them. */
public record Sheet(Submission submission, List<SheetCell> cells, List<CheckFinding> findings) {
  public Sheet {
    cells = List.copyOf(cells);
    findings = List.copyOf(findings);
  }
}
