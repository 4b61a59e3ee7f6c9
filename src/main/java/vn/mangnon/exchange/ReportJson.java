package vn.mangnon.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.mangnon.sheets.FileRefusal;

/** Reports as JSON, kept with the import and printed for programs. */
final class ReportJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReportJson() {}

  static String write(ImportReport report) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", report.id().toString());
    node.put("outcome", report.outcome().name());
    node.put("fileName", report.fileName());
    node.put("read", report.read());
    node.put("added", report.added());
    node.put("corrected", report.corrected());
    node.put("unchanged", report.unchanged());
    node.put("left", report.left());
    node.put("errors", report.errors());
    node.put("warnings", report.warnings());
    report.refusal().ifPresent(refusal -> node.put("refusal", refusal.name()));
    node.put("message", report.headline());
    ArrayNode problems = node.putArray("problems");
    report
        .problems()
        .forEach(problem ->
            problems
                .addObject()
                .put("row", problem.row())
                .put("column", problem.column())
                .put("code", problem.code().name())
                .put("hard", problem.hard())
                .put("messageVi", problem.messageVi())
                .put("messageEn", problem.messageEn()));
    return node.toString();
  }

  static ImportReport read(String json) {
    JsonNode node = JSON.readTree(json);
    List<Problem> problems = new ArrayList<>();
    for (JsonNode problem : node.get("problems")) {
      problems.add(
          new Problem(
              problem.get("row").intValue(),
              problem.get("column").stringValue(),
              ProblemCode.valueOf(problem.get("code").stringValue()),
              problem.get("hard").booleanValue(),
              problem.get("messageVi").stringValue(),
              problem.get("messageEn").stringValue()));
    }
    return new ImportReport(
        UUID.fromString(node.get("id").stringValue()),
        ImportReport.Outcome.valueOf(node.get("outcome").stringValue()),
        node.get("fileName").stringValue(),
        node.get("read").longValue(),
        node.get("added").longValue(),
        node.get("corrected").longValue(),
        node.get("unchanged").longValue(),
        node.get("left").longValue(),
        node.get("errors").longValue(),
        node.get("warnings").longValue(),
        problems,
        Optional.ofNullable(node.get("refusal")).map(r -> FileRefusal.valueOf(r.stringValue())));
  }
}
