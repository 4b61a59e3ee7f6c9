package vn.mangnon.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder that a test takes away with it. */
public record TestFolder(Path path) implements AutoCloseable {
  /** A new, empty folder that ends with the test run at the latest. */
  public static TestFolder fresh() {
    try {
      TestFolder folder = new TestFolder(Files.createTempDirectory("mangnon-test"));
      Runtime.getRuntime().addShutdownHook(new Thread(folder::close));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (Files.notExists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
