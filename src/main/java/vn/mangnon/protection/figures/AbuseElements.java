package vn.mangnon.protection.figures;

import java.util.Arrays;
import java.util.List;
import vn.mangnon.folder.CsvRow;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.protection.rules.Abuse;

/**
 * Which data elements of the programme ask for children found abused.
 *
 * @param all a row of {@code protection/elements.csv} each
 */
record AbuseElements(List<Answer> all) {
  private static final String FILE = "protection/elements.csv";
  private static final List<String> COLUMNS = List.of("form", "element", "status", "note");

  /** Whether the province has confirmed a row. */
  private enum Status {
    PROPOSAL,
    CONFIRMED
  }

  AbuseElements {
    all = List.copyOf(all);
  }

  /**
   * What one data element asks for.
   *
   * @param form a form of abuse, or {@link AbuseFigures#ALL}
   * @param element the code of the data element
   */
  record Answer(String form, String element) {}

  /** The elements of a programme; what is wrong with the file is noted. */
  static AbuseElements read(ProgrammeFolder folder, Problems problems) {
    return new AbuseElements(
        folder.rows(FILE, COLUMNS, problems).stream().map(AbuseElements::answer).toList());
  }

  private static Answer answer(CsvRow row) {
    String form = row.text("form");
    if (!form.equals(AbuseFigures.ALL)
        && Arrays.stream(Abuse.values()).noneMatch(one -> one.name().equals(form))) {
      row.problem("“form” phải là ALL hoặc một hình thức xâm hại");
    }
    row.choice("status", Status.class);
    return new Answer(form, row.text("element"));
  }
}
