package vn.mangnon.protection.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.mangnon.folder.CsvRow;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.protection.rules.Abuse;

/**
 * Which data elements of the programme ask for children of cases.
 *
 * @param abused those that ask for children found abused
 * @param helped the codes of those that ask for children who were cared for or helped
 */
record CaseElements(List<Abused> abused, List<String> helped) {
  private static final String FILE = "protection/elements.csv";
  private static final List<String> COLUMNS =
      List.of("children", "form", "element", "status", "note");

  /** Which children a row is about. */
  private enum Children {
    ABUSED,
    HELPED
  }

  /** Whether the province has confirmed a row. */
  private enum Status {
    PROPOSAL,
    CONFIRMED
  }

  CaseElements {
    abused = List.copyOf(abused);
    helped = List.copyOf(helped);
  }

  /**
   * What one data element asks for.
   *
   * @param form a form of abuse, or {@link AbuseFigures#ALL}
   * @param element the code of the data element
   */
  record Abused(String form, String element) {}

  /** The elements of a programme; what is wrong with the file is noted. */
  static CaseElements read(ProgrammeFolder folder, Problems problems) {
    List<Abused> abused = new ArrayList<>();
    List<String> helped = new ArrayList<>();
    for (CsvRow row : folder.rows(FILE, COLUMNS, problems)) {
      row.choice("status", Status.class);
      switch (row.choice("children", Children.class)) {
        case ABUSED -> abused.add(abused(row));
        case HELPED -> helped.add(helped(row));
      }
    }
    return new CaseElements(abused, helped);
  }

  private static Abused abused(CsvRow row) {
    String form = row.text("form");
    if (!form.equals(AbuseFigures.ALL)
        && Arrays.stream(Abuse.values()).noneMatch(one -> one.name().equals(form))) {
      row.problem("“form” phải là ALL hoặc một hình thức xâm hại");
    }
    return new Abused(form, row.text("element"));
  }

  private static String helped(CsvRow row) {
    if (row.optional("form").isPresent()) {
      row.problem("“form” chỉ dùng cho trẻ em bị xâm hại, ở đây phải để trống");
    }
    return row.text("element");
  }
}
