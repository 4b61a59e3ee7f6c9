package vn.mangnon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.mangnon.MangNon;

/** {@code ./mangnon} as a shell meets it, before anything is built. */
class LauncherTest {
  @TempDir Path folder;

  private record Ended(int code, String out, String err) {}

  @Test
  void helpNamesEveryCommandOfTheProgramAndBuildsNothing() throws Exception {
    Ended help = launch(Map.of(), "--help");
    assertThat(help.code()).isEqualTo(ExitCode.OK);
    assertThat(named(help.out()))
        .containsExactlyInAnyOrderElementsOf(withTheLaunchers(program().getSubcommands().keySet()));
    assertThat(help.out()).contains("0 xong", "1 không làm được", "2 bị từ chối", "3 máy thiếu");
  }

  @Test
  void noCommandAndAnUnknownCommandAreRefusedWithTheWayOut() throws Exception {
    assertThat(launch(Map.of()).code()).isEqualTo(ExitCode.REFUSED);
    Ended unknown = launch(Map.of(), "chay");
    assertThat(unknown.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(unknown.err()).contains("Không có lệnh này: chay", "./mangnon --help");
  }

  @Test
  void aMachineWithAnOldJdkOnlyIsToldWhatToInstall() throws Exception {
    Path old = jdk("17.0.15");
    Ended ended =
        launch(Map.of("JAVA_HOME", old.toString(), "MANGNON_JVM_FOLDER", old + "/.."), "demo");
    assertThat(ended.code()).isEqualTo(ExitCode.MACHINE);
    assertThat(ended.err())
        .isEqualTo(
            """
            Không tìm thấy JDK 25 trở lên. Hãy cài Temurin 25 (gói temurin-25-jdk hoặc openjdk-25-jdk),
            hoặc đặt MANGNON_JAVA_HOME tới thư mục JDK, rồi chạy lại.
            No JDK 25 or newer found. Install Temurin 25 (package temurin-25-jdk or openjdk-25-jdk),
            or set MANGNON_JAVA_HOME to the JDK's folder, and run again.
            """);
  }

  @Test
  void wordsThatTheProgramDoesNotKnowAreRefused() {
    CommandLine program = program();
    program.setErr(new java.io.PrintWriter(java.io.Writer.nullWriter()));
    assertThat(program.execute("demo", "--cong", "1")).isEqualTo(ExitCode.REFUSED);
    assertThat(program.execute("user")).isEqualTo(ExitCode.REFUSED);
    assertThat(program.execute("backup")).isEqualTo(ExitCode.REFUSED);
  }

  private static CommandLine program() {
    return new CommandLine(new MangNonCommand(), new Commands(new Application(MangNon.class)));
  }

  private static List<String> withTheLaunchers(Iterable<String> commands) {
    List<String> all = new ArrayList<>(List.of("test", "bench"));
    commands.forEach(all::add);
    return all;
  }

  private static List<String> named(String help) {
    return help.lines()
        .filter(line -> line.matches("  [a-z]+  .*"))
        .map(line -> line.strip().split(" ")[0])
        .toList();
  }

  private Path jdk(String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve("jvm/java-17"));
    Files.createDirectories(home.resolve("bin"));
    for (String name : List.of("java", "javac")) {
      program(home.resolve("bin").resolve(name), "exit 9");
    }
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private Ended launch(Map<String, String> environment, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("./mangnon"));
    command.addAll(List.of(words));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", onlyOrdinaryPrograms().toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Ended(code, read(out), read(err));
  }

  /** A folder with the system's programs that the launcher uses, and no JDK. */
  private Path onlyOrdinaryPrograms() throws IOException {
    Path path = Files.createDirectories(folder.resolve("path"));
    for (String name : List.of("bash", "env", "dirname", "readlink", "sed", "grep", "cat", "awk")) {
      for (String system : List.of("/usr/bin", "/bin")) {
        if (Files.exists(Path.of(system, name)) && Files.notExists(path.resolve(name))) {
          program(path.resolve(name), "exec %s/%s \"$@\"".formatted(system, name));
        }
      }
    }
    return path;
  }

  private static void program(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
