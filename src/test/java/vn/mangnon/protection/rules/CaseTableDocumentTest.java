package vn.mangnon.protection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The drawing and the table in docs/protection.md are made from the code. */
class CaseTableDocumentTest {
  private static final Path FILE = Path.of("docs/protection.md");
  private static final String BEGIN = "<!-- made by CaseTableDocumentTest -->\n";

  /** What is possible at every step, or every open one, and leads to no other. */
  private static final Set<ActionKind> EVERYWHERE =
      EnumSet.of(
          ActionKind.NOTED,
          ActionKind.PROCEEDING_NOTED,
          ActionKind.FAMILY_NOTED,
          ActionKind.TRANSFER_ASKED,
          ActionKind.TRANSFER_WITHDRAWN,
          ActionKind.TRANSFER_DECLINED,
          ActionKind.TRANSFER_ACCEPTED);

  private static final String END = "<!-- end -->\n";

  @Test
  void theDocumentDrawsTheTableOfTheCode() throws IOException {
    String text = Files.readString(FILE);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END, from);
    if (Boolean.getBoolean("mangnon.renew")) {
      text = text.substring(0, from) + made() + text.substring(to);
      Files.writeString(FILE, text);
      to = text.indexOf(END, from);
    }
    assertThat(text.substring(from, to))
        .as("renew it with: ./mangnon test -Dtest=CaseTableDocumentTest -Dmangnon.renew=true")
        .isEqualTo(made());
  }

  private static String made() {
    StringBuilder text = new StringBuilder("\n```mermaid\nstateDiagram-v2\n");
    text.append("  [*] --> RECEIVED : OPENED\n");
    CaseTable.all().stream()
        .filter(line -> line.from() != line.to())
        .collect(
            Collectors.groupingBy(
                line -> "  %s --> %s".formatted(line.from(), line.to()),
                java.util.LinkedHashMap::new,
                Collectors.mapping(CaseTableDocumentTest::label, Collectors.joining("<br/>"))))
        .forEach((arrow, labels) -> text.append("%s : %s\n".formatted(arrow, labels)));
    text.append(
        "  CLOSED --> [*]\n```\n\n| Step | Action | Finds | If | Leads to |\n|---|---|---|---|---|\n");
    for (Step step : Step.values()) {
      CaseTable.all().stream()
          .filter(line -> line.from() == step && !EVERYWHERE.contains(line.kind()))
          .sorted(java.util.Comparator.comparing(Transition::kind))
          .forEach(line ->
              text.append(
                  "| %s · %s | %s · %s | %s | %s | %s |\n"
                      .formatted(
                          step,
                          step.in("vi"),
                          line.kind(),
                          line.kind().in("vi"),
                          line.verdict().in("en"),
                          line.condition().in("en"),
                          line.to() == step ? "stays" : line.to().toString())));
    }
    text.append("\n| Action | Whose it is |\n|---|---|\n");
    Arrays.stream(ActionKind.values())
        .forEach(kind ->
            text.append(
                "| %s · %s | %s |\n"
                    .formatted(
                        kind,
                        kind.in("vi"),
                        CaseTable.whose(kind).stream()
                            .map(part -> part.in("en"))
                            .collect(Collectors.joining(", ")))));
    return text.append('\n').toString();
  }

  private static String label(Transition line) {
    return Stream.of(line.kind().toString(), line.verdict().in("en"), line.condition().in("en"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
