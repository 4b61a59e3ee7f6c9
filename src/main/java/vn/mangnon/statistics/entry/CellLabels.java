package vn.mangnon.statistics.entry;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.mangnon.programme.DataElement;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Category;
import vn.mangnon.statistics.SheetCell;

/** Names cells for people. */
@Component
class CellLabels {
  private final Catalogue catalogue;
  private final Programme programme;

  CellLabels(Catalogue catalogue, Programme programme) {
    this.catalogue = catalogue;
    this.programme = programme;
  }

  List<CellConflict> conflicts(List<SheetCell> cells, Typing typing) {
    return cells.stream().map(cell -> conflict(cell, typing)).toList();
  }

  private CellConflict conflict(SheetCell cell, Typing typing) {
    DataElement element = programme.element(catalogue.elementCode(cell.element())).orElseThrow();
    boolean total = cell.category() == Category.TOTAL;
    Category category = catalogue.category(cell.category());
    return new CellConflict(
        Typing.text(cell.element(), cell.category()),
        total ? element.nameVi() : element.nameVi() + ": " + category.nameVi(),
        total ? element.nameEn() : element.nameEn() + ": " + category.nameEn(),
        typing.mine(cell).orElse(""),
        cell.text());
  }
}
