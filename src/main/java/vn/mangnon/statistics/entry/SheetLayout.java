package vn.mangnon.statistics.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Category;
import vn.mangnon.statistics.Sheet;
import vn.mangnon.statistics.SheetCell;

/** Lays the cells of a form out as questions in sections. */
@Component
class SheetLayout {
  private final Catalogue catalogue;
  private final Programme programme;

  SheetLayout(Catalogue catalogue, Programme programme) {
    this.catalogue = catalogue;
    this.programme = programme;
  }

  List<Section> of(Sheet sheet) {
    Map<Integer, List<Box>> byElement = new LinkedHashMap<>();
    for (SheetCell cell : sheet.cells()) {
      byElement.computeIfAbsent(cell.element(), element -> new ArrayList<>()).add(box(sheet, cell));
    }
    List<Section> sections = new ArrayList<>();
    List<Question> run = new ArrayList<>();
    List<Category> columns = List.of();
    int number = 1;
    for (var entry : byElement.entrySet()) {
      Question question = question(number++, entry.getKey(), entry.getValue());
      List<Category> own = question.parts().stream().flatMap(b -> b.category().stream()).toList();
      if (!run.isEmpty() && !own.equals(columns)) {
        sections.add(new Section(columns, run));
        run = new ArrayList<>();
      }
      columns = own;
      run.add(question);
    }
    if (!run.isEmpty()) {
      sections.add(new Section(columns, run));
    }
    return sections;
  }

  private Box box(Sheet sheet, SheetCell cell) {
    return new Box(
        cell,
        cell.category() == Category.TOTAL
            ? Optional.empty()
            : Optional.of(catalogue.category(cell.category())),
        sheet.findings().stream()
            .filter(f -> f.element() == cell.element() && f.category() == cell.category())
            .distinct()
            .toList());
  }

  private Question question(int number, int element, List<Box> boxes) {
    String code = catalogue.elementCode(element);
    String comment =
        boxes.stream()
            .map(box -> box.cell().comment())
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("");
    return new Question(
        number,
        element,
        programme.element(code).orElseThrow(),
        boxes.getFirst(),
        boxes.subList(1, boxes.size()),
        comment);
  }
}
