package vn.mangnon.protection.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import vn.mangnon.places.Place;
import vn.mangnon.protection.figures.AbuseFigures.Split;

/** The numbers of the page as a list that a spreadsheet opens: UTF-8 with its mark. */
final class AbuseCsv {
  private static final String MARK = "\ufeff";
  private static final String HEAD = "ky,hinh_thuc,theo,phan,so_lieu,gia_tri\r\n";
  private static final String LEFT_OUT = "khong_hien_thi";

  private final List<String> lines = new ArrayList<>();
  private final String period;

  private AbuseCsv(String period) {
    this.period = period;
  }

  static String of(AbusePage page) {
    AbuseFigures figures = page.figures();
    AbuseCsv csv = new AbuseCsv(figures.period().code());
    for (String form : AbuseFigures.forms()) {
      csv.add(form, "", "", "so_em", String.valueOf(figures.of(form).children()));
      csv.add(form, "", "", "duoc_ho_tro", String.valueOf(figures.of(form).helped()));
    }
    csv.add("UNKNOWN", "", "", "so_em", String.valueOf(figures.unknown()));
    if (page.parted()) {
      for (String form : figures.parted()) {
        csv.parts(form, "gioi", figures.parts(form, Split.SEX));
        csv.parts(form, "tuoi", figures.parts(form, Split.AGE));
      }
    }
    page.byPlace()
        .forEach(part ->
            csv.add(
                AbuseFigures.ALL,
                "dia_ban",
                page.place(part).map(Place::code).orElse("chua_ro"),
                "so_em",
                told(part.children())));
    if (!page.byPlace().isEmpty() && figures.unnamedPlaces()) {
      csv.add(AbuseFigures.ALL, "dia_ban", "con_lai", "so_em", LEFT_OUT);
    }
    return MARK + HEAD + String.join("", csv.lines);
  }

  private void parts(String form, String by, List<Part> parts) {
    parts.forEach(part -> add(form, by, part.name(), "so_em", told(part.children())));
  }

  private static String told(OptionalLong number) {
    return number.isPresent() ? String.valueOf(number.getAsLong()) : LEFT_OUT;
  }

  /** Codes and numbers only: nothing needs quotes. */
  private void add(String form, String by, String part, String name, String value) {
    lines.add(String.join(",", period, form, by, part, name, value) + "\r\n");
  }
}
