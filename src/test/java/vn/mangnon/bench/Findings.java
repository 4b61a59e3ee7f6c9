package vn.mangnon.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a run found: told as it goes, written at the end. */
final class Findings {
  private final PrintStream told;
  private final Machine machine = Machine.here();
  private final String loadBefore = Machine.loadNow();
  private final List<Finding> all = new ArrayList<>();

  Findings(PrintStream told) {
    this.told = told;
  }

  /** Says what is being done now. */
  void step(String words) {
    told.println("… " + words);
  }

  void add(Finding finding) {
    all.add(finding);
    told.printf(
        "  %s: %s%s%n",
        finding.work(),
        finding.measured(),
        finding
            .met()
            .map(met -> met ? "  [met: " : "  [NOT MET: ")
            .map(v -> v + finding.bar() + "]")
            .orElse(""));
  }

  boolean allMet() {
    return all.stream().allMatch(finding -> finding.met().orElse(true));
  }

  /** Writes these findings into their own section of a file, and leaves the other sections. */
  void write(Path file, String command) throws IOException {
    String before = Files.exists(file) ? Files.readString(file) : "";
    Files.writeString(file, Sections.with(before, command, section(command)));
  }

  private String section(String command) {
    StringBuilder text = new StringBuilder();
    text.append("Written by `").append(command).append("`; do not edit by hand.\n\n");
    text.append("- Date: ").append(Machine.today()).append("; commit ").append(Machine.commit());
    text.append("\n- Machine: ").append(machine.processor()).append(", ");
    text.append(machine.cores()).append(" cores, ").append(machine.memoryMiB()).append(" MiB; ");
    text.append(machine.system()).append("; ").append(machine.java());
    text.append("\n- Load average of the machine before and after the run: ").append(loadBefore);
    text.append(", ").append(Machine.loadNow());
    text.append(
        " (the run itself included; if it was well above the cores before the run, others were at"
            + " work)");
    text.append("\n\n| Work | Bar | Measured | |\n|---|---|---|---|\n");
    for (Finding finding : all) {
      text.append("| ").append(finding.work()).append(" | ").append(finding.bar()).append(" | ");
      text.append(finding.measured()).append(" | ").append(finding.verdict()).append(" |\n");
    }
    text.append("\n### How each was measured\n\n");
    for (Finding finding : all) {
      text.append("- **").append(finding.work()).append("**: ").append(finding.how()).append('\n');
    }
    return text.toString();
  }

  String asJson() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("date", Machine.today().toString());
    answer.put("commit", Machine.commit());
    answer.put("machine", machine);
    answer.put("allMet", allMet());
    answer.put("findings", all);
    return JsonMapper.builder().build().writeValueAsString(answer);
  }
}
