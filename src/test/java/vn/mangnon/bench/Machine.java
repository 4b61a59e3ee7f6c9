package vn.mangnon.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/** Where and when a measurement was made. */
record Machine(
    String processor, int cores, long memoryMiB, String system, String java, String load) {
  static Machine here() {
    return new Machine(
        line("/proc/cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        Long.parseLong(line("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
        loadNow());
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  /** Runnable processes over the last minute; above the number of cores, others were at work. */
  static String loadNow() {
    return firstLine(Path.of("/proc/loadavg")).split(" ")[0];
  }

  /** The commit that was measured, marked when files differ from it. */
  static String commit() {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12")
              .redirectErrorStream(true)
              .start();
      String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? answer.strip() : "unknown";
    } catch (IOException noGit) {
      return "unknown";
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }

  private static String line(String file, String name) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse("0");
    } catch (IOException notLinux) {
      return "0";
    }
  }

  private static String firstLine(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException notLinux) {
      return "0";
    }
  }
}
