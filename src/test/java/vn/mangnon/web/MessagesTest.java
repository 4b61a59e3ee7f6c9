package vn.mangnon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern USED = Pattern.compile("shell\\.t\\(\"([^\"]+)\"[,)]");

  private final Messages messages = Messages.load();

  @Test
  void everyTextExistsInBothLanguages() {
    assertThat(messages.keys(Language.EN))
        .containsExactlyInAnyOrderElementsOf(messages.keys(Language.VI));
  }

  @Test
  void everyTextThatAPageAsksForExists() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
      for (Path template : templates.filter(path -> path.toString().endsWith(".jte")).toList()) {
        Matcher used = USED.matcher(Files.readString(template));
        while (used.find()) {
          if (!messages.keys(Language.VI).contains(used.group(1))) {
            missing.add(template + ": " + used.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void anApostropheIsAnApostropheAndArgumentsTakeTheirPlaces() {
    assertThat(messages.text(Language.EN, "web.error.500.do")).contains("system's fault");
    assertThat(messages.text(Language.VI, "web.pager.of", "1", "20", "1.234"))
        .isEqualTo("1–20 trong 1.234");
  }
}
