package vn.mangnon.publishing.composition;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.mangnon.publishing.ReportKind;

/**
 * Everything a report says, as known on one day.
 *
 * @param year the year reported on
 * @param knownOn the figures are those known at the end of this day
 * @param writtenOn the day of writing
 * @param madeBy who had it made
 * @param sample the figures are made up
 * @param published the figures of communes are only those that everybody may see
 * @param objectives in the order of the plan
 * @param communes the commune-level units on 31 December of the year, in their order
 * @param forms what was collected, by form
 * @param doubts what the province should check in the plan itself
 */
public record ReportFigures(
    ReportKind kind,
    int year,
    LocalDate knownOn,
    LocalDate writtenOn,
    String madeBy,
    boolean sample,
    boolean published,
    Plan plan,
    Issuer issuer,
    List<ReportedObjective> objectives,
    List<ReportedCommune> communes,
    List<ReportedForm> forms,
    List<String> doubts) {

  /**
   * The document reported on.
   *
   * @param issuer who issued it
   * @param middleYear its mid-term year
   */
  public record Plan(
      String number,
      LocalDate issuedOn,
      String issuer,
      String title,
      int firstYear,
      int lastYear,
      int middleYear) {}

  /**
   * Who writes.
   *
   * @param province its name alone, “Quảng Ninh”
   * @param committee the people's committee of the province
   * @param agency who holds the focal duty on the day of writing
   * @param named the plan named another agency, whose successor this is; says which, else empty
   */
  public record Issuer(String province, String committee, String agency, String named) {}

  public ReportFigures {
    objectives = List.copyOf(objectives);
    communes = List.copyOf(communes);
    forms = List.copyOf(forms);
    doubts = List.copyOf(doubts);
  }

  /** Every target in the order of the plan. */
  public List<ReportedTarget> targets() {
    return targetStream().toList();
  }

  Stream<ReportedTarget> targetStream() {
    return objectives.stream().flatMap(objective -> objective.targets().stream());
  }
}
