package vn.mangnon.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the server's programs, which travel inside the application, into a folder once. */
final class PostgresBinaries {
  private PostgresBinaries() {}

  /** The folder of {@code initdb}, {@code pg_ctl} and {@code postgres} below {@code folder}. */
  static Path unpackInto(Path folder) {
    Path done = folder.resolve("complete");
    Path bin = folder.resolve("bin");
    if (Files.exists(done)) {
      return bin;
    }
    try (InputStream packed = open();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      Files.createDirectories(folder);
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(folder, tar, entry);
      }
      Files.createFile(done);
      return bin;
    } catch (IOException e) {
      throw new UncheckedIOException("Could not unpack the database server into " + folder, e);
    }
  }

  private static void unpack(Path folder, TarArchiveInputStream tar, TarArchiveEntry entry)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("Entry outside the folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(parent(target));
      Files.deleteIfExists(target);
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(parent(target));
      Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static Path parent(Path path) throws IOException {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IOException("No parent: " + path);
    }
    return parent;
  }

  private static InputStream open() throws IOException {
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String name =
        switch (machine) {
          case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
          case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
          default -> "";
        };
    InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + name);
    if (packed == null || name.isEmpty()) {
      throw new IOException(
          "Không có máy chủ cơ sở dữ liệu kèm theo cho máy %s; hãy đặt MANGNON_DB_URL."
                  .formatted(machine)
              + " / No embedded database for this machine; set MANGNON_DB_URL.");
    }
    return packed;
  }
}
