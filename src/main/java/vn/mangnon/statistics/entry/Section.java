package vn.mangnon.statistics.entry;

import java.util.List;
import vn.mangnon.statistics.Category;

/** Questions that follow each other and are broken down alike, so that they share columns. */
public record Section(List<Category> columns, List<Question> questions) {
  public Section {
    columns = List.copyOf(columns);
    questions = List.copyOf(questions);
  }
}
