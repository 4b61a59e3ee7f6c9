package vn.mangnon.statistics.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.mangnon.statistics.Category;
import vn.mangnon.statistics.DraftCell;
import vn.mangnon.statistics.Sheet;
import vn.mangnon.statistics.SheetCell;

/**
 * Reads what a page sent: texts {@code o-…}, comments {@code y-…}, texts it began with {@code g-…}.
 */
final class Typing {
  private static final int LONGEST_TEXT = 60;
  private static final int LONGEST_COMMENT = 1000;
  private final Map<String, String> sent;

  Typing(Map<String, String> sent) {
    this.sent = Map.copyOf(sent);
  }

  static String text(int element, int category) {
    return "o-" + element + "-" + category;
  }

  static String comment(int element) {
    return "y-" + element;
  }

  /** The cells whose text or comment was sent and differs from what is kept. */
  List<DraftCell> changed(Sheet sheet) {
    List<DraftCell> changed = new ArrayList<>();
    for (SheetCell cell : sheet.cells()) {
      String text = mine(cell).orElse(cell.text());
      String comment = comment(cell).orElse(cell.comment());
      if (!text.equals(cell.text()) || !comment.equals(cell.comment())) {
        changed.add(new DraftCell(cell.element(), cell.category(), text, comment));
      }
    }
    return changed;
  }

  /** The cells that only the sender changed since they began, and the comments sent. */
  List<DraftCell> changedAlone(Sheet sheet) {
    return changed(sheet).stream()
        .filter(draft ->
            sheet.cells().stream()
                .filter(cell ->
                    cell.element() == draft.element() && cell.category() == draft.category())
                .anyMatch(cell -> touched(cell) ? !overtaken(cell) : comment(cell).isPresent()))
        .map(draft -> kept(sheet, draft))
        .toList();
  }

  /** The cells that the sender changed one way and somebody else another. */
  List<SheetCell> conflicts(Sheet sheet) {
    return sheet.cells().stream()
        .filter(cell -> touched(cell) && overtaken(cell))
        .filter(cell -> mine(cell).filter(text -> !text.equals(cell.text())).isPresent())
        .toList();
  }

  /** A cell of which only the comment was sent keeps the text of the server. */
  private DraftCell kept(Sheet sheet, DraftCell draft) {
    return sheet.cells().stream()
        .filter(cell -> cell.element() == draft.element() && cell.category() == draft.category())
        .filter(cell -> !touched(cell))
        .findFirst()
        .map(cell -> new DraftCell(cell.element(), cell.category(), cell.text(), draft.comment()))
        .orElse(draft);
  }

  /** What was typed into a cell, where it was sent. */
  Optional<String> mine(SheetCell cell) {
    return sent(text(cell.element(), cell.category()), LONGEST_TEXT);
  }

  /** Whether the sender changed this cell, seen from what they began with. */
  private boolean touched(SheetCell cell) {
    String name = text(cell.element(), cell.category());
    String began = sent.getOrDefault("g" + name.substring(1), "");
    return mine(cell).filter(text -> !text.equals(began)).isPresent();
  }

  /** Whether somebody else changed this cell since the sender began. */
  private boolean overtaken(SheetCell cell) {
    String name = text(cell.element(), cell.category());
    return !sent.getOrDefault("g" + name.substring(1), "").equals(cell.text());
  }

  private Optional<String> comment(SheetCell cell) {
    return cell.category() == Category.TOTAL
        ? sent(comment(cell.element()), LONGEST_COMMENT)
        : Optional.empty();
  }

  private Optional<String> sent(String name, int longest) {
    return Optional.ofNullable(sent.get(name))
        .map(String::strip)
        .map(text -> text.substring(0, Math.min(longest, text.length())));
  }
}
