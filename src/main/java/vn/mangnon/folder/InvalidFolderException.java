package vn.mangnon.folder;

import java.util.List;
import java.util.stream.Collectors;

/** The programme's folder cannot be used; the message lists every mistake with file and line. */
public final class InvalidFolderException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient List<Problem> problems;

  InvalidFolderException(List<Problem> problems) {
    super(
        problems.stream()
            .map(Problem::toString)
            .collect(
                Collectors.joining(
                    "\n  ", "Thư mục chương trình có %d lỗi:\n  ".formatted(problems.size()), "")));
    this.problems = List.copyOf(problems);
  }

  /** Every mistake found. */
  public List<Problem> problems() {
    return problems;
  }
}
