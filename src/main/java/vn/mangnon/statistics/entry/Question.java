package vn.mangnon.statistics.entry;

import java.util.List;
import java.util.stream.Stream;
import vn.mangnon.programme.DataElement;
import vn.mangnon.statistics.CheckFinding;

/** One element of a form: its total, its parts, and the comment given on it. */
public record Question(
    int number, int element, DataElement asked, Box total, List<Box> parts, String comment) {
  public Question {
    parts = List.copyOf(parts);
  }

  /** The total and its parts. */
  public List<Box> boxes() {
    return Stream.concat(Stream.of(total), parts.stream()).toList();
  }

  /** Rules that ask for a comment. */
  public List<CheckFinding> doubts() {
    return boxes().stream()
        .flatMap(box -> box.findings().stream())
        .filter(finding -> !finding.hard())
        .toList();
  }

  /** Whether a rule refuses one of its values. */
  public boolean wrong() {
    return boxes().stream().anyMatch(box -> !box.errors().isEmpty());
  }

  /** Whether a comment is asked for and not given. */
  public boolean unexplained() {
    return !doubts().isEmpty() && comment.isBlank();
  }

  /** Whether nothing was typed into any of its cells. */
  public boolean blank() {
    return boxes().stream().allMatch(box -> box.cell().text().isBlank());
  }

  /** The name under which a form sends the comment. */
  public String commentName() {
    return Typing.comment(element);
  }
}
