package vn.mangnon.programme.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.folder.YamlSection;
import vn.mangnon.programme.Assignment;
import vn.mangnon.programme.Checkpoint;
import vn.mangnon.programme.Definition;
import vn.mangnon.programme.Duty;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Objective;
import vn.mangnon.programme.PublishedCode;
import vn.mangnon.programme.Target;
import vn.mangnon.programme.Unit;

/** Reads {@code objectives.yaml}: objectives, indicators, targets. */
final class ObjectivesReader {
  private static final Set<String> TARGET_KEYS =
      Set.of(
          "id",
          "name_vi",
          "name_en",
          "quote",
          "unit",
          "factor",
          "direction",
          "checkpoints",
          "undated",
          "subpopulation",
          "path",
          "decimals",
          "definition",
          "measures",
          "published",
          "notes");
  private static final Set<String> DEFINITION_KEYS =
      Set.of(
          "status",
          "valid_from",
          "numerator_vi",
          "numerator_en",
          "denominator_vi",
          "denominator_en");

  private final Quotes quotes;
  private final Map<String, Unit> units;
  private final List<Duty> duties;
  private final Agencies agencies;
  private final MeasuresReader measures;
  private final CheckpointsReader checkpoints;
  private final Set<String> ids = new HashSet<>();

  ObjectivesReader(
      Quotes quotes,
      Map<String, Unit> units,
      List<Duty> duties,
      Agencies agencies,
      MeasuresReader measures,
      CheckpointsReader checkpoints) {
    this.quotes = quotes;
    this.units = units;
    this.duties = duties;
    this.agencies = agencies;
    this.measures = measures;
    this.checkpoints = checkpoints;
  }

  List<Objective> read(YamlSection file) {
    List<Objective> objectives = new ArrayList<>();
    for (YamlSection section : file.knows(Set.of("objectives")).sections("objectives")) {
      section.knows(Set.of("id", "letter", "title_vi", "title_en", "indicators"));
      String id = newId(section);
      objectives.add(
          new Objective(
              id,
              section.text("letter"),
              quotes.read(section, "title_vi"),
              section.text("title_en"),
              section.sections("indicators").stream()
                  .map(indicator -> indicator(indicator, id))
                  .toList()));
    }
    if (objectives.isEmpty()) {
      file.problem("cần ít nhất một mục tiêu trong “objectives”");
    }
    return List.copyOf(objectives);
  }

  private String newId(YamlSection section) {
    String id = section.text("id");
    if (!ids.add(id)) {
      section.problem("id", "id %s đã dùng ở mục khác".formatted(id));
    }
    return id;
  }

  private Indicator indicator(YamlSection section, String objectiveId) {
    section.knows(Set.of("id", "number", "sentence", "leads", "coordinators", "targets"));
    String id = newId(section);
    String sentence = quotes.read(section, "sentence");
    Indicator indicator =
        new Indicator(
            id,
            section.integer("number"),
            objectiveId,
            sentence,
            assignments(section, "leads", id),
            assignments(section, "coordinators", id),
            section.sections("targets").stream()
                .map(target -> target(target, id, sentence))
                .toList());
    if (indicator.leads().isEmpty()) {
      section.problem("cần cơ quan chủ trì trong “leads”");
    }
    if (indicator.targets().isEmpty()) {
      section.problem("cần ít nhất một mức cần đạt trong “targets”");
    }
    return indicator;
  }

  private List<Assignment> assignments(YamlSection indicator, String key, String indicatorId) {
    List<Assignment> assignments = new ArrayList<>();
    for (YamlSection section : indicator.sections(key)) {
      section.knows(Set.of("agency", "duty", "from", "to"));
      Assignment assignment =
          new Assignment(
              References.agency(section, "agency", agencies),
              section.text("duty"),
              section.date("from"),
              section.has("to") ? Optional.of(section.date("to")) : Optional.empty());
      Optional<Duty> duty =
          duties.stream().filter(each -> each.id().equals(assignment.dutyId())).findFirst();
      if (duty.isEmpty()) {
        section.problem(
            "duty", "không có trách nhiệm “%s” trong duties.yaml".formatted(assignment.dutyId()));
      } else if (!duty.get().agency().equals(assignment.agency())
          || !duty.get().indicators().contains(indicatorId)) {
        section.problem(
            "duty",
            "trách nhiệm %s không giao %s cho %s; xem lại duties.yaml"
                .formatted(assignment.dutyId(), indicatorId, assignment.agency()));
      }
      assignments.add(assignment);
    }
    return List.copyOf(assignments);
  }

  private Target target(YamlSection section, String indicatorId, String sentence) {
    section.knows(TARGET_KEYS);
    String quote = quotes.read(section, "quote");
    if (!sentence.contains(quote)) {
      section.problem("quote", "câu trích phải nằm trong “sentence” của chỉ tiêu " + indicatorId);
    }
    Target.Direction direction = section.choice("direction", Target.Direction.class);
    SortedMap<Integer, Checkpoint> dated = checkpoints.dated(section, quote, direction);
    Optional<Checkpoint> undated = checkpoints.undated(section, quote, direction);
    if (dated.isEmpty() && undated.isEmpty()) {
      section.problem("cần mức phải đạt: “checkpoints” theo năm, hoặc “undated”");
    }
    int decimals = section.integer("decimals");
    Stream.concat(dated.values().stream(), undated.stream())
        .map(Checkpoint::value)
        .filter(value -> value.stripTrailingZeros().scale() > decimals)
        .forEach(value ->
            section.problem(
                "decimals",
                "%d chữ số thập phân không đủ cho số %s"
                    .formatted(decimals, value.toPlainString().replace('.', ','))));
    if (decimals < 0 || decimals > 4) {
      section.problem("decimals", "cần từ 0 đến 4");
    }
    return new Target(
        newId(section),
        indicatorId,
        section.text("name_vi"),
        section.text("name_en"),
        quote,
        unit(section),
        section.integer("factor"),
        direction,
        dated,
        undated,
        section.choice("subpopulation", Target.Subpopulation.class),
        section.choice("path", Target.PathShape.class),
        decimals,
        definition(section.section("definition")),
        measures.read(section),
        NotesReader.read(section, "notes"),
        section.optionalSection("published").map(ObjectivesReader::published));
  }

  private Unit unit(YamlSection section) {
    String code = section.text("unit");
    Unit unit = units.get(code);
    if (unit == null) {
      section.problem("unit", "không có đơn vị tính “%s” trong programme.yaml".formatted(code));
      return new Unit(code, code, code, "");
    }
    return unit;
  }

  private static Definition definition(YamlSection section) {
    section.knows(DEFINITION_KEYS);
    return new Definition(
        section.text("numerator_vi"),
        section.text("numerator_en"),
        section.text("denominator_vi"),
        section.text("denominator_en"),
        section.choice("status", Definition.Status.class),
        section.date("valid_from"));
  }

  private static PublishedCode published(YamlSection section) {
    section.knows(Set.of("unicef", "sdg", "match"));
    return new PublishedCode(
        section.text("unicef"),
        section.optional("sdg"),
        section.choice("match", PublishedCode.Match.class));
  }
}
