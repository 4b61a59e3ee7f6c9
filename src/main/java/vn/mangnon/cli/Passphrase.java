package vn.mangnon.cli;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the passphrase of a backup comes from: a file, the environment, or the person asked. */
final class Passphrase {
  @Option(
      names = "--passphrase-file",
      paramLabel = "<file>",
      description = {
        "Tệp có cụm mật khẩu ở dòng đầu; không có thì hỏi.",
        "File whose first line is the passphrase; else MANGNON_BACKUP_PASSPHRASE, else asked."
      })
  private @Nullable Path file;

  char[] read() {
    if (file != null) {
      return firstLine(file);
    }
    return Optional.ofNullable(System.getenv("MANGNON_BACKUP_PASSPHRASE"))
        .map(String::toCharArray)
        .orElseGet(Passphrase::ask);
  }

  private static char[] ask() {
    Console console = System.console();
    if (console == null) {
      throw new IllegalArgumentException(
          "Hãy cho cụm mật khẩu bằng --passphrase-file hoặc MANGNON_BACKUP_PASSPHRASE."
              + " / Give the passphrase with --passphrase-file or MANGNON_BACKUP_PASSPHRASE.");
    }
    return console.readPassword("Cụm mật khẩu / passphrase: ");
  }

  private static char[] firstLine(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElse("").toCharArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Không đọc được / cannot read " + file, e);
    }
  }
}
