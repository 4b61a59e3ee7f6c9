package vn.mangnon.children.pages;

import java.util.List;
import vn.mangnon.children.growth.Prevalences;
import vn.mangnon.growth.survey.Condition;

/**
 * Malnutrition by place in a year.
 *
 * @param now the current year
 */
public record PrevalencePage(List<Prevalences.Line> lines, int year, int now) {
  public PrevalencePage {
    lines = List.copyOf(lines);
  }

  /** The columns. */
  public List<Condition> conditions() {
    return List.of(
        Condition.STUNTING, Condition.UNDERWEIGHT, Condition.WASTING, Condition.OVERWEIGHT);
  }
}
