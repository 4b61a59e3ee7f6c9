package vn.mangnon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/who-may-do-what.md is made from the policy and never written by hand. */
class PolicyDocumentTest {
  private static final Path FILE = Path.of("docs/who-may-do-what.md");
  private static final String RENEW = "mangnon.renew";

  @Test
  void theDocumentSaysWhatThePolicySays() throws IOException {
    String text = text();
    if (Boolean.getBoolean(RENEW)) {
      Files.writeString(FILE, text);
    }
    assertThat(FILE)
        .as("renew it with: ./mangnon test -Dtest=%s -D%s=true", getClass().getSimpleName(), RENEW)
        .hasContent(text);
  }

  private static String text() {
    StringBuilder text =
        new StringBuilder(
            """
            # Ai được làm gì · Who may do what

            Made from `access.Policy` by `PolicyDocumentTest`. What is not named here is refused, by the page and by the database. \
            A grant may narrow any line to a place, an agency and a time; "own place" holds its units and their whole predecessors, \
            "own agency" those it succeeded.
            """);
    List<PolicySummary.Line> lines = PolicySummary.of(Policy.CURRENT);
    for (Role role : Role.values()) {
      text.append("\n## %s · %s\n\n".formatted(role.vi(), role.en()));
      if (Policy.needsSecondFactor(role)) {
        text.append("Hai lớp xác thực · second factor required.\n\n");
      }
      text.append("| Đối tượng · What | Phạm vi · Where | Được · May |\n|---|---|---|\n");
      lines.stream()
          .filter(line -> line.role() == role)
          .forEach(line ->
              text.append(
                  "| %s · %s | %s · %s | %s · %s |\n"
                      .formatted(
                          line.resource().vi(),
                          line.resource().en(),
                          line.reach().vi(),
                          line.reach().en(),
                          actions(line, Action::vi),
                          actions(line, Action::en))));
    }
    return text.toString();
  }

  private static String actions(PolicySummary.Line line, Function<Action, String> name) {
    return line.actions().stream()
        .map(name)
        .map(text -> text.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
