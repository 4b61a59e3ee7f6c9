package vn.mangnon.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Small private files of an installation without which some rows of its database cannot be read, so
 * that a backup holds them as well.
 *
 * @param home the folder they stand in
 * @param names of the files; one that does not exist is not backed up
 */
public record KeyFiles(Path home, List<String> names) {
  public KeyFiles {
    names = List.copyOf(names);
  }

  /** The text of each file there is, by name. */
  Map<String, String> read() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String name : names) {
      if (Files.exists(home.resolve(name))) {
        texts.put(name, Files.readString(home.resolve(name)));
      }
    }
    return texts;
  }

  /** A file here that would have to give way to another one of a backup. */
  Optional<Path> inTheWay(Map<String, String> texts) throws IOException {
    Map<String, String> here = read();
    return texts.entrySet().stream()
        .filter(one -> here.containsKey(one.getKey()))
        .filter(one -> !one.getValue().equals(here.get(one.getKey())))
        .findFirst()
        .map(one -> home.resolve(one.getKey()));
  }

  /** Writes the files of a backup. */
  void write(Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> one : texts.entrySet()) {
      if (!names.contains(one.getKey())) {
        throw BackupContent.damaged(one.getKey());
      }
      Files.createDirectories(home);
      PrivateFile.replace(home.resolve(one.getKey()), one.getValue());
    }
  }

  /** Writes the files of a backup; each other one that was here stays under its name and suffix. */
  void replace(Map<String, String> texts, String suffix) throws IOException {
    for (Optional<Path> former = inTheWay(texts); former.isPresent(); former = inTheWay(texts)) {
      Path file = former.get();
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + "." + suffix),
          StandardCopyOption.ATOMIC_MOVE);
    }
    write(texts);
  }
}
