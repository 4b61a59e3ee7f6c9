package vn.mangnon.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import vn.mangnon.programme.DataElement;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Category;
import vn.mangnon.statistics.FormKey;

/** The columns of a form as its workbook has them today. */
record FormTemplate(FormKey form, List<TemplateColumn> columns) {
  /** Changes when the layout of the workbook does. */
  static final String LAYOUT = "1";

  static FormTemplate of(FormKey form, Programme programme, Catalogue catalogue) {
    List<TemplateColumn> columns = new ArrayList<>();
    for (String code : form.elements()) {
      DataElement element = programme.element(code).orElseThrow();
      int id = catalogue.element(code).orElseThrow();
      columns.add(
          new TemplateColumn(
              code, id, "total", Category.TOTAL, element.nameVi(), element.nameEn()));
      for (Category category : catalogue.categoriesOf(code)) {
        columns.add(
            new TemplateColumn(
                code,
                id,
                category.code(),
                category.id(),
                element.nameVi() + " – " + category.nameVi(),
                element.nameEn() + " – " + category.nameEn()));
      }
    }
    return new FormTemplate(form, List.copyOf(columns));
  }

  /** The version of a downloaded template: of the layout, and of the form's columns. */
  String version() {
    CRC32 sum = new CRC32();
    columns.forEach(column -> sum.update(column.code().getBytes(StandardCharsets.UTF_8)));
    return LAYOUT + "-" + Long.toHexString(sum.getValue());
  }

  Optional<TemplateColumn> byCode(String code) {
    return Optional.ofNullable(byCode().get(code));
  }

  private Map<String, TemplateColumn> byCode() {
    Map<String, TemplateColumn> map = new LinkedHashMap<>();
    columns.forEach(column -> map.put(column.code(), column));
    return map;
  }
}
