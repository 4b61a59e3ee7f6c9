package vn.mangnon.statistics.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.mangnon.statistics.Category;
import vn.mangnon.statistics.CheckFinding;
import vn.mangnon.statistics.SheetCell;

/**
 * One cell of the grid.
 *
 * @param category empty for the total
 * @param findings what the rules say about it
 */
public record Box(SheetCell cell, Optional<Category> category, List<CheckFinding> findings) {
  public Box {
    findings = List.copyOf(findings);
  }

  /** The name under which a form sends its text. */
  public String name() {
    return Typing.text(cell.element(), cell.category());
  }

  /** The same cell with another text in it. */
  public Box typed(String text) {
    return new Box(
        new SheetCell(
            cell.element(),
            cell.category(),
            text,
            cell.comment(),
            cell.recorded(),
            cell.previous()),
        category,
        findings);
  }

  /** Rules that refuse the value. */
  public List<CheckFinding> errors() {
    return findings.stream().filter(CheckFinding::hard).toList();
  }

  /** The value now less that of the period before, where both are known. */
  public Optional<BigDecimal> change() {
    return cell.recorded().flatMap(now -> cell.previous().map(now::subtract));
  }
}
