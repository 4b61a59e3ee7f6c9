package vn.mangnon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingTest {
  @TempDir Path folder;

  @AfterEach
  void forget() {
    System.clearProperty("mangnon.started");
  }

  @Test
  void aWholeStartLeavesTheMarkerThatTheLauncherAsksFor() {
    Path marker = folder.resolve("learned.aot.started");
    Serving.tellLauncher();
    assertThat(marker).doesNotExist();
    System.setProperty("mangnon.started", marker.toString());
    Serving.tellLauncher();
    assertThat(marker).exists();
  }

  @Test
  void aMarkerThatCannotBeWrittenStopsNoServer() {
    System.setProperty("mangnon.started", folder.resolve("none/learned.aot.started").toString());
    assertThatCode(Serving::tellLauncher).doesNotThrowAnyException();
  }
}
