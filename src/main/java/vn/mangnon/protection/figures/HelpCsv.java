package vn.mangnon.protection.figures;

import java.util.ArrayList;
import java.util.List;
import vn.mangnon.places.Place;
import vn.mangnon.protection.figures.HelpFigures.Split;

/** The numbers of the page as a list that a spreadsheet opens: UTF-8 with its mark. */
final class HelpCsv {
  private static final String MARK = "\ufeff";
  private static final String HEAD = "ky,theo,phan,so_lieu,gia_tri\r\n";
  private static final String LEFT_OUT = "khong_hien_thi";

  private HelpCsv() {}

  static String of(HelpPage page) {
    HelpFigures figures = page.figures();
    List<String> lines = new ArrayList<>();
    lines.add(line(figures, "", "", String.valueOf(figures.children())));
    for (Split split : page.splits()) {
      for (Part part : figures.parts(split)) {
        lines.add(
            line(
                figures,
                by(split),
                split == Split.PLACE
                    ? page.place(part).map(Place::code).orElse("chua_ro")
                    : part.name(),
                part.children().isPresent()
                    ? String.valueOf(part.children().getAsLong())
                    : LEFT_OUT));
      }
      if (figures.unnamed(split)) {
        lines.add(line(figures, by(split), "con_lai", LEFT_OUT));
      }
    }
    return MARK + HEAD + String.join("", lines);
  }

  private static String by(Split split) {
    return switch (split) {
      case ALL -> "";
      case SEX -> "gioi";
      case AGE -> "tuoi";
      case PLACE -> "dia_ban";
      case GIVER -> "noi_ho_tro";
    };
  }

  /** Codes and numbers only: nothing needs quotes. */
  private static String line(HelpFigures figures, String by, String part, String value) {
    return String.join(",", figures.period().code(), by, part, "so_em", value) + "\r\n";
  }
}
