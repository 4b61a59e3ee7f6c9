package vn.mangnon.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A programme for children as its files have it: immutable, complete and validated.
 *
 * @param code the name of its folder
 * @param firstYear the first year of the plan
 * @param lastYear the last year of the plan
 * @param elements in the order of the files
 */
public record Programme(
    String code,
    Identity identity,
    int firstYear,
    int lastYear,
    Reporting reporting,
    String generalObjectiveVi,
    String generalObjectiveEn,
    List<Objective> objectives,
    List<DataElement> elements,
    List<Dimension> dimensions,
    List<Check> checks,
    List<TaskGroup> taskGroups,
    List<Duty> duties,
    List<CalendarEntry> calendar,
    Funding funding,
    List<ContextFact> contextFacts,
    List<Note> gaps,
    PlanText text) {
  /** The document that issued the plan. */
  public record Identity(
      String number,
      LocalDate issuedOn,
      String issuer,
      String signatory,
      String titleVi,
      String titleEn,
      String shortTitleVi,
      String shortTitleEn,
      List<String> legalBasis) {
    /** The title in a language: "vi" or "en". */
    public String titleIn(String language) {
      return "en".equals(language) ? titleEn : titleVi;
    }
  }

  /**
   * When figures of a year are due; the plan sets no date, so this is proposed.
   *
   * @param baselineYear the year a path starts from
   */
  public record Reporting(
      int baselineYear, int dueMonth, int dueDay, Definition.Status status, String noteVi) {
    /** The last day to report a year. */
    public LocalDate dueFor(int year) {
      return LocalDate.of(year + 1, dueMonth, dueDay);
    }
  }

  /** Every indicator in the order of the plan. */
  public List<Indicator> indicators() {
    return objectives.stream().flatMap(objective -> objective.indicators().stream()).toList();
  }

  /** Every target in the order of the plan. */
  public List<Target> targets() {
    return indicators().stream().flatMap(indicator -> indicator.targets().stream()).toList();
  }

  /** The mid-term year: the earliest for which any target has a value to reach. */
  public int midYear() {
    return targets().stream()
        .flatMap(target -> target.checkpoints().keySet().stream())
        .min(Integer::compare)
        .orElse(lastYear);
  }

  /** The objective of that id. */
  public Optional<Objective> objective(String id) {
    return objectives.stream().filter(objective -> objective.id().equals(id)).findFirst();
  }

  /** The indicator of that id. */
  public Optional<Indicator> indicator(String id) {
    return indicators().stream().filter(indicator -> indicator.id().equals(id)).findFirst();
  }

  /** The target of that id. */
  public Optional<Target> target(String id) {
    return targets().stream().filter(target -> target.id().equals(id)).findFirst();
  }

  /** The element of that code. */
  public Optional<DataElement> element(String elementCode) {
    return elements.stream().filter(element -> element.code().equals(elementCode)).findFirst();
  }

  /** The duty of that id. */
  public Optional<Duty> duty(String id) {
    return duties.stream().filter(duty -> duty.id().equals(id)).findFirst();
  }

  /** The function by which the holder of an assignment is found. */
  public String functionOf(Assignment assignment) {
    return duty(assignment.dutyId()).map(Duty::function).orElse("");
  }

  /**
   * The function in which an agency asks for elements: that of the first indicator it leads which
   * needs one of them; empty when it leads none such.
   */
  public String functionIn(String agency, Collection<String> elementCodes) {
    return indicators().stream()
        .filter(indicator -> indicator.lead().agency().equals(agency))
        .filter(indicator ->
            indicator.targets().stream()
                .flatMap(target -> target.measures().stream())
                .flatMap(measure ->
                    Stream.concat(
                        Stream.of(measure.numeratorElement()),
                        measure.denominatorElement().stream()))
                .anyMatch(elementCodes::contains))
        .map(indicator -> functionOf(indicator.lead()))
        .findFirst()
        .orElse("");
  }

  /** The forms, one for each agency and level, with their elements in the order of the targets. */
  public List<Form> forms() {
    Map<String, Set<DataElement>> byForm = new LinkedHashMap<>();
    Stream<DataElement> needed =
        targets().stream()
            .flatMap(target -> target.measures().stream())
            .flatMap(measure ->
                Stream.concat(
                    Stream.of(measure.numeratorElement()), measure.denominatorElement().stream()))
            .flatMap(elementCode -> element(elementCode).stream());
    Stream.concat(needed, elements.stream())
        .forEach(element ->
            byForm
                .computeIfAbsent(
                    element.agency() + "." + element.reportedAt(), id -> new LinkedHashSet<>())
                .add(element));
    return byForm.entrySet().stream()
        .map(entry -> {
          DataElement first = entry.getValue().iterator().next();
          return new Form(
              entry.getKey(), first.agency(), first.reportedAt(), List.copyOf(entry.getValue()));
        })
        .toList();
  }
}
