package vn.mangnon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;

/** What a started application tells. */
final class Serving {
  private Serving() {}

  /** Where it answers. */
  static String address(ConfigurableApplicationContext context) {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  /**
   * Tells the launcher that the start was whole: only then is what the JVM learned of it worth
   * keeping.
   */
  static void tellLauncher() {
    String marker = System.getProperty("mangnon.started", "");
    if (!marker.isEmpty()) {
      try {
        Files.write(Path.of(marker), new byte[0]);
      } catch (IOException unwritable) {
        // The next start learns again.
      }
    }
  }
}
