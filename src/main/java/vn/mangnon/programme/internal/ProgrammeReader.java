package vn.mangnon.programme.internal;

import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.folder.YamlSection;
import vn.mangnon.programme.DataElement;
import vn.mangnon.programme.Definition;
import vn.mangnon.programme.Dimension;
import vn.mangnon.programme.Duty;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Objective;
import vn.mangnon.programme.PlanText;
import vn.mangnon.programme.Programme;
import vn.mangnon.programme.TaskGroup;
import vn.mangnon.programme.Unit;

/**
 * Reads a programme's folder and checks it: schema, cross references, and that every number stands
 * in its own quoted sentence. Pure: no Spring, no database.
 */
public final class ProgrammeReader {
  private static final Set<String> KEYS =
      Set.of(
          "number",
          "issued_on",
          "issuer",
          "signatory",
          "title_vi",
          "title_en",
          "short_title_vi",
          "short_title_en",
          "legal_basis",
          "first_year",
          "last_year",
          "province",
          "general_objective_vi",
          "general_objective_en",
          "reporting",
          "units",
          "dimensions",
          "gaps");
  private static final Set<String> REPORTING_KEYS =
      Set.of("baseline_year", "due_month", "due_day", "status", "note_vi");

  private ProgrammeReader() {}

  /**
   * The programme of the folder; mistakes go to {@code problems}.
   *
   * @param provinceCode the code of the province in the places' files
   */
  public static Programme read(
      ProgrammeFolder folder, String provinceCode, Agencies agencies, Problems problems) {
    YamlSection file = folder.yaml("programme.yaml", problems).knows(KEYS);
    PlanText text = PlanTextReader.read(folder.text("text.md", problems));
    Quotes quotes = new Quotes(text);
    if (!file.text("province").equals(provinceCode)) {
      file.problem("province", "khác với tỉnh trong places/units.csv: " + provinceCode);
    }
    int firstYear = file.integer("first_year");
    int lastYear = file.integer("last_year");
    if (firstYear > lastYear) {
      file.problem("last_year", "năm cuối phải sau năm đầu");
    }
    List<Dimension> dimensions = ElementsReader.dimensions(file);
    List<DataElement> elements =
        ElementsReader.elements(folder.yaml("elements.yaml", problems), dimensions, agencies);
    Set<String> codes = elements.stream().map(DataElement::code).collect(Collectors.toSet());
    YamlSection dutiesFile = folder.yaml("duties.yaml", problems);
    List<Duty> duties = DutiesReader.duties(dutiesFile, quotes, agencies);
    List<Objective> objectives =
        new ObjectivesReader(
                quotes,
                units(file),
                duties,
                agencies,
                new MeasuresReader(elements),
                new CheckpointsReader(firstYear, lastYear))
            .read(folder.yaml("objectives.yaml", problems));
    requireIndicators(dutiesFile, objectives);
    List<TaskGroup> taskGroups =
        DutiesReader.taskGroups(folder.yaml("tasks.yaml", problems), quotes);
    return new Programme(
        Objects.requireNonNull(folder.root().getFileName()).toString(),
        identity(file),
        firstYear,
        lastYear,
        reporting(file.section("reporting")),
        quotes.read(file, "general_objective_vi"),
        file.text("general_objective_en"),
        objectives,
        elements,
        dimensions,
        ChecksReader.read(folder.yaml("checks.yaml", problems), elements),
        taskGroups,
        duties,
        CalendarReader.calendar(folder.yaml("calendar.yaml", problems), quotes),
        CalendarReader.funding(
            folder.yaml("funding.yaml", problems), quotes, agencies, actionIds(taskGroups)),
        ContextFactsReader.read(folder, codes, problems),
        NotesReader.read(file, "gaps"),
        text);
  }

  private static Programme.Identity identity(YamlSection file) {
    return new Programme.Identity(
        file.text("number"),
        file.date("issued_on"),
        file.text("issuer"),
        file.text("signatory"),
        file.text("title_vi"),
        file.text("title_en"),
        file.text("short_title_vi"),
        file.text("short_title_en"),
        file.texts("legal_basis"));
  }

  private static Programme.Reporting reporting(YamlSection section) {
    section.knows(REPORTING_KEYS);
    int month = section.integer("due_month");
    int day = section.integer("due_day");
    if (month < 1 || month > 12 || day < 1 || day > Month.of(month).minLength()) {
      section.problem("due_day", "hạn nộp không phải là một ngày có thật");
    }
    return new Programme.Reporting(
        section.integer("baseline_year"),
        month,
        day,
        section.choice("status", Definition.Status.class),
        section.text("note_vi"));
  }

  private static Map<String, Unit> units(YamlSection file) {
    Map<String, Unit> units = new LinkedHashMap<>();
    for (YamlSection section : file.sections("units")) {
      section.knows(Set.of("code", "vi", "en", "sdmx"));
      units.put(
          section.text("code"),
          new Unit(
              section.text("code"), section.text("vi"), section.text("en"), section.text("sdmx")));
    }
    return units;
  }

  private static void requireIndicators(YamlSection dutiesFile, List<Objective> objectives) {
    Set<String> ids =
        objectives.stream()
            .flatMap(objective -> objective.indicators().stream())
            .map(Indicator::id)
            .collect(Collectors.toSet());
    for (YamlSection section : dutiesFile.sections("duties")) {
      for (String id : section.texts("indicators")) {
        References.known(section, "indicators", id, ids, "objectives.yaml");
      }
    }
  }

  private static Set<String> actionIds(List<TaskGroup> groups) {
    return groups.stream()
        .flatMap(group -> group.actions().stream())
        .map(TaskGroup.Action::id)
        .collect(Collectors.toSet());
  }
}
