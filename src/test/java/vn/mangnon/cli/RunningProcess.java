package vn.mangnon.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One {@code mangnon} command as a process of its own, and every line it has written. */
final class RunningProcess {
  private final Process process;
  private final BufferedReader reader;
  private final List<String> lines = new ArrayList<>();

  private RunningProcess(Process process) {
    this.process = process;
    this.reader = process.inputReader(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Starts the command in {@code words}; what it writes as output and as errors is one text. */
  static RunningProcess start(Map<String, String> environment, String... words) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", classPathWithoutTests()));
    command.add("vn.mangnon.MangNon");
    command.addAll(List.of(words));
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      return new RunningProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an installation has: a test's own settings of the log would hide what it logs. */
  private static String classPathWithoutTests() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> Files.notExists(Path.of(entry).resolve("logback-test.xml")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Reads on until a line contains {@code text}, and answers that line. */
  String waitFor(String text) {
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
        if (line.contains(text)) {
          return line;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("Ended without \"" + text + "\":\n" + String.join("\n", lines));
  }

  /** The address that a server command has printed. */
  String address() {
    return waitFor("http://localhost:").replaceFirst(".*(http://localhost:\\d+).*", "$1");
  }

  /** Asks the process to end, as an operator's SIGTERM does. */
  void askToEnd() {
    process.toHandle().destroy();
  }

  /** Kills the process; it can do nothing about it. */
  void kill() {
    process.toHandle().destroyForcibly();
    ended();
  }

  /** Waits for the end and answers the exit code. */
  int ended() {
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new AssertionError("Did not end:\n" + String.join("\n", lines));
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Every line so far. */
  List<String> lines() {
    return List.copyOf(lines);
  }
}
